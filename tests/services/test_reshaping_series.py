"""A weekly series gets another time, length, place, resource or other weekdays from a date on."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta

import pytest

from domain.bookings import Booking, BookingState
from domain.catalogue import Section
from domain.ids import SeriesId
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Right
from domain.refusals import ChangedMeanwhile, DateOutOfRange, NoChange, NotANumber, NotFound, Refusal
from domain.session_changes import Change, Fact
from domain.timetable import Session
from services import (
    calendars,
    catalogue,
    changing_series,
    checking,
    ending_series,
    laying_out,
    people,
    reinstating,
    reopening_series,
    rescheduling,
    staff,
)
from services import series as all_series
from services.changing_series import SeriesChanged
from storage.desk import Desk
from tests import mailbox
from tests.conftest import TestClock
from tests.services.test_calling_off import crowd, off, placed, told
from tests.services.test_changing_series import weekly
from tests.services.test_laying_out import laid, series
from tests.studio_life import coach, fresh, give, owner, plan, session

FRIDAY = date(2026, 12, 4)
LATER = Change(Fact.START, "1930")
TUESDAYS = Change(Fact.WEEKDAYS, "1")


async def changed(
    desk: Desk, by: Actor, series_id: SeriesId, change: Change, since: date
) -> SeriesChanged:
    """The series is changed as it was thought through."""
    thought = await changing_series.preview(desk, by, series_id, change, since)
    seen = thought.before.version
    done = await changing_series.change(desk, by, series_id, change, since, seen=seen)
    assert (thought.count, thought.told, thought.off, thought.added, len(thought.left)) == (
        done.count,
        done.told,
        done.off,
        done.added,
        len(done.left),
    )
    return done


async def regular(desk: Desk, boss: Actor, *where: Session, name: str = "Rita Regular") -> Pass:
    """A client who is booked in all of these."""
    client = await people.add_client(desk, boss, name)
    pass_ = await give(desk, boss, client.id, await plan(desk))
    for each in where:
        await placed(desk, boss, each, client.id)
    return pass_


async def bookings(desk: Desk, where: Session) -> list[Booking]:
    """Everybody of a session."""
    async with desk.reading() as tx:
        return await tx.bookings.of_session(where.id)


async def test_another_time_from_a_date_on_moves_the_bookings_and_tells_everybody_once(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    series_id, (first, second, third, *_) = await weekly(desk, capacity=1)
    rita = await regular(desk, boss, first, second, third)
    waiting = await people.add_client(desk, boss, "Wanda Waiting")
    await give(desk, boss, waiting.id, await plan(desk))
    await placed(desk, boss, second, waiting.id, waits=True)
    before = await fresh(desk, rita)
    (kept, _) = await bookings(desk, second)
    await mailbox.opened(desk)

    done = await changed(desk, boss, series_id, LATER, second.day)
    clock.advance(timedelta(days=7))
    await laying_out.lay_out(desk)

    assert (done.count, done.told, done.off, done.added) == (7, 2, 0, 0)
    hours = [(each.starts_at.hour, each.starts_at.minute) for each in await laid(desk, series_id)]
    assert hours == [(17, 0), *[(18, 30)] * 8]
    assert await fresh(desk, rita) == before
    assert [each.state for each in await bookings(desk, second)] == [
        BookingState.BOOKED,
        BookingState.WAITLISTED,
    ]
    (now, _) = await bookings(desk, second)
    at = second.starts_at + timedelta(minutes=90)
    assert (now.starts_at, now.free_until) == (at, at)
    assert calendars.of(now, "x", None, at).sequence > calendars.of(kept, "x", None, at).sequence
    said = await told(desk, NoticeKind.SESSION_CHANGED)
    assert len(said) == 2
    (several,) = [each for each in said if "11 Dec" in each and "18 Dec" in each]
    assert "18:00" in several and "19:30" in several and "4 Dec" not in several.replace("14 Dec", "")
    assert (await checking.check(desk)).faults == []


async def test_changed_back_all_is_as_it_was(desk: Desk) -> None:
    boss = await owner(desk)
    series_id, found = await weekly(desk)
    await regular(desk, boss, found[1])

    await changed(desk, boss, series_id, LATER, found[1].day)
    await changed(desk, boss, series_id, Change(Fact.START, "1800"), found[1].day)

    assert [each.starts_at for each in await laid(desk, series_id)] == [each.starts_at for each in found]


async def test_what_somebody_changed_by_hand_and_where_the_coach_is_busy_stays(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk)
    series_id, (first, second, third, *_) = await weekly(desk, coach_id=carl.id)
    async with desk.writing() as tx:
        by_hand = {"starts_at": second.starts_at + timedelta(hours=3)}
        assert await tx.timetable.save(second.model_copy(update=by_hand), seen=second.version)
    await session(desk, third.starts_at + timedelta(hours=2), coach_id=carl.id)

    done = await changed(desk, boss, series_id, LATER, first.day)

    assert done.count == 6 and [each.id for each, _ in done.left] == [third.id]
    hours = [each.starts_at.hour for each in await laid(desk, series_id)]
    assert hours == [18, 20, 17, *[18] * 5]


async def test_the_clock_shows_the_new_time_before_and_after_it_changes(
    desk: Desk, clock: TestClock
) -> None:
    clock.stand_at(datetime(2027, 3, 1, 9, tzinfo=UTC))
    boss = await owner(desk)
    series_id = await series(desk, 6, first=date(2027, 3, 21), at=time(18))
    await laying_out.lay_out(desk)

    await changed(desk, boss, series_id, Change(Fact.START, "0230"), date(2027, 3, 21))

    found = {each.day: (each.starts_at.hour, each.starts_at.minute) for each in await laid(desk, series_id)}
    assert found[date(2027, 3, 21)] == (1, 30) and found[date(2027, 3, 28)] == (1, 30)
    assert found[date(2027, 4, 4)] == (0, 30)


async def test_a_removed_weekday_is_called_off_and_a_new_one_laid_out(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    series_id, (first, second, *_) = await weekly(desk)
    passes = await crowd(desk, boss, second, 3)
    await regular(desk, boss, first)
    await mailbox.opened(desk)

    done = await changed(desk, boss, series_id, TUESDAYS, second.day)

    assert (done.off, done.people, done.added) == (7, 3, 7)
    found = await laid(desk, series_id)
    assert {each.day.weekday() for each in found[1:]} == {1} and found[0].day == FRIDAY
    assert {(await fresh(desk, each)).free for each in passes} == {10}
    assert len(await told(desk, NoticeKind.CALLED_OFF)) == 3
    assert await laying_out.lay_out(desk) == 0
    clock.advance(timedelta(days=7))
    assert await laying_out.lay_out(desk) == 1
    assert (await checking.check(desk)).faults == []


async def test_a_weekday_that_comes_back_brings_its_sessions_and_people_back(desk: Desk) -> None:
    boss = await owner(desk)
    series_id, (_, second, third, *_) = await weekly(desk)
    (anna,) = await crowd(desk, boss, second, 1)
    await off(desk, boss, third)
    await changed(desk, boss, series_id, TUESDAYS, second.day)

    done = await changed(desk, boss, series_id, Change(Fact.WEEKDAYS, "4"), second.day)

    assert (done.off, done.added, done.again) == (7, 6, 1)
    days = [each.day for each in await laid(desk, series_id)]
    assert days == [FRIDAY + timedelta(days=7 * week) for week in (0, 1, 3, 4, 5, 6, 7)]
    assert [each.state for each in await bookings(desk, second)] == [BookingState.BOOKED]
    assert (await fresh(desk, anna)).booked == 1
    assert (await checking.check(desk)).faults == []


async def test_weekdays_from_an_earlier_date_on_than_the_last_time_leave_their_sessions(desk: Desk) -> None:
    boss = await owner(desk)
    series_id, found = await weekly(desk)
    await changed(desk, boss, series_id, Change(Fact.WEEKDAYS, "14"), found[2].day)

    done = await changed(desk, boss, series_id, Change(Fact.WEEKDAYS, "4"), found[0].day)
    assert (done.off, done.added) == (6, 0)
    assert await laid(desk, series_id) == found
    await changed(desk, boss, series_id, Change(Fact.WEEKDAYS, "0"), date(2026, 12, 1))

    assert [each.day for each in await laid(desk, series_id)][:2] == [date(2026, 12, 7), date(2026, 12, 14)]


async def test_a_time_from_an_earlier_date_on_than_the_last_time_moves_all_but_what_was_moved_alone(
    desk: Desk,
) -> None:
    boss = await owner(desk)
    series_id, (first, second, _, fourth, *_) = await weekly(desk)
    await changed(desk, boss, series_id, LATER, fourth.day)
    alone = Change(Fact.START, "202612112200")
    await rescheduling.change(desk, boss, second.id, alone, seen=second.version)

    done = await changed(desk, boss, series_id, Change(Fact.START, "2000"), first.day)

    assert done.count == 7 and [each.id for each in done.alone] == [second.id]
    assert [each.starts_at.hour for each in await laid(desk, series_id)] == [19, 21, *[19] * 6]


async def test_what_is_put_back_on_a_weekday_that_was_given_up_stays_there(desk: Desk) -> None:
    boss = await owner(desk)
    series_id, (_, second, third, *_) = await weekly(desk)
    await changed(desk, boss, series_id, TUESDAYS, second.day)
    async with desk.reading() as tx:
        gone = await tx.timetable.get(third.id)
    assert gone is not None
    await reinstating.reinstate(desk, boss, third.id, seen=gone.version)

    done = await changed(desk, boss, series_id, Change(Fact.WEEKDAYS, "12"), second.day)

    assert done.off == 0
    assert third.id in {each.id for each in await laid(desk, series_id)}


async def test_a_weekday_comes_back_with_the_places_and_the_coach_that_there_are_now(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk)
    series_id, (first, second, *_) = await weekly(desk, coach_id=carl.id)
    await crowd(desk, boss, second, 3)
    await changed(desk, boss, series_id, TUESDAYS, second.day)
    await changed(desk, boss, series_id, Change(Fact.CAPACITY, "2"), first.day)
    await staff.revoke_coach(desk, boss, carl.id)
    await changed(desk, boss, series_id, Change(Fact.WEEKDAYS, "4"), second.day)

    found = await laid(desk, series_id)
    assert [(each.capacity, each.taken) for each in found[:3]] == [(2, 0), (3, 3), (2, 0)]
    assert [each.coach for each in found] == ["Carl Coach", *[None] * 7]
    mia = await coach(desk, name="Mia Coach")
    assert (await changed(desk, boss, series_id, Change(Fact.COACH, str(mia.id)), first.day)).count == 8


async def test_every_other_week_stays_the_same_weeks(desk: Desk) -> None:
    boss = await owner(desk)
    series_id = await series(desk, every=2)
    await laying_out.lay_out(desk)

    await changed(desk, boss, series_id, Change(Fact.WEEKDAYS, "14"), date(2026, 12, 10))

    days = [each.day for each in await laid(desk, series_id)]
    assert days[:4] == [FRIDAY, *(date(2026, 12, day) for day in (15, 18, 29))]


async def test_length_place_and_resource_change_and_conflicts_stay(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk)
    series_id, (first, second, *_) = await weekly(desk, coach_id=carl.id)
    await regular(desk, boss, first, second)
    hall = await catalogue.add(desk, boss, Section.PLACES, "Hall 2")
    ring = await catalogue.add(desk, boss, Section.RESOURCES, "Ring")
    await session(desk, second.starts_at, resource_id=ring.id)
    await session(desk, first.starts_at, place_id=hall.id)
    await mailbox.opened(desk)

    longer = await changed(desk, boss, series_id, Change(Fact.MINUTES, "90"), first.day)
    placed_in = await changed(desk, boss, series_id, Change(Fact.PLACE, str(hall.id)), first.day)
    using = await changed(desk, boss, series_id, Change(Fact.RESOURCE, str(ring.id)), first.day)

    assert (longer.count, placed_in.count, using.count) == (8, 8, 7)
    assert [each.id for each in placed_in.shared] == [first.id]
    assert [each.id for each, _ in using.left] == [second.id] and using.told == 0
    found = await laid(desk, series_id)
    assert {(each.minutes, each.place) for each in found} == {(90, "Hall 2")}
    assert [each.resource for each in found] == ["Ring", None, *["Ring"] * 6]
    said = await told(desk, NoticeKind.SESSION_CHANGED)
    assert len(said) == 2 and "60" in said[0] and "Hall 2" in said[1]


@pytest.mark.parametrize(
    ("change", "since", "refusal"),
    [
        (Change(Fact.START, "1800"), FRIDAY, NoChange),
        (Change(Fact.START, "2460"), FRIDAY, NotFound),
        (Change(Fact.MINUTES, "0"), FRIDAY, NotANumber),
        (Change(Fact.MINUTES, "721"), FRIDAY, NotANumber),
        (Change(Fact.WEEKDAYS, "7"), FRIDAY, NotFound),
        (Change(Fact.WEEKDAYS, "4"), FRIDAY, NoChange),
        (Change(Fact.PLACE, "999"), FRIDAY, NotFound),
        (Change(Fact.RESOURCE, "999"), FRIDAY, NotFound),
        (LATER, date(2027, 6, 1), DateOutOfRange),
    ],
)
async def test_what_cannot_be_is_refused(
    desk: Desk, change: Change, since: date, refusal: type[Exception]
) -> None:
    boss = await owner(desk)
    series_id, found = await weekly(desk)

    with pytest.raises(refusal):
        await changing_series.preview(desk, boss, series_id, change, since)
    assert await laid(desk, series_id) == found


async def test_coaches_change_their_own_where_the_owner_lets_them(desk: Desk) -> None:
    boss = await owner(desk)
    carl, mia = await coach(desk, *Right), await coach(desk, *Right, name="Mia Coach")
    series_id, (first, *_) = await weekly(desk, coach_id=carl.id)
    rules = boss.studio.rules
    booking = rules.booking.model_copy(update={"coaches_plan": True})
    studio = boss.studio.model_copy(update={"rules": rules.model_copy(update={"booking": booking})})

    for stranger in (carl, mia.model_copy(update={"studio": studio})):
        with pytest.raises(NotFound):
            await changing_series.preview(desk, stranger, series_id, LATER, first.day)
    done = await changed(desk, carl.model_copy(update={"studio": studio}), series_id, LATER, first.day)
    assert done.count == 8


async def test_an_ended_series_goes_on_with_whom_its_end_had_cancelled(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    series_id, found = await weekly(desk)
    (anna,) = await crowd(desk, boss, found[2], 1)
    await off(desk, boss, found[3])
    await ending_series.end(desk, boss, series_id, found[1].day, seen=1)
    assert (await fresh(desk, anna)).booked == 0

    thought = await reopening_series.preview(desk, boss, series_id)
    assert (thought.since, thought.added, thought.again) == (FRIDAY + timedelta(days=7), 6, 1)
    await reopening_series.reopen(desk, boss, series_id, seen=thought.seen)
    with pytest.raises((NoChange, ChangedMeanwhile)):
        await reopening_series.reopen(desk, boss, series_id, seen=thought.seen)

    assert [each.id for each in await laid(desk, series_id)] == [
        each.id for each in found if each.id != found[3].id
    ]
    assert (await fresh(desk, anna)).booked == 1
    clock.advance(timedelta(days=7))
    assert await laying_out.lay_out(desk) == 1
    assert (await checking.check(desk)).faults == []


async def test_a_series_that_ends_before_its_last_change_goes_on_from_its_end(desk: Desk) -> None:
    boss = await owner(desk)
    series_id, found = await weekly(desk)
    await changed(desk, boss, series_id, LATER, found[3].day)
    await ending_series.end(desk, boss, series_id, found[1].day, seen=2)

    thought = await reopening_series.preview(desk, boss, series_id)
    await reopening_series.reopen(desk, boss, series_id, seen=thought.seen)

    assert [each.day for each in await laid(desk, series_id)] == [each.day for each in found]


async def test_a_series_that_ended_long_ago_goes_on_from_today(desk: Desk, clock: TestClock) -> None:
    boss, carl = await owner(desk), await coach(desk)
    series_id = await series(desk, last=FRIDAY + timedelta(days=7), every=2)
    await laying_out.lay_out(desk)
    clock.stand_at(datetime(2027, 3, 8, 9, tzinfo=UTC))
    assert [each.id for each in (await all_series.ended(desk, boss)).series] == [series_id]
    with pytest.raises(NotFound):
        await reopening_series.preview(desk, carl, series_id)

    await reopening_series.reopen(desk, boss, series_id, seen=1)

    days = [each.day for each in await laid(desk, series_id) if each.day > FRIDAY]
    assert days == [date(2027, 3, 12) + timedelta(days=14 * number) for number in range(4)]


async def test_changing_while_others_book_and_end_it_keeps_the_books_right(desk: Desk) -> None:
    boss = await owner(desk)
    series_id, found = await weekly(desk, capacity=30)
    await crowd(desk, boss, found[1], 3)
    late = [await regular(desk, boss, name=f"Late {number}") for number in range(6)]

    done = await asyncio.gather(
        changing_series.change(desk, boss, series_id, TUESDAYS, found[1].day, seen=1),
        changing_series.change(desk, boss, series_id, LATER, found[0].day, seen=1),
        ending_series.end(desk, boss, series_id, found[3].day, seen=1),
        laying_out.lay_out(desk),
        *(placed(desk, boss, found[number % 3], each.client_id) for number, each in enumerate(late)),
        return_exceptions=True,
    )

    assert sum(isinstance(each, ChangedMeanwhile) for each in done[:3]) == 2
    unknown = [each for each in done if isinstance(each, Exception) and not isinstance(each, Refusal)]
    assert unknown == []
    async with desk.reading() as tx:
        for each in found:
            now = await tx.timetable.get(each.id)
            assert now is not None
            starts = {one.starts_at for one in await tx.bookings.of_session(each.id) if one.keeps_place}
            assert starts <= {now.starts_at}
    assert (await checking.check(desk)).faults == []
