"""Giving up a place in the chat, from the press to what is kept; and staff who say otherwise afterwards."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.bookings import Booking, BookingState
from domain.house_rules import BookingRules
from domain.passes import Pass
from domain.people import Right
from handlers.taps.cancelling import AskCancel, CancelPlace, Forgive, MarkAs, ShowMarks, ShowStrikes, Uncancel
from handlers.taps.coach import ShowClient
from handlers.taps.history import ShowHistory
from services import placing
from services.placing import Want
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import fresh, give, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
CUT_OFF = FRIDAY - timedelta(hours=12)
LATE = CUT_OFF + timedelta(seconds=1)
AFTER = FRIDAY + timedelta(hours=2)


async def booked(
    house: FrontDesk, *, language: str = "en", strikes: int = 0, blocks: bool = True, **terms: object
) -> tuple[Guest, Guest, Pass, Booking]:
    """An owner, a client booked for Friday on a new pass, and the booking."""
    rules = BookingRules.model_validate({"strikes": {"most": strikes, "blocks": blocks}})
    async with house.desk.writing() as tx:
        studio = await tx.studios.get()
        assert studio is not None
        kept = studio.rules.model_copy(update={"booking": rules})
        await tx.studios.save(studio.model_copy(update={"rules": kept}))
    olga, anna = await house.owner(language=language), await house.client("Anna <b>& Co", language=language)
    await anna.says("/start")
    plan_id = await plan(house.desk, "Boxing", **terms)
    pass_ = await give(house.desk, olga.actor, anna.id, plan_id)
    return olga, anna, pass_, await place(house, anna)


async def place(house: FrontDesk, guest: Guest, at: datetime = FRIDAY) -> Booking:
    """A place booked by the client."""
    want = Want(guest.id, ((await session(house.desk, at)).id,))
    thought = await placing.preview(house.desk, guest.actor, want)
    (done,) = (await placing.book(house.desk, guest.actor, want, mark=thought.mark)).places
    await house.settled()
    assert done.booking is not None
    return done.booking


async def now(house: FrontDesk, booking: Booking) -> Booking:
    """The booking as it is."""
    async with house.desk.reading() as tx:
        found = await tx.bookings.get(booking.id)
    assert found is not None
    return found


async def test_in_time_it_costs_nothing_and_is_taken_again_from_the_message(house: FrontDesk) -> None:
    _, anna, pass_, _ = await booked(house)
    await anna.says("/bookings")
    await anna.presses("Fri, 4 Dec, 18:00")

    asked = await anna.presses("Cancel my booking")
    assert "Cancelling now costs nothing" in asked.text and "Boxing: free 9 → 10" in asked.text
    assert (await fresh(house.desk, pass_)).booked == 1
    done = await anna.presses("Cancel it")

    assert "✓ Cancelled: Fri, 4 Dec, 18:00" in done.text
    assert (await fresh(house.desk, pass_)).free == 10
    again = await anna.presses("Take it again")
    assert "You are booked again: Fri, 4 Dec, 18:00" in again.text
    assert anna.toast == "Booked again: Fri, 4 Dec, 18:00"
    assert (await fresh(house.desk, pass_)).booked == 1


async def test_late_the_cost_is_said_first_and_the_history_says_what_it_was(
    house: FrontDesk, clock: TestClock
) -> None:
    olga, anna, pass_, booking = await booked(house, strikes=2)
    clock.stand_at(LATE)

    asked = await anna.forges(AskCancel(booking_id=booking.id).pack())
    assert "later than 4 Dec 2026, 06:00: it will cost 1 session of Boxing" in asked.text
    assert "Remaining: 10 → 9" in asked.text and "within 30 days" in asked.text
    done = await anna.presses("Cancel, and pay the session")

    assert "✓ Cancelled late" in done.text and (await fresh(house.desk, pass_)).used == 1
    history = await anna.forges(ShowHistory(pass_id=pass_.id).pack())
    assert "Cancelled late: Fri, 4 Dec" in history.text
    await olga.says("/coach")
    card = await olga.forges(ShowClient(client_id=anna.id).pack())
    assert "Late or not come: 1" in card.labels


async def test_a_button_from_before_the_cut_off_cancels_nothing_behind_it(
    house: FrontDesk, clock: TestClock
) -> None:
    _, anna, pass_, booking = await booked(house)
    clock.stand_at(CUT_OFF)
    await anna.forges(AskCancel(booking_id=booking.id).pack())
    clock.stand_at(LATE)

    shown = await anna.presses("Cancel it")

    assert "has changed meanwhile" in anna.toast and "it will cost 1 session" in shown.text
    assert (await fresh(house.desk, pass_)).booked == 1
    await anna.presses("Cancel, and pay the session")
    assert (await fresh(house.desk, pass_)).used == 1


async def test_a_late_cancellation_is_taken_back_as_if_it_had_not_been(
    house: FrontDesk, clock: TestClock
) -> None:
    _, anna, pass_, booking = await booked(house, strikes=1)
    clock.stand_at(LATE)
    await anna.forges(AskCancel(booking_id=booking.id).pack())
    done = await anna.presses("Cancel, and pay the session")
    assert "You can book again from 3 Jan 2027" in done.text

    await anna.presses("Take it again")

    assert (await now(house, booking)).is_live
    assert ((await fresh(house.desk, pass_)).used, (await fresh(house.desk, pass_)).booked) == (0, 1)


async def test_a_second_press_shows_the_booking_as_it_is(house: FrontDesk) -> None:
    _, anna, pass_, booking = await booked(house)
    press = CancelPlace(booking_id=booking.id, version=booking.version, costs=False).pack()
    await anna.forges(press)

    shown = await anna.forges(press)

    assert "out of date" in anna.toast and "Take it again" in shown.labels
    assert (await fresh(house.desk, pass_)).free == 10


async def test_once_begun_nothing_is_cancelled(house: FrontDesk, clock: TestClock) -> None:
    _, anna, pass_, booking = await booked(house)
    clock.stand_at(FRIDAY)

    await anna.forges(AskCancel(booking_id=booking.id).pack())
    assert "began at 18:00" in anna.toast
    await anna.forges(CancelPlace(booking_id=booking.id, version=1, costs=True, late=True).pack())

    assert (await fresh(house.desk, pass_)).booked == 1


async def test_nobody_else_learns_of_a_booking(house: FrontDesk) -> None:
    _, anna, pass_, booking = await booked(house)
    ben, carl = await house.client("Ben Client"), await house.coach(Right.DEDUCT)
    for guest in (ben, carl):
        await guest.says("/start")
        for tap in (
            AskCancel(booking_id=booking.id),
            CancelPlace(booking_id=booking.id, version=1, costs=False),
            Uncancel(booking_id=booking.id, version=1),
            ShowMarks(booking_id=booking.id),
            MarkAs(booking_id=booking.id, version=1, state=BookingState.EXCUSED),
            Forgive(booking_id=booking.id, version=1, forgiven=True),
            ShowStrikes(client_id=anna.id),
        ):
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist."
    assert (await fresh(house.desk, pass_)).booked == 1


async def test_a_no_show_is_told_contested_and_given_back(house: FrontDesk, clock: TestClock) -> None:
    olga, anna, pass_, booking = await booked(house, strikes=1)
    clock.stand_at(AFTER)
    await olga.says("/coach")
    card = await olga.forges(ShowMarks(booking_id=booking.id).pack())
    assert "Did not come: session is taken" in card.labels

    done = await olga.presses("Did not come: session is taken")

    assert "✓ Anna <b>& Co: Did not come" in done.text
    told = [message.text for message in anna.phone.chat.messages]
    assert any("Booked and not come: the session of Fri, 4 Dec on Boxing counts as used" in t for t in told)
    assert any("You were booked and did not come" in text for text in told)
    await anna.presses("Not right")
    texts = [message.text for message in anna.phone.chat.messages]
    assert any("booked for Fri, 4 Dec and not used" in text for text in texts)
    await olga.presses("Take it back")
    assert (await now(house, booking)).state is BookingState.EXCUSED
    assert (await fresh(house.desk, pass_)).free == 10
    history = await anna.forges(ShowHistory(pass_id=pass_.id).pack())
    assert "Excused and returned: Fri, 4 Dec" in history.text


async def test_a_mark_is_corrected_and_undone(house: FrontDesk, clock: TestClock) -> None:
    olga, anna, pass_, booking = await booked(house)
    clock.stand_at(AFTER)
    await olga.says("/coach")
    await olga.forges(ShowMarks(booking_id=booking.id).pack())
    await olga.presses("Did not come: session is taken")
    await olga.presses("Say otherwise")

    await olga.presses("Excused: session comes back")
    assert (await fresh(house.desk, pass_)).free == 10
    assert "Excused: Fri, 4 Dec" in anna.screen.text
    await olga.presses("Undo")

    assert (await now(house, booking)).is_live


async def test_a_no_show_by_mistake_is_undone_and_the_client_told(house: FrontDesk, clock: TestClock) -> None:
    olga, anna, pass_, booking = await booked(house)
    clock.stand_at(AFTER)
    await olga.says("/coach")
    await olga.forges(ShowMarks(booking_id=booking.id).pack())
    await olga.presses("Did not come: session is taken")

    await olga.presses("Undo")

    assert "Taken back: Fri, 4 Dec, 18:00 on Boxing does not count as used any more" in anna.screen.text
    assert (await now(house, booking)).is_live and (await fresh(house.desk, pass_)).booked == 1


async def test_what_costs_nothing_is_said_to_cost_nothing(house: FrontDesk, clock: TestClock) -> None:
    lenient = {"late_cancel": False, "no_show": False}
    olga, anna, pass_, booking = await booked(house, policy=lenient)
    clock.stand_at(LATE)
    asked = await anna.forges(AskCancel(booking_id=booking.id).pack())
    assert "counts as cancelled late, and costs no session" in asked.text
    await anna.presses("Cancel it")
    assert (await now(house, booking)).state is BookingState.LATE_CANCELLED
    await anna.presses("Take it again")
    clock.stand_at(AFTER)
    await olga.says("/coach")
    await olga.forges(ShowMarks(booking_id=booking.id).pack())

    done = await olga.presses("Did not come: nothing is taken")

    assert "Free: 9 → 10" in done.text and "It costs nothing" in anna.screen.text
    assert (await fresh(house.desk, pass_)).free == 10
    again = await olga.forges(ShowMarks(booking_id=booking.id).pack())
    assert "Has trained" in again.labels and "Forgive the strike" not in again.labels


async def test_strikes_keep_a_client_from_booking_until_staff_forgive(
    house: FrontDesk, clock: TestClock
) -> None:
    olga, anna, _, booking = await booked(house, strikes=1)
    clock.stand_at(LATE)
    await anna.forges(AskCancel(booking_id=booking.id).pack())
    await anna.presses("Cancel, and pay the session")
    await olga.says("/coach")
    await olga.forges(ShowClient(client_id=anna.id).pack())

    shown = await olga.presses("Late or not come: 1")
    assert "1 of 1 within 30 days" in shown.text and "Cannot book before 3 Jan 2027" in shown.text
    await olga.presses("Fri, 4 Dec, 18:00")
    card = await olga.presses("Forgive the strike")

    assert "forgiven" in card.text and (await now(house, booking)).forgiven
    await place(house, anna, FRIDAY + timedelta(days=1))
    assert not [
        each for each in (await olga.forges(ShowClient(client_id=anna.id).pack())).labels if "Late" in each
    ]


async def test_a_mark_from_an_old_card_changes_nothing(house: FrontDesk, clock: TestClock) -> None:
    olga, _, pass_, booking = await booked(house)
    clock.stand_at(AFTER)
    await olga.says("/coach")
    old = MarkAs(booking_id=booking.id, version=booking.version, state=BookingState.EXCUSED).pack()
    await olga.forges(ShowMarks(booking_id=booking.id).pack())
    await olga.presses("Has trained")

    await olga.forges(old)

    assert "out of date" in olga.toast
    assert (await fresh(house.desk, pass_)).used == 1


@pytest.mark.parametrize(
    ("language", "cancel", "costs"),
    [
        ("de", "Absagen, Einheit zählt", "Das kostet 1 Einheit von Boxing"),
        ("ru", "Отменить, занятие спишется", "спишется 1 занятие с абонемента Boxing"),
    ],
)
async def test_it_is_spoken_in_every_language(
    house: FrontDesk, clock: TestClock, language: str, cancel: str, costs: str
) -> None:
    olga, anna, pass_, booking = await booked(house, language=language, strikes=1)
    clock.stand_at(LATE)

    asked = await anna.forges(AskCancel(booking_id=booking.id).pack())
    assert costs in asked.text
    done = await anna.presses(cancel)
    assert "Cancel" not in done.text and (await fresh(house.desk, pass_)).used == 1
    await olga.says("/coach")
    for tap in (ShowMarks(booking_id=booking.id), ShowStrikes(client_id=anna.id)):
        shown = await olga.forges(tap.pack())
        assert "ancel" not in shown.text


async def test_a_session_that_is_over_is_not_among_those_ahead(house: FrontDesk, clock: TestClock) -> None:
    _, anna, _, _ = await booked(house)
    await place(house, anna, FRIDAY + timedelta(hours=26))
    clock.stand_at(AFTER)

    page = await anna.says("/bookings")
    ahead, _, over = page.text.partition("Was it your visit?")
    assert "Sat, 5 Dec" in ahead and "Fri, 4 Dec" not in ahead
    assert "not marked yet" in over and "Fri, 4 Dec, 18:00" in over
    one = await anna.presses("Fri, 4 Dec, 18:00")
    assert "It is over" in one.text and "costs nothing" not in one.text
