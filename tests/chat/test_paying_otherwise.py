"""Another pass pays for a booking ahead: chosen by the client up to the cut-off, by staff at any time."""

from datetime import timedelta

from domain.bookings import Booking
from domain.passes import Pass
from handlers.taps.booking import ShowBooking
from handlers.taps.history import ShowHistory
from handlers.taps.moving import PayOtherwise, PayWith
from services.paying_otherwise import mark_of
from tests.chat.front_desk import FrontDesk, Guest
from tests.chat.test_cancelling import CUT_OFF, booked
from tests.conftest import TestClock
from tests.studio_life import fresh, give, plan


async def two(house: FrontDesk) -> tuple[Guest, Guest, Pass, Pass, Booking]:
    """An owner, a client booked for Friday on their pass "Boxing", and their other one, "Spare"."""
    olga, anna, boxing, booking = await booked(house)
    spare = await give(house.desk, olga.actor, anna.id, await plan(house.desk, "Spare"))
    await house.settled()
    return olga, anna, boxing, spare, booking


async def reserved(house: FrontDesk, *passes: Pass) -> list[int]:
    """How many sessions each has reserved."""
    return [(await fresh(house.desk, each)).booked for each in passes]


async def test_a_client_lets_another_pass_pay_and_takes_that_back(house: FrontDesk) -> None:
    _, anna, boxing, spare, _ = await two(house)
    await anna.says("/bookings")
    await anna.presses("Fri, 4 Dec, 18:00")

    listed = await anna.presses("Pay with another pass")
    assert "Paid with Boxing" in listed.text and listed.labels == ["Spare: 10 → 9", "Back"]
    thought = await anna.presses("Spare: 10 → 9")
    assert "Gets it back: Boxing\nFree: 9 → 10" in thought.text and "Free: 10 → 9" in thought.text
    assert await reserved(house, boxing, spare) == [1, 0]
    done = await anna.presses("Pay with this pass")

    assert "Spare pays now" in done.text and await reserved(house, boxing, spare) == [0, 1]
    await anna.presses("Undo")
    assert await reserved(house, boxing, spare) == [1, 0]
    history = await anna.forges(ShowHistory(pass_id=spare.id).pack())
    assert "Another pass pays, the session is back: Fri, 4 Dec" in history.text


async def test_staff_do_it_from_the_card_of_the_booking_and_undo_comes_back_there(house: FrontDesk) -> None:
    olga, anna, boxing, spare, booking = await two(house)
    await olga.says("/coach")
    await olga.forges(ShowBooking(booking_id=booking.id).pack())
    await olga.presses("Pay with another pass")
    await olga.presses("Spare: 10 → 9")

    await olga.presses("Pay with this pass")
    assert olga.toast == "Spare pays for it now" and await reserved(house, boxing, spare) == [0, 1]
    assert "Your booking of Fri, 4 Dec is now paid with Spare" in anna.screen.text
    card = await olga.presses("Undo")

    assert "Pay with another pass" in card.labels and await reserved(house, boxing, spare) == [1, 0]
    assert "Your booking is paid with Boxing again" in anna.screen.text
    assert [each.text for each in anna.phone.chat.messages if "taken back" in each.text] == []


async def test_behind_the_cut_off_no_button_is_offered_and_an_old_one_says_until_when(
    house: FrontDesk, clock: TestClock
) -> None:
    _, anna, boxing, spare, booking = await two(house)
    clock.stand_at(CUT_OFF + timedelta(seconds=1))
    await anna.says("/bookings")
    assert "Pay with another pass" not in (await anna.presses("Fri, 4 Dec, 18:00")).labels

    await anna.forges(PayOtherwise(booking_id=booking.id).pack())
    assert "until 4 Dec 2026, 06:00" in anna.toast
    old = PayWith(booking_id=booking.id, pass_id=spare.id, mark=mark_of(booking, spare), sure=True)
    await anna.forges(old.pack())
    assert await reserved(house, boxing, spare) == [1, 0]


async def test_nobody_elses_booking_or_pass_can_be_forged(house: FrontDesk) -> None:
    olga, anna, boxing, spare, booking = await two(house)
    otto = await house.client("Otto Other")
    ottos = await give(house.desk, olga.actor, otto.id, await plan(house.desk, "Ottos"))
    await otto.says("/start")

    for guest, pass_ in ((anna, ottos), (otto, spare), (otto, ottos)):
        mark = mark_of(booking, pass_)
        await guest.forges(PayWith(booking_id=booking.id, pass_id=pass_.id, mark=mark, sure=True).pack())

    assert await reserved(house, boxing, spare, ottos) == [1, 0, 0]
