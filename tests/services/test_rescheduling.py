"""A session moves with everybody in it; what its passes hold is right before and after."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.bookings import BookingState
from domain.notices import NoticeKind
from domain.people import Right
from domain.refusals import (
    CannotUndo,
    CannotUndoTogether,
    CoachBusy,
    NoChange,
    NotANumber,
    NotFound,
    PassExpired,
    PlacesTaken,
    Refusal,
    SessionChanged,
    SessionInPast,
    SomebodyCameAlready,
)
from domain.session_changes import Change, Fact, to_start
from domain.timetable import Session
from domain.timing import Moment
from services import attending, checking, people, rescheduling, undoing, waitlist
from services.rescheduling import Changed
from storage.desk import Desk
from tests import mailbox
from tests.conftest import TestClock
from tests.services.test_calling_off import crowd, placed, told
from tests.studio_life import client_with_pass, coach, fresh, owner, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
NEXT = "202612111930"
SAME = "202612042030"


async def moved(desk: Desk, by: object, where: Session, stamp: str, seen: int | None = None) -> Changed:
    """The session begins at another time from now on."""
    change = Change(Fact.START, stamp)
    thought = await rescheduling.preview(desk, by, where.id, change)  # type: ignore[arg-type]
    version = thought.before.version if seen is None else seen
    done = await rescheduling.change(desk, by, where.id, change, seen=version)  # type: ignore[arg-type]
    assert (len(thought.moved.stay), len(thought.moved.returned)) == (
        len(done.moved.stay),
        len(done.moved.returned),
    )
    return done


async def test_on_the_same_day_nothing_is_written_to_a_pass(desk: Desk) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY)
    (pass_,) = await crowd(desk, boss, boxing, 1)
    before = await fresh(desk, pass_)
    await mailbox.opened(desk)

    await moved(desk, boss, boxing, SAME)

    assert await fresh(desk, pass_) == before
    async with desk.reading() as tx:
        (booking,) = await tx.bookings.of_session(boxing.id)
    at = datetime(2026, 12, 4, 19, 30, tzinfo=UTC)
    assert (booking.starts_at, booking.free_until, booking.day) == (at, at, FRIDAY.date())
    (said,) = await told(desk, NoticeKind.SESSION_CHANGED)
    assert "18:00" in said and "20:30" in said
    assert (await checking.check(desk)).faults == []


async def test_on_another_day_every_pass_pays_anew(desk: Desk) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY, capacity=30)
    passes = await crowd(desk, boss, boxing, 20)
    unpaid = await people.add_client(desk, boss, "Una Unpaid")
    await placed(desk, boss, boxing, unpaid.id, unpaid=True)

    done = await moved(desk, boss, boxing, NEXT)

    assert len(done.moved.stay) == 21 and done.told == 21
    assert {(await fresh(desk, each)).booked for each in passes} == {1}
    async with desk.reading() as tx:
        bookings = await tx.bookings.of_session(boxing.id)
        kept = await tx.timetable.get(boxing.id)
    assert {(each.day, each.state) for each in bookings} == {(date(2026, 12, 11), BookingState.BOOKED)}
    assert kept is not None and kept.taken == 21
    assert (await checking.check(desk)).faults == []
    await moved(desk, boss, boxing, "202612041800")
    assert {(await fresh(desk, each)).free for each in passes} == {9}
    assert (await checking.check(desk)).faults == []


async def test_a_pass_that_cannot_pay_on_the_new_day_gets_its_session_back(desk: Desk) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY)
    short, pass_ = await client_with_pass(
        desk, boss, validity={"clock": "sale", "count": 5, "unit": "days"}
    )
    await placed(desk, boss, boxing, short.id)
    await crowd(desk, boss, boxing, 1)
    await mailbox.opened(desk)

    done = await moved(desk, boss, boxing, NEXT)

    ((booking, why),) = done.moved.returned
    assert booking.client_id == short.id and isinstance(why, PassExpired)
    now = await fresh(desk, pass_)
    assert (now.booked, now.free, now.valid_until) == (0, 10, date(2026, 12, 15))
    letters = await mailbox.opened(desk)
    assert sorted(each.kind for each in letters) == [NoticeKind.CALLED_OFF, NoticeKind.SESSION_CHANGED]
    assert (await checking.check(desk)).faults == []


async def test_a_day_pass_and_a_first_use_clock_follow_the_new_day(desk: Desk) -> None:
    boss = await owner(desk)
    boxing, yoga = await session(desk, FRIDAY), await session(desk, FRIDAY + timedelta(days=7, hours=-4))
    days, day_pass = await client_with_pass(desk, boss, kind="days", size=5)
    first_use = {"clock": "first_use", "count": 30, "unit": "days", "activate_within_days": 45}
    new, clocked = await client_with_pass(desk, boss, "New Client", validity=first_use)
    for client in (days, new):
        await placed(desk, boss, boxing, client.id)
    await placed(desk, boss, yoga, days.id)
    assert (await fresh(desk, day_pass)).booked == 2

    await moved(desk, boss, boxing, NEXT)

    assert (await fresh(desk, day_pass)).booked == 1
    assert (await fresh(desk, clocked)).valid_from == date(2026, 12, 11)
    assert (await checking.check(desk)).faults == []


async def test_what_moved_with_its_session_is_not_undone_entry_by_entry(desk: Desk) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY)
    (pass_,) = await crowd(desk, boss, boxing, 1)
    await moved(desk, boss, boxing, NEXT)
    async with desk.reading() as tx:
        entries = [each.id for each in await tx.ledger.of_pass(pass_.id, 99, 99)]

    assert len(entries) == 4
    for entry_id in entries[:3]:
        with pytest.raises((CannotUndo, CannotUndoTogether)):
            await undoing.undo(desk, boss, entry_id, sure=True)
    assert (await fresh(desk, pass_)).booked == 1
    assert (await checking.check(desk)).faults == []


async def test_who_has_something_else_at_that_time_keeps_both_and_is_named(desk: Desk) -> None:
    boss = await owner(desk)
    boxing, yoga = await session(desk, FRIDAY), await session(desk, FRIDAY + timedelta(days=7))
    (pass_,) = await crowd(desk, boss, boxing, 1)
    await placed(desk, boss, yoga, pass_.client_id)

    done = await moved(desk, boss, boxing, "202612111830")

    ((booking, at),) = done.moved.clashes
    assert booking.client_id == pass_.client_id and at == yoga.starts_at
    assert (await fresh(desk, pass_)).booked == 2


async def test_a_substitute_and_another_place_are_told_to_everybody(desk: Desk) -> None:
    boss, carl, mia = await owner(desk), await coach(desk), await coach(desk, name="Mia Coach")
    boxing = await session(desk, FRIDAY, coach_id=carl.id)
    await crowd(desk, boss, boxing, 2)
    await mailbox.opened(desk)

    change = Change(Fact.COACH, str(mia.id))
    await rescheduling.change(desk, boss, boxing.id, change, seen=boxing.version)

    said = await told(desk, NoticeKind.SESSION_CHANGED)
    assert len(said) == 2 and all("Mia Coach" in each for each in said)
    with pytest.raises(SessionChanged):
        await rescheduling.change(desk, boss, boxing.id, Change(Fact.COACH, "0"), seen=boxing.version)
    await session(desk, FRIDAY, coach_id=carl.id)
    with pytest.raises(CoachBusy):
        await rescheduling.preview(desk, boss, boxing.id, Change(Fact.COACH, str(carl.id)))


async def test_places_can_be_added_and_taken_back_as_far_as_they_are_free(desk: Desk) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY, capacity=3)
    await crowd(desk, boss, boxing, 2)

    for value, refusal in (("1", PlacesTaken), ("0", NotANumber), ("501", NotANumber), ("3", NoChange)):
        with pytest.raises(refusal):
            await rescheduling.preview(desk, boss, boxing.id, Change(Fact.CAPACITY, value))
    done = await rescheduling.change(desk, boss, boxing.id, Change(Fact.CAPACITY, "2"), seen=boxing.version)
    assert done.card.session.capacity == 2


async def test_another_length_is_told_and_stands_in_nobody_elses_way(desk: Desk, clock: TestClock) -> None:
    boss, carl = await owner(desk), await coach(desk)
    boxing = await session(desk, FRIDAY, coach_id=carl.id)
    yoga = await session(desk, FRIDAY + timedelta(minutes=75))
    (pass_,) = await crowd(desk, boss, boxing, 1)
    await placed(desk, boss, yoga, pass_.client_id)
    await session(desk, FRIDAY + timedelta(hours=2), coach_id=carl.id)
    before = await fresh(desk, pass_)
    await mailbox.opened(desk)

    for value, refusal in (("121", CoachBusy), ("0", NotANumber), ("721", NotANumber), ("60", NoChange)):
        with pytest.raises(refusal):
            await rescheduling.preview(desk, boss, boxing.id, Change(Fact.MINUTES, value))
    change = Change(Fact.MINUTES, "90")
    done = await rescheduling.change(desk, boss, boxing.id, change, seen=boxing.version)

    assert (done.card.session.minutes, done.told, len(done.moved.clashes)) == (90, 1, 1)
    letters = await mailbox.opened(desk)
    (said,) = [each.text for each in letters if each.kind is NoticeKind.SESSION_CHANGED]
    assert "60" in said and "90" in said and await fresh(desk, pass_) == before
    assert ["90" in each.text for each in letters if each.kind is NoticeKind.COACHING] == [True]
    clock.stand_at(FRIDAY + timedelta(minutes=50))
    with pytest.raises(SessionInPast):
        await rescheduling.preview(desk, boss, boxing.id, Change(Fact.MINUTES, "45"))
    for fact in (Fact.WEEKDAYS, Fact.RESOURCE):
        with pytest.raises(NotFound):
            await rescheduling.preview(desk, boss, boxing.id, Change(fact, "1"))


@pytest.mark.parametrize(
    ("stamp", "refusal"),
    [
        ("202611301800", SessionInPast),
        ("202612011000", SessionInPast),
        ("202702291800", NotFound),
        ("999912311800", Refusal),
        ("202612041800", NoChange),
    ],
)
async def test_times_that_cannot_be_change_nothing(desk: Desk, stamp: str, refusal: type[Refusal]) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY)

    with pytest.raises(refusal):
        await rescheduling.preview(desk, boss, boxing.id, Change(Fact.START, stamp))
    async with desk.reading() as tx:
        assert await tx.timetable.get(boxing.id) == boxing


async def test_what_has_begun_or_is_checked_in_stays_at_its_time(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY)
    await crowd(desk, boss, boxing, 1)
    clock.stand_at(FRIDAY - timedelta(hours=2))
    async with desk.reading() as tx:
        (booking,) = await tx.bookings.of_session(boxing.id)
    await attending.check_in(desk, boss, booking.id, seen=booking.version)
    with pytest.raises(SomebodyCameAlready):
        await moved(desk, boss, boxing, SAME)
    clock.stand_at(FRIDAY + timedelta(hours=2))
    with pytest.raises(SessionInPast):
        await moved(desk, boss, boxing, SAME)


async def test_moving_while_others_book_keeps_the_books_right(desk: Desk) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY, capacity=30)
    await crowd(desk, boss, boxing, 3)
    late = [await client_with_pass(desk, boss, f"Late {number}") for number in range(8)]

    await asyncio.gather(
        rescheduling.change(desk, boss, boxing.id, Change(Fact.START, NEXT), seen=boxing.version),
        rescheduling.change(desk, boss, boxing.id, Change(Fact.START, SAME), seen=boxing.version),
        *(placed(desk, boss, boxing, client.id) for client, _ in late),
        return_exceptions=True,
    )

    async with desk.reading() as tx:
        kept = await tx.timetable.get(boxing.id)
        bookings = await tx.bookings.of_session(boxing.id)
    assert kept is not None and kept.version == boxing.version + 1
    assert {each.starts_at for each in bookings} == {kept.starts_at}
    assert (await checking.check(desk)).faults == []


async def test_coaches_change_only_what_is_theirs_and_only_where_they_may(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, *Right)
    boxing = await session(desk, FRIDAY, coach_id=carl.id)
    with pytest.raises(NotFound):
        await moved(desk, carl, boxing, SAME)
    rules = boss.studio.rules
    booking = rules.booking.model_copy(update={"coaches_plan": True})
    studio = boss.studio.model_copy(update={"rules": rules.model_copy(update={"booking": booking})})
    lets = carl.model_copy(update={"studio": studio})

    await moved(desk, lets, boxing, SAME)
    with pytest.raises(NotFound):
        await rescheduling.preview(desk, lets, boxing.id, Change(Fact.COACH, "0"))
    other = await session(desk, FRIDAY)
    with pytest.raises(NotFound):
        await moved(desk, lets, other, SAME)


def test_a_moment_is_carried_as_it_is() -> None:
    moment = Moment(date(2026, 12, 4), datetime(2026, 12, 4, 18, 5, tzinfo=UTC).time())

    assert to_start(moment).moment == moment




async def test_an_offer_in_a_session_that_moves_forward_stands_no_longer_than_until_it_begins(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    boxing = await session(desk, clock.now() + timedelta(hours=8), capacity=1)
    bookings = []
    for name in ("Anna", "Ben"):
        client, _ = await client_with_pass(desk, boss, name)
        done = await placed(desk, boss, boxing, client.id, waits=True)
        bookings.append(done.places[0].booking)
    first, waiting = bookings
    assert first is not None and waiting is not None
    await attending.cancel(desk, boss, first.id, seen=first.version)
    await waitlist.move_on(desk)

    await moved(desk, boss, boxing, "202612011020")
    clock.stand_at(clock.now() + timedelta(minutes=20))
    await waitlist.move_on(desk)

    async with desk.reading() as tx:
        offered, now = await tx.bookings.get(waiting.id), await tx.timetable.get(boxing.id)
    assert offered is not None and offered.state is BookingState.CANCELLED
    assert now is not None and now.taken == 0
