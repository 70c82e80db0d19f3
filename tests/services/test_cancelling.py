"""Giving up a place: nothing up to the cut-off, behind it what was said, and never twice."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.bookings import Booking, BookingState, reserved
from domain.house_rules import BookingRules
from domain.ids import TelegramId
from domain.occasions import Occasion
from domain.passes import Pass
from domain.people import Actor, Person
from domain.refusals import (
    BookingBlocked,
    CoachBusy,
    CostsOtherwise,
    NotFound,
    Outdated,
    SessionBegun,
    SessionFull,
)
from domain.timetable import Session
from services import cancelling, checking, placing
from services.booking import reserve
from services.cancelling import Cancelling
from services.placing import Want
from services.placing_rules import booking_in
from services.uncancelling import uncancel
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, coach, fresh, owner, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
CUT_OFF = FRIDAY - timedelta(hours=12)
LATE = CUT_OFF + timedelta(seconds=1)


async def ruled(desk: Desk, boss: Actor, **rules: object) -> Actor:
    """The owner in a studio with these rules of booking."""
    booking = BookingRules.model_validate(rules)
    kept = boss.studio.rules.model_copy(update={"booking": booking})
    studio = boss.studio.model_copy(update={"rules": kept})
    async with desk.writing() as tx:
        await tx.studios.save(studio)
    return boss.model_copy(update={"studio": studio})


def acting(boss: Actor, client: Person) -> Actor:
    """The client at their own phone."""
    return Actor(telegram_id=TelegramId(client.id), person=client, studio=boss.studio, language="en")


async def booked(
    desk: Desk, *, rules: dict[str, Any] | None = None, capacity: int = 10, unpaid: bool = False, **terms: Any
) -> tuple[Actor, Pass, Session, Booking]:
    """A client booked for Friday by themself, on a new pass."""
    boss = await ruled(desk, await owner(desk), **(rules or {}))
    client, pass_ = await client_with_pass(desk, boss, **terms)
    actor, boxing = acting(boss, client), await session(desk, FRIDAY, capacity=capacity)
    return actor, pass_, boxing, await book(desk, actor, boxing)


async def book(desk: Desk, actor: Actor, where: Session) -> Booking:
    """A place booked by the client."""
    want = Want(actor.known_id, (where.id,))
    done = await placing.book(desk, actor, want, mark=(await placing.preview(desk, actor, want)).mark)
    (place,) = done.places
    assert place.booking is not None
    return place.booking


async def cancel(desk: Desk, actor: Actor, booking: Booking) -> Cancelling:
    """Looks at what it comes to, and cancels."""
    thought = await cancelling.preview_cancel(desk, actor, booking.id)
    costs, late = thought.outcome.costs, thought.outcome.is_late
    done = await cancelling.cancel(
        desk, actor, booking.id, seen=thought.booking.version, costs=costs, late=late
    )
    assert (done.after, done.strikes) == (thought.after, thought.strikes)
    return done


async def taken(desk: Desk, where: Session) -> int:
    """How many places of it are kept."""
    async with desk.reading() as tx:
        found = await tx.timetable.get(where.id)
    assert found is not None
    return found.taken


@pytest.mark.parametrize("at", [FRIDAY - timedelta(days=2), CUT_OFF])
async def test_up_to_the_cut_off_and_exactly_at_it_cancelling_costs_nothing(
    desk: Desk, clock: TestClock, at: datetime
) -> None:
    client, pass_, boxing, booking = await booked(desk)
    clock.stand_at(at)

    done = await cancel(desk, client, booking)

    assert done.booking.state is BookingState.CANCELLED
    now = await fresh(desk, pass_)
    assert (now.free, now.booked, now.used) == (10, 0, 0)
    assert await taken(desk, boxing) == 0
    assert (await checking.check(desk)).faults == []


async def test_a_second_later_it_costs_the_session_and_frees_the_place(desk: Desk, clock: TestClock) -> None:
    client, pass_, boxing, booking = await booked(desk)
    clock.stand_at(LATE)

    done = await cancel(desk, client, booking)

    assert (done.booking.state, done.outcome.costs) == (BookingState.LATE_CANCELLED, True)
    now = await fresh(desk, pass_)
    assert (now.free, now.booked, now.used) == (9, 0, 1)
    assert await taken(desk, boxing) == 0
    assert (await checking.check(desk)).faults == []


async def test_a_lenient_policy_returns_the_session_of_a_late_cancellation(
    desk: Desk, clock: TestClock
) -> None:
    client, pass_, _, booking = await booked(desk, rules={"policy": {"late_cancel": False}})
    clock.stand_at(LATE)

    done = await cancel(desk, client, booking)

    assert (done.booking.state, done.outcome.costs) == (BookingState.LATE_CANCELLED, False)
    assert (await fresh(desk, pass_)).free == 10
    assert (await checking.check(desk)).faults == []


@pytest.mark.parametrize("late_cancel", [True, False])
async def test_nothing_is_done_where_the_cut_off_has_passed_since_it_was_said(
    desk: Desk, clock: TestClock, late_cancel: bool
) -> None:
    client, pass_, _, booking = await booked(desk, rules={"policy": {"late_cancel": late_cancel}})
    clock.stand_at(CUT_OFF)
    thought = await cancelling.preview_cancel(desk, client, booking.id)
    assert not thought.outcome.costs
    clock.stand_at(LATE)

    with pytest.raises(CostsOtherwise):
        await cancelling.cancel(desk, client, booking.id, seen=booking.version, costs=False)

    assert (await fresh(desk, pass_)).booked == 1


async def test_an_own_policy_of_the_plan_holds_and_is_kept_as_it_was_when_booked(
    desk: Desk, clock: TestClock
) -> None:
    client, pass_, _, booking = await booked(desk, policy={"cutoff": 60})
    clock.stand_at(FRIDAY - timedelta(hours=1))

    await cancel(desk, client, booking)

    assert (await fresh(desk, pass_)).free == 10


async def test_booked_behind_the_cut_off_there_is_a_grace_of_half_an_hour(
    desk: Desk, clock: TestClock
) -> None:
    client, pass_, boxing, first = await booked(desk)
    await cancel(desk, client, first)
    clock.stand_at(FRIDAY - timedelta(hours=2))
    booking = await book(desk, client, boxing)
    clock.advance(timedelta(minutes=30))
    assert not (await cancelling.preview_cancel(desk, client, booking.id)).outcome.is_late
    clock.advance(timedelta(minutes=1))

    assert (await cancel(desk, client, booking)).outcome.costs
    assert (await fresh(desk, pass_)).used == 1


async def test_once_it_has_begun_nothing_can_be_cancelled(desk: Desk, clock: TestClock) -> None:
    client, pass_, _, booking = await booked(desk)
    clock.stand_at(FRIDAY)

    with pytest.raises(SessionBegun):
        await cancelling.preview_cancel(desk, client, booking.id)
    with pytest.raises(SessionBegun):
        await cancelling.cancel(desk, client, booking.id, seen=booking.version, costs=True, late=True)

    assert (await fresh(desk, pass_)).booked == 1


async def test_a_cancelled_booking_returns_nothing_again(desk: Desk) -> None:
    client, pass_, _, booking = await booked(desk)
    await cancel(desk, client, booking)

    with pytest.raises(Outdated):
        await cancelling.cancel(desk, client, booking.id, seen=booking.version, costs=False)
    with pytest.raises(Outdated):
        await cancelling.preview_cancel(desk, client, booking.id)

    assert (await fresh(desk, pass_)).free == 10


async def test_of_two_presses_at_once_one_cancels(desk: Desk) -> None:
    client, pass_, boxing, booking = await booked(desk)

    press = [cancelling.cancel(desk, client, booking.id, seen=booking.version, costs=False) for _ in range(8)]
    done = await asyncio.gather(*press, return_exceptions=True)

    assert sum(isinstance(each, Cancelling) for each in done) == 1
    assert all(isinstance(each, Cancelling | Outdated) for each in done)
    assert ((await fresh(desk, pass_)).free, await taken(desk, boxing)) == (10, 0)
    assert (await checking.check(desk)).faults == []


async def test_nobody_cancels_for_somebody_else(desk: Desk) -> None:
    client, pass_, _, booking = await booked(desk)
    other, _ = await client_with_pass(desk, await owner(desk, "Other Owner"), "Ben Client")
    ben = client.model_copy(update={"person": other, "telegram_id": TelegramId(other.id)})

    with pytest.raises(NotFound):
        await cancelling.preview_cancel(desk, ben, booking.id)
    with pytest.raises(NotFound):
        await cancelling.cancel(desk, ben, booking.id, seen=booking.version, costs=False)
    with pytest.raises(NotFound):
        await uncancel(desk, ben, booking.id, seen=booking.version)

    assert (await fresh(desk, pass_)).booked == 1


async def test_an_unpaid_place_given_up_late_stays_owed(desk: Desk, clock: TestClock) -> None:
    client, _, _, _ = await booked(desk, rules={"beyond": "unpaid"}, size=1)
    unpaid = await book(desk, client, await session(desk, FRIDAY + timedelta(hours=2)))
    assert unpaid.pass_id is None
    clock.stand_at(FRIDAY - timedelta(hours=1))

    done = await cancel(desk, client, unpaid)

    assert done.booking.state is BookingState.LATE_CANCELLED
    assert done.booking.is_unpaid
    assert (await checking.check(desk)).faults == []


async def test_a_late_cancellation_is_taken_back_as_long_as_there_is_a_place(
    desk: Desk, clock: TestClock
) -> None:
    client, pass_, boxing, booking = await booked(desk, rules={"strikes": {"most": 1, "blocks": True}})
    clock.stand_at(LATE)
    done = await cancel(desk, client, booking)
    assert done.strikes is not None and done.strikes.count == 1
    with pytest.raises(BookingBlocked):
        await book(desk, client, await session(desk, FRIDAY + timedelta(days=1)))

    again = await uncancel(desk, client, booking.id, seen=done.booking.version)

    assert again.booking.id == booking.id and again.booking.is_live
    now = await fresh(desk, pass_)
    assert (now.free, now.booked, now.used, await taken(desk, boxing)) == (9, 1, 0, 1)
    await book(desk, client, await session(desk, FRIDAY + timedelta(days=1)))
    assert (await cancel(desk, client, again.booking)).outcome.costs
    assert (await checking.check(desk)).faults == []


async def test_what_was_given_up_in_time_is_booked_anew(desk: Desk) -> None:
    client, pass_, boxing, booking = await booked(desk)
    done = await cancel(desk, client, booking)

    again = await uncancel(desk, client, booking.id, seen=done.booking.version)

    assert again.booking.id != booking.id and again.booking.free_until == CUT_OFF
    assert ((await fresh(desk, pass_)).booked, await taken(desk, boxing)) == (1, 1)
    assert (await checking.check(desk)).faults == []


@pytest.mark.parametrize("at", [FRIDAY - timedelta(days=1), LATE])
async def test_a_place_that_went_to_somebody_else_is_not_taken_again(
    desk: Desk, clock: TestClock, at: datetime
) -> None:
    client, pass_, boxing, booking = await booked(desk, capacity=1)
    clock.stand_at(at)
    done = await cancel(desk, client, booking)
    other, _ = await client_with_pass(desk, await owner(desk, "Other Owner"), "Ben Client")
    await book(desk, client.model_copy(update={"person": other}), boxing)
    was = await fresh(desk, pass_)

    with pytest.raises(SessionFull):
        await uncancel(desk, client, booking.id, seen=done.booking.version)

    assert await fresh(desk, pass_) == was


async def test_a_place_for_which_somebody_waits_is_not_taken_again(desk: Desk) -> None:
    client, pass_, boxing, booking = await booked(desk, capacity=1)
    other, _ = await client_with_pass(desk, await owner(desk, "Other Owner"), "Ben Client")
    waiting, want = client.model_copy(update={"person": other}), Want(other.id, (boxing.id,), waits=True)
    thought = await placing.preview(desk, waiting, want)
    await placing.book(desk, waiting, want, mark=thought.mark)
    done = await cancel(desk, client, booking)

    with pytest.raises(SessionFull):
        await uncancel(desk, client, booking.id, seen=done.booking.version)

    assert ((await fresh(desk, pass_)).booked, await taken(desk, boxing)) == (0, 0)


async def test_after_its_beginning_nothing_is_taken_again(desk: Desk, clock: TestClock) -> None:
    client, _, _, booking = await booked(desk)
    clock.stand_at(LATE)
    done = await cancel(desk, client, booking)
    clock.stand_at(FRIDAY)

    with pytest.raises(SessionBegun):
        await uncancel(desk, client, booking.id, seen=done.booking.version)


async def test_a_personal_time_is_taken_again_unless_the_coach_has_given_it_away(desk: Desk) -> None:
    boss = await owner(desk)
    carl = await coach(desk)
    person, pass_ = await client_with_pass(desk, boss)
    client, where = acting(boss, person), await session(desk, FRIDAY, personal=True, coach_id=carl.id)
    booking = await reserved_in(desk, pass_, client, where)
    done = await cancel(desk, client, booking)
    again = await uncancel(desk, client, booking.id, seen=done.booking.version)
    assert again.booking.is_live and (await fresh(desk, pass_)).booked == 1
    done = await cancel(desk, client, again.booking)
    await session(desk, FRIDAY - timedelta(minutes=30), coach_id=carl.id)

    with pytest.raises(CoachBusy):
        await uncancel(desk, client, done.booking.id, seen=done.booking.version)

    assert (await fresh(desk, pass_)).booked == 0
    assert (await checking.check(desk)).faults == []


async def reserved_in(desk: Desk, pass_: Pass, client: Actor, where: Session) -> Booking:
    """A place in a session that is not on the timetable."""
    async with desk.writing() as tx:
        held = await tx.passes.locked(pass_.id)
        assert held is not None and client.person is not None
        new = booking_in(tx, client, client.person, where, held)
        return (await reserve(tx, held, new, reserved(held, Occasion(where.day)), by=client.id)).booking
