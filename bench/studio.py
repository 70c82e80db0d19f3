"""Studios of any size, written in bulk: clients with two passes each, coaches, one owner."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from domain.calendar import Clock, Unit
from domain.plans import Terms, Validity
from storage.opening import opened

PASSES_EACH = 2
SESSIONS = 1000
_ACCOUNTS_FROM = 10_000_000


@dataclass(frozen=True, slots=True)
class Made:
    """What is in the file: clients from 1 on, then the coaches, then the owner.

    Clients are dealt out to the coaches in turn.
    """

    clients: int
    coaches: int

    @property
    def owner(self) -> int:
        """The person who owns the studio."""
        return self.clients + self.coaches + 1

    def client_account(self, number: int) -> int:
        """The Telegram account of client `number`."""
        return _ACCOUNTS_FROM + number

    def coach_account(self, number: int) -> int:
        """The Telegram account of coach `number`, whose clients are `number` and every `coaches`-th after."""
        return _ACCOUNTS_FROM + self.clients + number

    def first_pass(self, number: int) -> int:
        """The first pass of client `number`, at version 1."""
        return PASSES_EACH * (number - 1) + 1


async def build(path: Path, clock: Clock, *, clients: int, coaches: int = 0, due_each: int = 0) -> Made:
    """Writes a studio to a new file; every `due_each`-th pass expired yesterday and waits for the sweep."""
    async with opened(f"sqlite:///{path}", clock):
        today = clock.now().date()
    validity = Validity(count=3, unit=Unit.MONTHS)
    facts = {
        "clients": clients,
        "coaches": coaches,
        "passes": clients * PASSES_EACH,
        "each": PASSES_EACH,
        "accounts_from": _ACCOUNTS_FROM,
        "now": clock.now().isoformat(timespec="microseconds"),
        "today": today.isoformat(),
        "yesterday": (today - timedelta(days=1)).isoformat(),
        "due_each": due_each or clients * PASSES_EACH + 1,
        "sessions": SESSIONS,
        "terms": Terms(size=SESSIONS, validity=validity).model_dump_json(),
    }
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma synchronous=off")
        connection.execute("begin")
        for statement in _STATEMENTS:
            connection.execute(statement, facts)
        connection.execute("commit")
        connection.execute("pragma wal_checkpoint(truncate)")
    return Made(clients, coaches)


_STATEMENTS = (
    """
    insert into studio (id, name, timezone, language, currency, rules)
    values (1, 'Studio', 'UTC', 'en', 'EUR', '{}')
    """,
    """
    with recursive n (i) as (select 1 union all select i + 1 from n where i < :clients + :coaches)
    insert into people (id, name, is_client, is_coach, is_owner, rights, created_at)
    select i, iif(i > :clients, 'Carl Coach ', 'Anna Client ') || i, i <= :clients, i > :clients, 0,
           iif(i > :clients, '["deduct"]', '[]'), :now
    from n
    union all select :clients + :coaches + 1, 'Olga Owner', 0, 0, 1, '[]', :now
    """,
    """
    insert into accounts (telegram_id, person_id, first_name, language_code, seen_at)
    select :accounts_from + id, id, 'Person ' || (:accounts_from + id), 'en', :now from people
    """,
    """
    insert into coach_clients (coach_id, client_id)
    select :clients + (id - 1) % :coaches + 1, id from people where is_client and :coaches > 0
    """,
    """
    with recursive n (i) as (select 1 union all select i + 1 from n where i < :passes)
    insert into passes (id, client_id, title, terms, unlimited, valid_from, valid_until, total,
                        expiry_recorded, sold_at, version)
    select i, (i - 1) / :each + 1, :sessions || ' sessions', :terms, 0, date(:today, '-60 days'),
           iif(i % :due_each = 0, :yesterday, date(:today, '+' || (30 + i % 300) || ' days')),
           :sessions, 0, :now, 1
    from n
    """,
    """
    insert into entries (pass_id, client_id, kind, total, used, booked, expired, withdrawn, at, key, version)
    select id, client_id, 'grant', total, 0, 0, 0, 0, :now, 'pass:' || id || ':1', 1 from passes order by id
    """,
)
