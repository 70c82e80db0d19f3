"""Weekly series are laid out eight weeks ahead, each day once, and never over somebody else's time."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta

import pytest

from domain.availability import TimeOff
from domain.ids import PersonId, ResourceId, SeriesId
from domain.notices import NoticeKind
from domain.repeating import weekly
from domain.timetable import Series, Session, SessionState
from services import laying_out
from services.people import add_client
from storage.desk import Desk
from tests import mailbox
from tests.conftest import TestClock
from tests.studio_life import coach, owner, session

FRIDAY = date(2026, 12, 4)


async def series(
    desk: Desk, *weekdays: int, first: date = FRIDAY, every: int = 1, **facts: object
) -> SeriesId:
    """A series at 18:00 of which nothing is laid out yet."""
    wanted = {"at": time(18), "minutes": 60, "capacity": 10} | facts
    new = Series.model_validate({"rule": weekly(weekdays or {4}, every), "first": first} | wanted)
    async with desk.writing() as tx:
        return await tx.series.add(new)


async def laid(desk: Desk, series_id: SeriesId) -> list[Session]:
    """What stands on the timetable of it."""
    async with desk.reading() as tx:
        return await tx.series.sessions(series_id, date.min)


async def told(desk: Desk) -> list[str]:
    """What owners are told of days that were left out."""
    return [each.text for each in await mailbox.opened(desk) if each.kind is NoticeKind.NOT_LAID_OUT]


async def test_eight_weeks_are_laid_out_once_however_often_it_is_run(desk: Desk, clock: TestClock) -> None:
    series_id = await series(desk, 1, 4)

    assert await laying_out.lay_out(desk) == 16
    assert await laying_out.lay_out(desk) == 0
    clock.advance(timedelta(days=7))
    assert await laying_out.lay_out(desk) == 2

    found = await laid(desk, series_id)
    assert len(found) == 18 and {each.day.weekday() for each in found} == {1, 4}
    assert found[0].day == FRIDAY and found[0].starts_at == datetime(2026, 12, 4, 17, tzinfo=UTC)


async def test_many_processes_lay_each_day_out_once(desk: Desk) -> None:
    ids = [await series(desk, number % 7) for number in range(5)]

    made = await asyncio.gather(*(laying_out.lay_out(desk) for _ in range(4)))

    found = [await laid(desk, each) for each in ids]
    assert sum(made) == sum(len(each) for each in found) >= 35
    assert all(len({session.day for session in each}) == len(each) for each in found)


async def test_a_coach_who_is_away_is_given_no_session_and_the_owner_hears_of_it(desk: Desk) -> None:
    await owner(desk)
    carl = await coach(desk)
    away = TimeOff(
        coach_id=carl.known_id,
        starts_at=datetime(2026, 12, 10, 23, tzinfo=UTC),
        ends_at=datetime(2026, 12, 18, 23, tzinfo=UTC),
    )
    async with desk.writing() as tx:
        await tx.availability.add_off(away)
    series_id = await series(desk, 4, coach_id=carl.known_id)

    assert await laying_out.lay_out(desk) == 6

    days = {each.day for each in await laid(desk, series_id)}
    assert {date(2026, 12, 11), date(2026, 12, 18)}.isdisjoint(days) and date(2026, 12, 25) in days
    assert [("11 Dec" in text and "18 Dec" in text) for text in await told(desk)] == [True]


async def test_the_clock_shows_the_same_time_before_and_after_it_changes(
    desk: Desk, clock: TestClock
) -> None:
    clock.stand_at(datetime(2027, 3, 1, 9, tzinfo=UTC))
    series_id = await series(desk, 6, first=date(2027, 3, 21), at=time(2, 30))

    await laying_out.lay_out(desk)

    hours = {each.day: (each.starts_at.hour, each.starts_at.minute) for each in await laid(desk, series_id)}
    assert hours[date(2027, 3, 21)] == (1, 30)
    assert hours[date(2027, 3, 28)] == (1, 30)
    assert hours[date(2027, 4, 4)] == (0, 30)


async def test_what_was_called_off_or_moved_is_not_laid_out_again(desk: Desk, clock: TestClock) -> None:
    series_id = await series(desk)
    await laying_out.lay_out(desk)
    first, second, *_ = await laid(desk, series_id)
    async with desk.writing() as tx:
        moved = {"starts_at": first.starts_at + timedelta(days=1), "day": FRIDAY + timedelta(days=1)}
        assert await tx.timetable.save(first.model_copy(update=moved), seen=first.version)
        off = second.model_copy(update={"state": SessionState.CANCELLED})
        assert await tx.timetable.save(off, seen=second.version)
        await tx.series.laid(series_id, FRIDAY - timedelta(days=1))

    assert await laying_out.lay_out(desk) == 0


@pytest.mark.parametrize("by", ["coach", "resource"])
async def test_a_day_on_which_somebody_is_busy_is_left_out_and_owners_hear_once(
    desk: Desk, clock: TestClock, by: str
) -> None:
    await owner(desk)
    carl = await coach(desk)
    async with desk.writing() as tx:
        ring = ResourceId(await tx.sql.value("resources_add", name="Ring", folded="ring"))
    busy: dict[str, object] = {"coach_id": carl.id} if by == "coach" else {"resource_id": ring}
    await session(desk, datetime(2026, 12, 11, 16, 30, tzinfo=UTC), **busy)
    series_id = await series(desk, coach_id=carl.id, resource_id=ring)

    assert await laying_out.lay_out(desk) == 7
    await laying_out.lay_out(desk)
    clock.advance(timedelta(days=1))
    await laying_out.lay_out(desk)

    assert date(2026, 12, 11) not in {each.day for each in await laid(desk, series_id)}
    (said,) = await told(desk)
    assert "is left out on some days" in said and "Fri, 11 Dec" in said


async def test_a_day_that_was_left_out_is_laid_out_when_nothing_is_in_its_way_any_more(
    desk: Desk, clock: TestClock
) -> None:
    await owner(desk)
    carl = await coach(desk)
    fridays = [datetime(2026, 12, day, 17, tzinfo=UTC) for day in (4, 11, 18)]
    busy = [await session(desk, each, coach_id=carl.id) for each in fridays]
    series_id = await series(desk, coach_id=carl.id)
    assert await laying_out.lay_out(desk) == 5
    off = (await laid(desk, series_id))[0]
    async with desk.writing() as tx:
        for each in (*busy[:2], off):
            gone = each.model_copy(update={"state": SessionState.CANCELLED})
            assert await tx.timetable.save(gone, seen=each.version)

    clock.stand_at(datetime(2026, 12, 4, 9, tzinfo=UTC))
    assert await laying_out.lay_out(desk) == len(("11 Dec", "29 Jan, which is due"))
    assert await laying_out.lay_out(desk) == 0

    days = {each.day for each in await laid(desk, series_id)}
    # Nobody is surprised on the day itself; what an owner has called off stays so.
    assert date(2026, 12, 11) in days and days.isdisjoint({FRIDAY, date(2026, 12, 18), off.day})


async def test_two_series_of_one_coach_at_one_time_do_not_both_get_the_day(desk: Desk) -> None:
    await owner(desk)
    carl = await coach(desk)
    ids = [await series(desk, coach_id=carl.id) for _ in range(2)]

    await asyncio.gather(*(laying_out.lay_out(desk) for _ in range(3)))

    days = [each.day for series_id in ids for each in await laid(desk, series_id)]
    assert len(days) == len(set(days)) == 8


async def test_a_series_that_is_over_is_never_looked_at_again(desk: Desk, clock: TestClock) -> None:
    series_id = await series(desk, last=FRIDAY + timedelta(days=7))

    assert await laying_out.lay_out(desk) == 2
    clock.advance(timedelta(days=400))
    async with desk.reading() as tx:
        assert await tx.series.to_lay(date(2040, 1, 1), 10) == []
        kept = await tx.series.get(series_id)
    assert kept is not None and kept.laid_until == date.max


async def test_after_a_long_stop_only_what_is_still_ahead_is_laid_out(desk: Desk, clock: TestClock) -> None:
    series_id = await series(desk)
    clock.stand_at(datetime(2027, 6, 4, 20, tzinfo=UTC))

    assert await laying_out.lay_out(desk) == 8
    assert (await laid(desk, series_id))[0].day == date(2027, 6, 11)


async def test_who_no_longer_coaches_gets_no_more_sessions(desk: Desk) -> None:
    boss = await owner(desk)
    former = await add_client(desk, boss, "Former Coach")
    series_id = await series(desk, coach_id=PersonId(former.id))

    await laying_out.lay_out(desk)

    assert {each.coach_id for each in await laid(desk, series_id)} == {None}
