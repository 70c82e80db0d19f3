"""The list of a day's sessions with a long past behind it, beside one with a short past."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from bench.scale import Compared, Studio, compared, known_owner
from bench.studio import Made, build
from domain.browsing import Where
from domain.calendar import Clock
from domain.ids import TelegramId
from domain.people import Actor
from services import browsing
from storage.desk import Desk
from storage.opening import opened

CLIENTS, EACH = 5000, 10
#: Sessions of a day, in the past as ahead, and how many days ahead they are laid out.
A_DAY, AHEAD = 40, 14


async def day_list(desk: Desk, studio: Studio, number: int) -> object:
    """A day as client `number` sees it: who it is, the sessions, which of them are theirs."""
    actor = await _client(desk, studio, number)
    day = studio.owner.studio.today(desk.clock.now()) + timedelta(days=1 + number % (AHEAD - 1))
    return await browsing.day(desk, actor, Where(), day)


async def days_list(desk: Desk, studio: Studio, number: int) -> object:
    """The days of a week with how many sessions each has, as client `number` sees them."""
    return await browsing.days(desk, await _client(desk, studio, number), Where())


async def prepare(path: Path, clock: Clock, *, bookings: int) -> Made:
    """Writes a studio with so many past bookings; what is ahead is the same in all."""
    made = await build(path, clock, clients=CLIENTS)
    midnight = clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
    facts = {
        "past": bookings // EACH,
        "ahead": A_DAY * AHEAD,
        "each": EACH,
        "a_day": A_DAY,
        "clients": CLIENTS,
        "midnight": midnight.strftime("%Y-%m-%dT%H:%M:%S"),
        "now": clock.now().isoformat(timespec="microseconds"),
    }
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma synchronous=off")
        connection.execute("begin")
        for statement in _STATEMENTS:
            connection.execute(statement, facts)
        connection.execute("commit")
        connection.execute("pragma wal_checkpoint(truncate)")
    return made


async def compare(
    small: tuple[Path, Made], large: tuple[Path, Made], clock: Clock, *, batches: int
) -> list[Compared]:
    """Both studios in turns, batch by batch."""
    async with opened(f"sqlite:///{small[0]}", clock) as one, opened(f"sqlite:///{large[0]}", clock) as other:
        studios = [
            (desk, Studio(path, made, await known_owner(desk, made)))
            for desk, (path, made) in ((one, small), (other, large))
        ]
        return [
            await compared("day list", day_list, studios, batches),
            await compared("days", days_list, studios, batches),
        ]


async def _client(desk: Desk, studio: Studio, number: int) -> Actor:
    async with desk.reading() as tx:
        house, _, person = await tx.people.behind(TelegramId(studio.made.client_account(number)))
    return studio.owner.model_copy(update={"person": person, "studio": house})


# Sessions from 08:00 on, every twenty minutes; the past ends at the midnight before today.
_STATEMENTS = (
    "insert into services (id, name, folded) values (1, 'Boxing', 'boxing')",
    """
    with recursive n (i) as (select 1 union all select i + 1 from n where i < :past)
    insert into sessions (id, service_id, coach_id, starts_at, day, minutes, capacity, taken)
    select i, 1, :clients + 1,
           strftime('%Y-%m-%dT%H:%M:%S', :midnight, '-' || (1 + (i - 1) / :a_day) || ' days',
                    (480 + 20 * ((i - 1) % :a_day)) || ' minutes') || '.000000+00:00',
           date(:midnight, '-' || (1 + (i - 1) / :a_day) || ' days'), 60, 12, :each
    from n
    """,
    """
    with recursive n (i) as (select 0 union all select i + 1 from n where i < :ahead - 1)
    insert into sessions (id, service_id, coach_id, starts_at, day, minutes, capacity, taken)
    select :past + 1 + i, 1, :clients + 1,
           strftime('%Y-%m-%dT%H:%M:%S', :midnight, '+' || (i / :a_day) || ' days',
                    (480 + 20 * (i % :a_day)) || ' minutes') || '.000000+00:00',
           date(:midnight, '+' || (i / :a_day) || ' days'), 60, 12, :each
    from n
    """,
    # Of ten numbers in a row that are 7919 apart, no two are the same client.
    """
    with recursive n (i) as (select 0 union all select i + 1 from n where i < :each - 1)
    insert into bookings (session_id, client_id, pass_id, state, starts_at, day, booked_at, policy)
    select s.id, 1 + ((s.id * :each + n.i) * 7919) % :clients,
           2 * (((s.id * :each + n.i) * 7919) % :clients) + 1,
           iif(s.id <= :past, 'attended', 'booked'), s.starts_at, s.day, :now, '{}'
    from sessions s cross join n order by s.id, n.i
    """,
)
