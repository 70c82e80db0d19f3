"""The waitlist in the chat: in line, told, asked, and the line as staff see it."""

from datetime import UTC, datetime, timedelta

from domain.bookings import Booking, BookingState
from domain.people import Right
from domain.timetable import Session
from handlers.taps.cancelling import CancelPlace
from handlers.taps.placing import MyBooking
from handlers.taps.waitlist import AcceptOffer, LeaveWaitlist, PromoteWaiting, ShowQueue, ShowWait
from services import placing
from services.placing import Want
from storage.desk import Desk
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import give, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
TONIGHT = datetime(2026, 12, 1, 18, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def placed(desk: Desk, guest: Guest, where: Session) -> Booking:
    want = Want(guest.id, (where.id,), waits=True)
    thought = await placing.preview(desk, guest.actor, want)
    done = (await placing.book(desk, guest.actor, want, mark=thought.mark)).places[0].booking
    assert done is not None
    return done


async def a_line(
    house: FrontDesk, clock: TestClock, at: datetime, *names: str, **facts: object
) -> tuple[Guest, Session, list[tuple[Guest, Booking]]]:
    """A session with one place, and guests who want it, in this order."""
    owner = await house.owner()
    plan_id = await plan(house.desk, "Boxing")
    where = await session(house.desk, at, capacity=1, **facts)
    line = []
    for name in names:
        guest = await house.client(name)
        await guest.says("/start")
        await give(house.desk, owner.actor, guest.id, plan_id)
        clock.advance(timedelta(minutes=1))
        line.append((guest, await placed(house.desk, guest, where)))
    await house.settled()
    return owner, where, line


async def gives_up(guest: Guest, booking: Booking, *, costs: bool = False) -> None:
    tap = CancelPlace(booking_id=booking.id, version=booking.version, costs=costs, late=costs)
    await guest.forges(tap.pack())
    await guest.house.settled()


async def state(house: FrontDesk, booking: Booking) -> Booking:
    async with house.desk.reading() as tx:
        found = await tx.bookings.get(booking.id)
    assert found is not None
    return found


async def test_the_next_in_line_is_booked_at_once_and_told_with_a_way_out(
    house: FrontDesk, clock: TestClock
) -> None:
    _, _, [(anna, first), (bo, second), (cleo, third)] = await a_line(
        house, clock, FRIDAY, "Anna", "Bo", "Cleo"
    )
    waiting = await cleo.forges(ShowWait(booking_id=third.id).pack())
    assert "You are number 2 in line" in waiting.text

    await gives_up(anna, first)

    assert (await state(house, second)).state is BookingState.BOOKED
    assert "you are booked" in bo.screen.text and "Boxing" in bo.screen.text
    assert "Cancelling is free until 4 Dec 2026, 06:00" in bo.screen.text
    assert "Cancel this booking" in bo.screen.labels
    waiting = await cleo.forges(ShowWait(booking_id=third.id).pack())
    assert "You are number 1 in line" in waiting.text


async def test_behind_the_cut_off_the_offer_is_accepted(house: FrontDesk, clock: TestClock) -> None:
    _, _, [(anna, first), (bo, second)] = await a_line(house, clock, TONIGHT, "Anna", "Bo")
    clock.advance(HOUR)
    await gives_up(anna, first, costs=True)

    assert "A place came free for you." in bo.screen.text and "Boxing pays: 10 → 9" in bo.screen.text
    assert "later it costs the session" in bo.screen.text
    assert {"Accept", "Decline"} <= set(bo.screen.labels)
    done = await bo.presses("Accept")

    assert "✓ Booked" in done.text
    kept = await state(house, second)
    assert kept.state is BookingState.BOOKED and kept.free_until == clock.now() + timedelta(minutes=30)
    tap = AcceptOffer(booking_id=second.id, version=second.version + 1)
    await bo.forges(tap.pack())
    assert "out of date" in bo.toast and (await state(house, second)) == kept


async def test_a_declined_offer_goes_to_the_next_at_once(house: FrontDesk, clock: TestClock) -> None:
    _, _, [(anna, first), (bo, second), (cleo, third)] = await a_line(
        house, clock, TONIGHT, "Anna", "Bo", "Cleo"
    )
    clock.advance(HOUR)
    await gives_up(anna, first, costs=True)

    done = await bo.presses("Decline")
    assert "Nothing was taken" in done.text
    assert (await state(house, second)).state is BookingState.CANCELLED
    assert (await state(house, third)).state is BookingState.OFFERED
    assert "A place came free for you." in cleo.screen.text


async def test_an_offer_that_lapsed_can_not_be_accepted(house: FrontDesk, clock: TestClock) -> None:
    _, _, [(anna, first), (bo, second), (cleo, third)] = await a_line(
        house, clock, TONIGHT, "Anna", "Bo", "Cleo"
    )
    clock.advance(HOUR)
    await gives_up(anna, first, costs=True)
    offer = bo.screen
    clock.advance(HOUR)

    await bo.presses("Accept", offer)
    assert "not accepted in time" in bo.toast
    await house.ticks()

    assert (await state(house, second)).state is BookingState.CANCELLED
    assert (await state(house, third)).state is BookingState.OFFERED
    assert "not accepted in time" in bo.screen.text and "A place came free for you." in cleo.screen.text
    assert bo.screen.labels == ["Book a session", "My bookings"]


async def test_who_waits_can_leave(house: FrontDesk, clock: TestClock) -> None:
    _, _, [(_, first), (bo, second)] = await a_line(house, clock, FRIDAY, "Anna", "Bo")

    card = await bo.forges(MyBooking(booking_id=second.id).pack())
    assert "My place in line" in card.labels
    await bo.presses("My place in line")
    left = await bo.presses("Wait no longer")

    assert "You wait no longer" in left.text
    assert (await state(house, second)).state is BookingState.CANCELLED
    assert (await state(house, first)).state is BookingState.BOOKED


async def test_at_the_beginning_everybody_left_is_told_once(house: FrontDesk, clock: TestClock) -> None:
    _, _, [_, (bo, second)] = await a_line(house, clock, TONIGHT, "Anna", "Bo")
    clock.stand_at(TONIGHT)

    await house.ticks()
    seen = len(bo.phone.chat.messages)
    assert "has begun without a place for you" in bo.screen.text
    await house.ticks()

    assert len(bo.phone.chat.messages) == seen
    assert (await state(house, second)).state is BookingState.CANCELLED


async def test_staff_see_the_line_and_give_a_place_that_is_free(house: FrontDesk, clock: TestClock) -> None:
    owner, where, [(_, _), (bo, second), (cleo, third)] = await a_line(
        house, clock, FRIDAY, "Anna", "Bo", "Cleo"
    )
    await owner.says("/coach")
    line = await owner.forges(ShowQueue(session_id=where.id).pack())
    assert "1. Bo" in line.text and "2. Cleo" in line.text
    assert "Give a place: Cleo" not in line.labels
    tap = PromoteWaiting(booking_id=third.id, version=third.version)
    await owner.forges(tap.pack())
    assert "full" in owner.toast
    async with house.desk.writing() as tx:
        now = await tx.timetable.get(where.id)
        assert now is not None
        await tx.timetable.save(now.model_copy(update={"capacity": 2}), seen=now.version)

    await owner.forges(ShowQueue(session_id=where.id).pack())
    done = await owner.presses("Give a place: Cleo")

    assert "Cleo has a place now" in done.text
    assert (await state(house, third)).state is BookingState.BOOKED
    assert (await state(house, second)).state is BookingState.WAITLISTED
    assert "you are booked" in cleo.screen.text and bo.screen.text != cleo.screen.text


async def test_strangers_learn_nothing_of_a_line(house: FrontDesk, clock: TestClock) -> None:
    _, where, [(anna, _), (_, second)] = await a_line(house, clock, FRIDAY, "Anna", "Zoe")
    coach = await house.coach(Right.DEDUCT)
    for guest in (anna, coach):
        await guest.says("/start")
        for tap in (
            ShowQueue(session_id=where.id),
            ShowWait(booking_id=second.id),
            AcceptOffer(booking_id=second.id, version=second.version),
            LeaveWaitlist(booking_id=second.id, version=second.version),
            PromoteWaiting(booking_id=second.id, version=second.version),
        ):
            shown = await guest.forges(tap.pack())
            assert "Zoe" not in shown.text and "Zoe" not in guest.toast
    assert await state(house, second) == second
