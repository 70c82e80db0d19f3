"""Booking through the desk: once, never more than is free, returned and taken back exactly."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest

from domain.bookings import Booking, BookingState
from domain.ids import PassId, PersonId
from domain.passes import Pass, PassState
from domain.people import Actor, Right
from domain.refusals import (
    BookedAlready,
    CannotUndo,
    CoachBusy,
    DateOutOfRange,
    NotFound,
    NothingFree,
    Outdated,
    PassExpired,
    Refusal,
    SessionInPast,
    TooEarlyToCheckIn,
    TooLongAgo,
)
from domain.timing import Moment
from services import (
    attending,
    checking,
    clientele,
    expiring,
    people,
    privacy,
    sessions,
    sweeping,
    undoing,
    visits,
)
from services.booking import Booked
from services.wishing import Wish
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, coach, fresh, owner

TODAY = date(2026, 12, 1)
FRIDAY = date(2026, 12, 4)


def wish(pass_: Pass, day: date = FRIDAY, hour: int = 18) -> Wish:
    """A session on the pass."""
    return Wish(pass_.id, Moment(day, time(hour)))


async def book(desk: Desk, by: Actor, pass_: Pass, day: date = FRIDAY, hour: int = 18) -> Booked:
    """Books a session on the pass as it is now."""
    seen = (await fresh(desk, pass_)).version
    return await sessions.book(desk, by, wish(pass_, day, hour), seen=seen)


async def stored(desk: Desk, booked: Booked) -> Booking:
    """The booking as the database has it now."""
    async with desk.reading() as tx:
        found = await tx.bookings.get(booked.booking.id)
    assert found is not None
    return found


async def is_clean(desk: Desk) -> bool:
    """Whether the desk's own check finds nothing wrong."""
    return (await checking.check(desk)).is_clean


async def test_a_coach_books_themself_and_the_pass_reserves_one(desk: Desk) -> None:
    boss = await owner(desk)
    carl = await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    client, pass_ = await client_with_pass(desk, boss)

    done = await book(desk, carl, pass_)

    booking = await stored(desk, done)
    assert (booking.client_id, booking.coach, booking.day) == (client.id, "Carl Coach", FRIDAY)
    assert booking.starts_at == datetime(2026, 12, 4, 17, tzinfo=UTC)
    now = await fresh(desk, pass_)
    assert (now.booked, now.free, now.remaining) == (1, 9, 10)
    assert await is_clean(desk)


async def test_a_proposal_writes_nothing_and_shows_what_booking_makes(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)

    thought = await sessions.propose(desk, boss, wish(pass_), seen=pass_.version)

    assert await fresh(desk, pass_) == pass_
    assert (thought.before.free, thought.after.free) == (10, 9)
    assert (await book(desk, boss, pass_)).recorded.after == thought.after


