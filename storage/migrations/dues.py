"""What every client has to pay, kept beside their account and their passes by the database itself.

Whoever writes a line or a pass writes the sum with it, as no list of those who owe could add up all of them
each time it is shown.
"""

import sqlalchemy as sa
from alembic import op

from storage.migrations.building import add, index, on_sqlite
from storage.migrations.columns import Key, Whole, Words

_OWED = "case when account > 0 then account else 0 end + passes"
_UNEVEN = "account <> 0 or passes <> 0"
_SOLD = "kind in ('grant', 'attach')"
_VISIT = "kind in ('consume', 'forfeit')"
_MONEY = "kind in ('payment', 'refund')"
_LINE = "kind in ('charge', 'waived', 'credit', 'used')"


def build() -> None:
    """Makes the sums, what keeps them, and the indexes along which a client's past is read."""
    op.create_table(
        "dues",
        sa.Column("id", Key, primary_key=True),
        sa.Column("person_id", Key, nullable=False),
        sa.Column("currency", Words, nullable=False),
        sa.Column("name", Words, nullable=False),
        sa.Column("account", Whole, nullable=False, server_default="0"),
        sa.Column("passes", Whole, nullable=False, server_default="0"),
        sa.Column("owed", Whole, sa.Computed(_OWED, persisted=True)),
        sa.UniqueConstraint("person_id", "currency", name="one_sum_per_currency"),
        sqlite_strict=True,
    )
    index("dues_by_amount", "dues", ["currency", "owed", "id"], where=_UNEVEN)
    index("dues_of_accounts", "dues", ["account"], where="account > 0")
    index("dues_by_name", "dues", ["name", "id"], where=_UNEVEN)
    index("passes_to_pay", "passes", ["client_id", "id"], where=f"{_IS_OPEN} and price > paid")
    for column in ("left_after", "price"):
        add("entries", column, Whole, "")
    index("entries_sold", "entries", ["client_id", "at", "id"], where=_SOLD)
    index("entries_visits", "entries", ["client_id", "at", "id"], where=_VISIT)
    index(
        "entries_visits_shared",
        "entries",
        ["visitor_id", "at", "id"],
        where=f"visitor_id is not null and {_VISIT}",
    )
    index("payments_in_time", "payments", ["client_id", "at", "id"], where=_MONEY)
    index("account_lines_in_time", "account_lines", ["person_id", "at", "id"], where=_LINE)
    op.execute(_FILLED)
    for statement in _sqlite() if on_sqlite() else _postgres():
        op.execute(statement)


_IS_OPEN = "payment in ('partly', 'unpaid')"


def _open(row: str) -> str:
    is_open = f"{row}.payment in ('partly', 'unpaid') and {row}.price > {row}.paid"
    return f"(case when {is_open} then {row}.price - {row}.paid else 0 end)"


def _currency(row: str) -> str:
    return f"coalesce({row}.currency, (select currency from studio))"


def _named(person: str) -> str:
    return f"(select name from people where id = {person})"


_ADD_UP = (
    "on conflict (person_id, currency) do update set account = dues.account + excluded.account, "
    "passes = dues.passes + excluded.passes"
)
_CARD = "coalesce((select merged_into from people where id = new.person_id), new.person_id)"
_FILLED = f"""
insert into dues (person_id, currency, name, account, passes)
select s.person_id, s.currency, {_named("s.person_id")}, sum(s.account), sum(s.passes) from (
    select coalesce(c.merged_into, c.id) as person_id, l.currency, l.amount as account, 0 as passes
    from account_lines l join people c on c.id = l.person_id
    union all
    select p.client_id, {_currency("p")}, 0, {_open("p")} from passes p where {_IS_OPEN}
) s group by s.person_id, s.currency having sum(s.account) <> 0 or sum(s.passes) <> 0
"""
_LINE_ADDED = (
    f"insert into dues (person_id, currency, name, account) "
    f"values ({_CARD}, new.currency, {_named(_CARD)}, new.amount) {_ADD_UP};"
)
_PASS_ADDED = (
    f"insert into dues (person_id, currency, name, passes) select new.client_id, {_currency('new')}, "
    f"{_named('new.client_id')}, {_open('new')} where {_open('new')} > 0 {_ADD_UP};"
)
_PASS_GONE = (
    f"update dues set passes = passes - {_open('old')} "
    f"where person_id = old.client_id and currency = {_currency('old')};"
)
_MERGED = (
    f"insert into dues (person_id, currency, name, account) "
    f"select new.merged_into, d.currency, {_named('new.merged_into')}, d.account from dues d "
    f"where d.person_id = new.id and d.account <> 0 {_ADD_UP};"
    "update dues set account = 0 where person_id = new.id;"
)
_RENAMED = "update dues set name = new.name where person_id = new.id;"
_WHEN_MOVED = (
    f"old.client_id <> new.client_id or {_open('old')} <> {_open('new')} "
    "or coalesce(old.currency, '') <> coalesce(new.currency, '')"
)
_TRIGGERS = (
    ("dues_of_lines", "insert on account_lines", "new.amount <> 0", _LINE_ADDED),
    ("dues_of_new_passes", "insert on passes", f"{_open('new')} > 0", _PASS_ADDED),
    (
        "dues_of_passes",
        "update of client_id, payment, price, paid, currency on passes",
        _WHEN_MOVED,
        _PASS_GONE + _PASS_ADDED,
    ),
    (
        "dues_of_merged",
        "update of merged_into on people",
        "new.merged_into is not null and coalesce(old.merged_into, 0) <> new.merged_into",
        _MERGED,
    ),
    ("dues_of_renamed", "update of name on people", "old.name <> new.name", _RENAMED),
)


def _sqlite() -> list[str]:
    return [
        f"create trigger {name} after {event} when {condition} begin {steps} end"
        for name, event, condition, steps in _TRIGGERS
    ]


def _postgres() -> list[str]:
    made = []
    for name, event, condition, steps in _TRIGGERS:
        body = f"$$ begin {steps} return null; end $$"
        made.append(f"create function {name}() returns trigger language plpgsql as {body}")
        made.append(
            f"create trigger {name} after {event} for each row when ({condition}) execute function {name}()"
        )
    return made
