"""Looking for a session: days in weeks, pages of a day, and who may look for whom."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.browsing import Where
from domain.ids import PersonId, ServiceId, TelegramId
from domain.people import Actor, Person, Right
from domain.refusals import NotFound
from domain.timetable import Session
from services import browsing, people
from services.browsing import PAGE
from services.placing import Want, book, preview
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, coach, owner, session

MONDAY = datetime(2026, 12, 7, 17, tzinfo=UTC)
MINE = Where()


async def anna(desk: Desk) -> tuple[Actor, Actor]:
    """The owner, and a client at their own phone."""
    boss = await owner(desk)
    return boss, await acting(desk, boss, "Anna Client")


async def acting(desk: Desk, boss: Actor, name: str) -> Actor:
    """A new client with a pass, at their own phone."""
    client, _ = await client_with_pass(desk, boss, name)
    return own(boss, client)


def own(boss: Actor, client: Person) -> Actor:
    """The client, acting."""
    return Actor(telegram_id=TelegramId(client.id), person=client, studio=boss.studio, language="en")


async def test_days_say_how_many_sessions_they_have_and_in_how_many_there_is_room(desk: Desk) -> None:
    boss, client = await anna(desk)
    full = await session(desk, MONDAY - timedelta(days=4), capacity=1)
    await session(desk, MONDAY - timedelta(days=4, hours=2))
    await session(desk, MONDAY, personal=True)
    bo, _ = await client_with_pass(desk, boss, "Bo")
    want = Want(bo.id, (full.id,))
    await book(desk, boss, want, mark=(await preview(desk, boss, want)).mark)

    found = await browsing.days(desk, client, MINE)

    (thursday,) = found.days
    assert (thursday.day, thursday.sessions, thursday.free) == (date(2026, 12, 3), 2, 1)


async def test_a_week_without_sessions_gives_way_to_the_next_and_leads_back_to_the_last(
    desk: Desk,
) -> None:
    _, client = await anna(desk)
    await session(desk, MONDAY - timedelta(days=5))
    await session(desk, MONDAY + timedelta(weeks=3))

    first = await browsing.days(desk, client, MINE)
    assert first.earlier is None and first.later == date(2026, 12, 8)
    second = await browsing.days(desk, client, MINE, first.later)

    assert [each.day for each in second.days] == [date(2026, 12, 28)]
    assert second.earlier == date(2026, 12, 1) and second.later is None


@pytest.mark.parametrize("since", [date.min, date(2026, 11, 30), date(2096, 2, 29), date.max])
async def test_days_out_of_reach_are_the_nearest_there_are(desk: Desk, since: date) -> None:
    _, client = await anna(desk)
    await session(desk, MONDAY)

    found = await browsing.days(desk, client, MINE, since)
    page = await browsing.day(desk, client, MINE, since)

    assert date(2026, 12, 1) <= found.since <= date(2027, 1, 26)
    assert date(2026, 12, 1) <= page.day <= date(2027, 1, 26)


async def test_forty_sessions_of_a_day_are_paged_both_ways_without_loss(desk: Desk) -> None:
    _, client = await anna(desk)
    made = [await session(desk, MONDAY - timedelta(minutes=15 * each)) for each in range(40)]

    page = await browsing.day(desk, client, MINE, MONDAY.date())
    seen: list[Session] = []
    backwards: list[Session] = []
    while True:
        seen += page.sessions
        if page.later is None:
            break
        page = await browsing.day(desk, client, MINE, MONDAY.date(), page.later)
    while True:
        backwards = [*page.sessions, *backwards]
        if page.is_first:
            break
        page = await browsing.day(desk, client, MINE, MONDAY.date(), page.earlier)

    assert [each.id for each in seen] == [each.id for each in reversed(made)]
    assert backwards == seen and len(page.sessions) == PAGE


@pytest.mark.parametrize(
    "day", [datetime(2027, 3, 28, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC)], ids=["short", "long"]
)
async def test_a_day_of_the_studio_begins_and_ends_at_its_own_midnight(
    desk: Desk, clock: TestClock, day: datetime
) -> None:
    """On 28 March 2027 a day in Berlin has 23 hours, on 25 October 2026 it has 25."""
    clock.stand_at(day - timedelta(days=2))
    _, client = await anna(desk)
    zone = client.studio.calendar
    begins, ends = zone.midnight(day.date()), zone.midnight(day.date() + timedelta(days=1))
    inside = [await session(desk, begins), await session(desk, ends - timedelta(minutes=1))]
    for outside in (begins - timedelta(minutes=1), ends):
        await session(desk, outside)

    page = await browsing.day(desk, client, MINE, day.date())

    assert [each.id for each in page.sessions] == [each.id for each in inside]


async def test_clients_see_what_they_may_book_and_staff_also_what_is_under_way(
    desk: Desk, clock: TestClock
) -> None:
    boss, client = await anna(desk)
    under_way = await session(desk, clock.now() - timedelta(minutes=30))
    ahead = await session(desk, clock.now() + timedelta(hours=1))
    today = date(2026, 12, 1)

    mine = await browsing.day(desk, client, MINE, today)
    theirs = await browsing.day(desk, boss, Where(client.id), today)

    assert [each.id for each in mine.sessions] == [ahead.id]
    assert [each.id for each in theirs.sessions] == [under_way.id, ahead.id]


async def test_lists_are_narrowed_to_a_coach(desk: Desk) -> None:
    _, client = await anna(desk)
    carl, dora = await coach(desk), await coach(desk, name="Dora Coach")
    with_carl = await session(desk, MONDAY, coach_id=carl.known_id)
    await session(desk, MONDAY, coach_id=dora.known_id)

    page = await browsing.day(desk, client, Where(coach_id=carl.id), MONDAY.date())

    assert [each.id for each in page.sessions] == [with_carl.id]
    assert page.look.coach == "Carl Coach"
    assert [each.name for each in (await browsing.choices(desk, client, MINE)).coaches] == [
        "Carl Coach",
        "Dora Coach",
    ]


async def test_nobody_looks_on_behalf_of_whom_they_do_not_see(desk: Desk) -> None:
    boss, client = await anna(desk)
    bo = await acting(desk, boss, "Bo Client")
    stranger = Actor(telegram_id=TelegramId(99), person=None, studio=boss.studio, language="en")
    powerless = await coach(desk, Right.SEE_ALL, name="Paul")
    elsewhere = await coach(desk, Right.DEDUCT, name="Eve")

    for actor in (bo, stranger, powerless, elsewhere):
        with pytest.raises(NotFound):
            await browsing.days(desk, actor, Where(client.id))
    with pytest.raises(NotFound):
        await browsing.days(desk, stranger, MINE)


async def test_names_of_clients_are_not_found_by_asking_for_them_as_coaches(desk: Desk) -> None:
    boss, client = await anna(desk)
    bo = await people.add_client(desk, boss, "Bo Client")

    for where in (Where(coach_id=bo.id), Where(coach_id=PersonId(99)), Where(service_id=ServiceId(99))):
        with pytest.raises(NotFound):
            await browsing.days(desk, client, where)
