"""Coaches read the evening before who comes."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.bookings import Booking
from domain.coach_lists import next_day
from domain.ids import BookingId
from domain.notices import NoticeKind
from domain.people import Actor
from domain.studio import Studio
from domain.timetable import Session, SessionState
from services import coach_lists, people
from services.booking import place
from storage.desk import Desk
from tests import mailbox
from tests.conftest import TestClock
from tests.studio_life import coach, owner, session

EVENING = datetime(2026, 12, 3, 18, tzinfo=UTC)  # 19:00 in Berlin, the hour of the list
FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)


async def lists(desk: Desk) -> list[mailbox.Letter]:
    """The lists that are said once the desk has looked."""
    await coach_lists.announce(desk)
    return [each for each in await mailbox.said(desk) if each.kind is NoticeKind.COACH_DAY]


async def comes(desk: Desk, boss: Actor, name: str, where: Session) -> Booking:
    """Somebody with an unpaid place in the session."""
    client = await people.add_client(desk, boss, name)
    async with desk.writing() as tx:
        wanted = Booking(
            id=BookingId(0),
            session_id=where.id,
            client_id=client.id,
            starts_at=where.starts_at,
            day=where.day,
            minutes=where.minutes,
        )
        return await place(tx, wanted, by=None)


async def test_the_evening_before_each_coach_reads_their_sessions_and_who_comes(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    carl, _ = await coach(desk), await coach(desk, name="Cora Idle")
    evening = await session(desk, FRIDAY, capacity=8, coach_id=carl.id)
    await session(desk, FRIDAY - timedelta(hours=8), capacity=3, coach_id=carl.id)
    await session(desk, FRIDAY + timedelta(days=1), coach_id=carl.id)
    await comes(desk, boss, "Anna <b>", evening)
    clock.stand_at(EVENING - timedelta(minutes=1))
    assert await lists(desk) == []

    clock.stand_at(EVENING)
    [told] = await lists(desk)

    assert told.notice.person_id == carl.id
    assert "Fri, 4 Dec</b>: 2 sessions" in told.text
    assert told.text.index("<b>10:00</b>") < told.text.index("<b>18:00</b>")
    assert "1 of 8" in told.text and "0 of 3" in told.text
    assert "Unpaid: Anna &lt;b&gt;" in told.text
    assert await lists(desk) == []


async def test_after_downtime_the_present_day_is_told_and_one_that_is_over_is_not(
    desk: Desk, clock: TestClock
) -> None:
    await owner(desk)
    carl = await coach(desk)
    await session(desk, FRIDAY, coach_id=carl.id)

    clock.stand_at(FRIDAY - timedelta(hours=9))
    assert len(await lists(desk)) == 1
    clock.stand_at(FRIDAY + timedelta(hours=12))
    assert await lists(desk) == []


async def test_a_list_that_was_owed_before_the_session_was_called_off_is_not_sent(
    desk: Desk, clock: TestClock
) -> None:
    await owner(desk)
    carl = await coach(desk)
    where = await session(desk, FRIDAY, coach_id=carl.id)
    clock.stand_at(EVENING)
    await coach_lists.announce(desk)
    async with desk.writing() as tx:
        off = where.model_copy(update={"state": SessionState.CANCELLED})
        await tx.timetable.save(off, seen=where.version)

    assert await mailbox.said(desk) == []


async def test_who_does_not_coach_any_more_reads_nothing(desk: Desk, clock: TestClock) -> None:
    await owner(desk)
    carl = await coach(desk)
    await session(desk, FRIDAY, coach_id=carl.id)
    clock.stand_at(EVENING)
    await coach_lists.announce(desk)
    assert carl.person is not None
    async with desk.writing() as tx:
        await tx.people.save(carl.person.model_copy(update={"is_coach": False}))

    assert await mailbox.said(desk) == []


async def test_forty_full_sessions_fit_into_one_message(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    carl = await coach(desk)
    for number in range(40):
        where = await session(desk, FRIDAY + timedelta(minutes=number), minutes=1, coach_id=carl.id)
        if number < 3:
            for guest in range(10):
                await comes(desk, boss, f"{'Long Name ' * 5}{number}-{guest}", where)
    clock.stand_at(EVENING)

    [told] = await lists(desk)

    assert len(told.text) < 4096
    assert "40 sessions" in told.text and "more." in told.text


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (datetime(2026, 10, 24, 16, 59, tzinfo=UTC), date(2026, 10, 24)),
        (datetime(2026, 10, 24, 17, 0, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 17, 59, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 18, 0, tzinfo=UTC), date(2026, 10, 26)),
    ],
)
def test_the_hour_of_the_list_is_the_studios_also_when_the_clocks_change(
    studio: Studio, now: datetime, day: date
) -> None:
    assert next_day(studio, now) == day