async def test_of_fifty_bookings_at_once_for_eight_free_sessions_exactly_eight_succeed(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, size=8)

    async def book_as_soon_as_possible(number: int) -> bool:
        day, hour = FRIDAY + timedelta(days=number // 10), 8 + number % 10
        while True:
            try:
                await book(desk, boss, pass_, day, hour)
            except Outdated:
                continue
            except Refusal:
                return False
            return True

    done = await asyncio.gather(*(book_as_soon_as_possible(number) for number in range(50)))

    assert sum(done) == 8
    now = await fresh(desk, pass_)
    assert (now.booked, now.free) == (8, 0)
    assert await is_clean(desk)


async def test_the_same_card_pressed_by_many_at_once_books_once(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)

    done = await asyncio.gather(
        *(sessions.book(desk, boss, wish(pass_), seen=pass_.version) for _ in range(10)),
        return_exceptions=True,
    )

    assert sum(isinstance(each, Outdated) for each in done) == 9
    assert (await fresh(desk, pass_)).booked == 1
    assert await sessions.made(desk, boss, wish(pass_)) is not None


async def test_two_clients_never_get_one_coach_at_the_same_time(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    passes = [(await client_with_pass(desk, boss, f"Client {number}"))[1] for number in range(8)]

    done = await asyncio.gather(*(book(desk, carl, each) for each in passes), return_exceptions=True)

    assert sum(isinstance(each, Booked) for each in done) == 1
    assert sum(isinstance(each, CoachBusy) for each in done) == 7


async def test_a_client_is_not_booked_twice_at_one_time_but_right_after(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    await book(desk, boss, pass_)

    with pytest.raises(BookedAlready):
        await book(desk, boss, pass_)
    await book(desk, boss, pass_, hour=19)
    await book(desk, boss, pass_, hour=17)

    assert (await fresh(desk, pass_)).booked == 3


@pytest.mark.parametrize(
    ("day", "hour", "refusal"),
    [
        (date(2026, 11, 30), 18, SessionInPast),
        (TODAY, 10, SessionInPast),
        (date(2027, 12, 2), 18, DateOutOfRange),
        (date(9999, 12, 31), 23, DateOutOfRange),
        (date(1, 1, 1), 0, SessionInPast),
        (date(2027, 3, 1), 18, PassExpired),
    ],
)
async def test_a_time_that_cannot_be_is_refused_and_changes_nothing(
    desk: Desk, day: date, hour: int, refusal: type[Refusal]
) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)

    with pytest.raises(refusal):
        await book(desk, boss, pass_, day, hour)
    assert await fresh(desk, pass_) == pass_


async def test_a_time_that_the_change_of_clocks_leaves_out_moves_forward(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, validity={"clock": "none"})

    done = await sessions.book(
        desk, boss, Wish(pass_.id, Moment(date(2027, 3, 28), time(2, 30))), seen=pass_.version
    )

    assert boss.studio.calendar.time_of(done.booking.starts_at) == time(3, 30)


async def test_a_check_in_consumes_what_was_reserved_and_is_taken_back(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    done = await book(desk, boss, pass_)
    with pytest.raises(TooEarlyToCheckIn):
        await attending.check_in(desk, boss, done.booking.id, seen=1)
    clock.stand_at(datetime(2026, 12, 4, 8, tzinfo=UTC))

    came = await attending.check_in(desk, boss, done.booking.id, seen=1)
    now = await fresh(desk, pass_)
    assert (now.used, now.booked, now.free) == (1, 0, 9)
    with pytest.raises(Outdated):
        await attending.check_in(desk, boss, done.booking.id, seen=1)

    await undoing.undo(desk, boss, came.recorded.entry_id)
    now = await fresh(desk, pass_)
    assert (now.used, now.booked, (await stored(desk, done)).state) == (0, 1, BookingState.BOOKED)
    clock.advance(timedelta(days=30))
    with pytest.raises(TooLongAgo):
        await attending.check_in(desk, boss, done.booking.id, seen=3)
    assert await is_clean(desk)


async def test_a_cancelled_booking_returns_once_and_its_undo_books_again_if_the_time_is_free(
    desk: Desk,
) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    done = await book(desk, boss, pass_)

    gone = await attending.cancel(desk, boss, done.booking.id, seen=1)
    assert (await fresh(desk, pass_)).free == 10
    with pytest.raises(Outdated):
        await attending.cancel(desk, boss, done.booking.id, seen=1)
    other = await book(desk, boss, pass_)
    with pytest.raises(CannotUndo):
        await undoing.undo(desk, boss, gone.recorded.entry_id)
    await undoing.undo(desk, boss, other.recorded.entry_id)
    await undoing.undo(desk, boss, gone.recorded.entry_id)

    now = await fresh(desk, pass_)
    assert (now.booked, now.free, (await stored(desk, done)).is_live) == (1, 9, True)
    assert await is_clean(desk)


async def test_a_booking_undone_twice_at_once_is_given_up_once(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    done = await book(desk, boss, pass_)

    await asyncio.gather(
        undoing.undo(desk, boss, done.recorded.entry_id),
        attending.cancel(desk, boss, done.booking.id, seen=1),
        return_exceptions=True,
    )

    assert ((await fresh(desk, pass_)).booked, (await stored(desk, done)).is_live) == (0, False)
    assert await is_clean(desk)


async def test_a_booking_is_moved_and_moved_back_as_one(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    first = await book(desk, boss, pass_)
    later = Wish(pass_.id, Moment(FRIDAY, time(18, 30)), instead_of=first.booking.id)

    moved = await sessions.book(desk, boss, later, seen=(await fresh(desk, pass_)).version)
    assert ((await fresh(desk, pass_)).booked, (await stored(desk, first)).is_live) == (1, False)
    await undoing.undo(desk, boss, moved.recorded.entry_id, sure=True)

    assert ((await stored(desk, first)).is_live, (await stored(desk, moved)).is_live) == (True, False)
    assert (await fresh(desk, pass_)).booked == 1
    assert await is_clean(desk)


async def test_shortening_keeps_bookings_or_returns_them_and_is_undone_as_one(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    await book(desk, boss, pass_, FRIDAY)
    late = await book(desk, boss, pass_, FRIDAY + timedelta(days=7))
    seen = (await fresh(desk, pass_)).version

    thought = await expiring.preview(desk, boss, pass_.id, FRIDAY, seen=seen)
    assert [each.id for each in thought.bookings] == [late.booking.id]
    kept = await expiring.redate(desk, boss, pass_.id, FRIDAY, seen=seen, reason="illness")
    assert (await fresh(desk, pass_)).booked == 2
    await undoing.undo(desk, boss, kept.line.entry.id)
    seen = (await fresh(desk, pass_)).version
    gone = await expiring.redate(
        desk, boss, pass_.id, FRIDAY, seen=seen, reason="illness", release=True
    )
    assert ((await fresh(desk, pass_)).booked, (await stored(desk, late)).is_live) == (1, False)
    await undoing.undo(desk, boss, gone.line.entry.id, sure=True)

    assert ((await fresh(desk, pass_)).booked, (await stored(desk, late)).is_live) == (2, True)
    assert (await fresh(desk, pass_)).valid_until == pass_.valid_until
    assert await is_clean(desk)


async def test_expiring_now_with_bookings_returned_expires_them_too_and_comes_back_whole(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    done = await book(desk, boss, pass_)
    seen = (await fresh(desk, pass_)).version

    gone = await expiring.redate(
        desk, boss, pass_.id, TODAY - timedelta(days=1), seen=seen, reason="agreed", release=True
    )
    now = await fresh(desk, pass_)
    assert (now.expired, now.booked, now.free) == (10, 0, 0)
    await undoing.undo(desk, boss, gone.line.entry.id, sure=True)

    now = await fresh(desk, pass_)
    assert (now.expired, now.booked, now.free, (await stored(desk, done)).is_live) == (0, 1, 9, True)


async def test_the_nightly_expiry_leaves_what_is_booked_and_a_later_cancellation_expires_it(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, size=3)
    last = await book(desk, boss, pass_, date(2027, 2, 28))
    other = await book(desk, boss, pass_, date(2027, 2, 27))
    clock.stand_at(datetime(2027, 3, 2, 9, tzinfo=UTC))

    await sweeping.expire(desk)
    assert ((await fresh(desk, pass_)).booked, (await fresh(desk, pass_)).expired) == (2, 1)
    await attending.cancel(desk, boss, last.booking.id, seen=1)
    await attending.check_in(desk, boss, other.booking.id, seen=1)

    now = await fresh(desk, pass_)
    assert (now.used, now.booked, now.expired, now.free) == (1, 0, 2, 0)
    assert now.state_on(date(2027, 3, 2)) is PassState.EXPIRED
    assert await is_clean(desk)


async def test_a_first_use_pass_follows_its_earliest_booking_and_visit(desk: Desk) -> None:
    boss = await owner(desk)
    validity = {"clock": "first_use", "count": 30, "unit": "days", "activate_within_days": 45}
    _, pass_ = await client_with_pass(desk, boss, validity=validity)
    late = await book(desk, boss, pass_, date(2026, 12, 20))
    early = await book(desk, boss, pass_, FRIDAY)
    assert (await fresh(desk, pass_)).valid_from == FRIDAY

    await attending.cancel(desk, boss, early.booking.id, seen=1)
    assert (await fresh(desk, pass_)).valid_from == date(2026, 12, 20)
    visit = await visits.deduct(desk, boss, pass_.id, seen=(await fresh(desk, pass_)).version)
    assert (await fresh(desk, pass_)).valid_from == TODAY
    await undoing.undo(desk, boss, visit.recorded.entry_id)
    assert (await fresh(desk, pass_)).valid_from == date(2026, 12, 20)
    await attending.cancel(desk, boss, late.booking.id, seen=1)

    now = await fresh(desk, pass_)
    assert (now.valid_from, now.valid_until, now.activate_by) == (None, None, pass_.activate_by)
    assert await is_clean(desk)


async def test_a_day_pass_with_two_bookings_a_day_reserves_it_once(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, kind="days", size=5)
    first = await book(desk, boss, pass_, hour=10)
    await book(desk, boss, pass_, hour=18)
    assert ((await fresh(desk, pass_)).booked, (await fresh(desk, pass_)).free) == (1, 4)
    clock.stand_at(datetime(2026, 12, 4, 8, tzinfo=UTC))

    came = await attending.check_in(desk, boss, first.booking.id, seen=1)
    now = await fresh(desk, pass_)
    assert (now.used, now.booked, now.free) == (1, 0, 4)
    await undoing.undo(desk, boss, came.recorded.entry_id)

    now = await fresh(desk, pass_)
    assert (now.used, now.booked, now.free) == (0, 1, 4)
    assert await is_clean(desk)


async def test_a_weekly_cap_counts_what_is_booked(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, caps=[{"period": "week", "most": 1}])
    await book(desk, boss, pass_)

    with pytest.raises(Refusal):
        await book(desk, boss, pass_, FRIDAY - timedelta(days=1))
    await book(desk, boss, pass_, FRIDAY + timedelta(days=7))

    assert (await fresh(desk, pass_)).booked == 2


async def test_nothing_free_is_said_with_what_is_booked(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, size=1)
    await book(desk, boss, pass_)

    with pytest.raises(NothingFree):
        await book(desk, boss, pass_, hour=10)


async def test_who_may_not_deduct_or_not_see_the_client_books_and_learns_nothing(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss)
    done = await book(desk, boss, pass_)
    without, blind = await coach(desk, Right.SEE_ALL), await coach(desk, Right.DEDUCT, name="Bo Blind")
    themself = boss.model_copy(update={"person": client})

    for actor in (without, blind, themself):
        with pytest.raises(NotFound):
            await book(desk, actor, pass_, hour=10)
        with pytest.raises(NotFound):
            await attending.of_booking(desk, actor, done.booking.id)
        with pytest.raises(NotFound):
            await attending.cancel(desk, actor, done.booking.id, seen=1)
    with pytest.raises(NotFound):
        await sessions.start(desk, boss, PassId(10**9))


async def test_nobody_is_booked_with_a_coach_who_is_none(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss)

    for coach_id in (client.id, PersonId(10**9)):
        with pytest.raises(NotFound):
            impossible = Wish(pass_.id, Moment(FRIDAY, time(18)), coach_id=coach_id)
            await sessions.book(desk, boss, impossible, seen=pass_.version)


async def test_an_owner_of_several_coaches_chooses_one(desk: Desk) -> None:
    boss = await owner(desk)
    carl, mia = await coach(desk), await coach(desk, name="Mia Coach")
    _, pass_ = await client_with_pass(desk, boss)

    asked = await sessions.propose(desk, boss, wish(pass_), seen=pass_.version)
    assert [each.id for each in asked.choice.coaches] == [carl.id, mia.id]
    chosen = Wish(pass_.id, Moment(FRIDAY, time(18)), coach_id=mia.known_id)
    done = await sessions.book(desk, boss, chosen, seen=pass_.version)

    assert done.booking.coach == "Mia Coach"


async def test_somebody_who_is_erased_is_booked_for_nothing_any_more(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss)
    done = await book(desk, boss, pass_)

    await privacy.erase(desk, boss, client.id)

    assert ((await fresh(desk, pass_)).booked, (await stored(desk, done)).is_live) == (0, False)
    assert await is_clean(desk)


async def test_what_somebody_is_booked_for_is_part_of_their_own_data(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    client, pass_ = await client_with_pass(desk, boss)
    await book(desk, carl, pass_)

    async with desk.reading() as tx:
        (found,) = (await tx.privacy.everything_of(client.id))["bookings"]

    assert (found["coach"], found["state"], found["pass_id"]) == ("Carl Coach", "booked", pass_.id)


async def test_deducting_booking_and_merging_at_once_never_wait_for_each_other_for_ever(desk: Desk) -> None:
    boss = await owner(desk)
    carl = await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    client, pass_ = await client_with_pass(desk, boss, size=8)
    twin = await people.add_client(desk, boss, "Anna Twin")

    async def until_it_is_decided(act: Callable[[int], Awaitable[object]]) -> bool:
        while True:
            try:
                await act((await fresh(desk, pass_)).version)
            except Outdated:
                continue
            except Refusal:
                return False
            return True

    async def deduct(seen: int) -> None:
        await visits.deduct(desk, boss, pass_.id, seen=seen, again=True)

    def booking(number: int) -> Callable[[int], Awaitable[object]]:
        return lambda seen: sessions.book(desk, carl, wish(pass_, FRIDAY, 8 + number), seen=seen)

    done = await asyncio.gather(
        *(until_it_is_decided(deduct) for _ in range(6)),
        *(until_it_is_decided(booking(number)) for number in range(6)),
        clientele.merge(desk, boss, client.id, twin.id),
    )

    now = await fresh(desk, pass_)
    assert (now.used + now.booked, now.free, sum(each is True for each in done)) == (8, 0, 8)
    assert await is_clean(desk)
    async with desk.reading() as tx:
        live = await tx.bookings.live_of_pass(pass_.id)
    assert {each.client_id for each in live} <= {twin.id} and len(live) == now.booked
