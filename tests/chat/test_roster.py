"""A coach's day in the chat: from the session's button to everybody marked."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.bookings import BookingState
from domain.ids import SessionId
from domain.passes import Pass
from domain.people import Right
from domain.rule_choices import Rule
from domain.timetable import Session
from handlers.taps.booking import CheckIn, ShowBooking
from handlers.taps.cancelling import MarkAs
from handlers.taps.coach import CoachMode, ShowClient
from handlers.taps.house_rules import ThinkRule
from handlers.taps.roster import (
    CheckInAll,
    CheckInHere,
    MissRest,
    PutBack,
    PutBackAll,
    ShowMyDay,
    ShowRoster,
)
from services import checking, people, placing
from services.placing import Want
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import fresh, give, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
AT_SIX = datetime(2026, 12, 4, 17, 5, tzinfo=UTC)


async def class_of(
    house: FrontDesk,
    *names: str,
    unpaid: tuple[str, ...] = (),
    capacity: int = 12,
    language: str = "en",
    **facts: object,
) -> tuple[Guest, Guest, Session, dict[str, Pass]]:
    """An owner, the coach whose class it is, the class, and the passes of those who are booked with one."""
    owner, carl = await house.owner(language=language), await house.coach(Right.DEDUCT)
    boxing = await session(house.desk, FRIDAY, capacity=capacity, coach_id=carl.id, **facts)
    plan_id, passes = await plan(house.desk), {}
    for name in (*names, *unpaid):
        client = await people.add_client(house.desk, owner.actor, name)
        if name in names:
            passes[name] = await give(house.desk, owner.actor, client.id, plan_id)
        want = Want(client.id, (boxing.id,), unpaid=True)
        thought = await placing.preview(house.desk, owner.actor, want)
        await placing.book(house.desk, owner.actor, want, mark=thought.mark)
    return owner, carl, boxing, passes


async def states(house: FrontDesk, boxing: Session) -> dict[str, BookingState]:
    """What has become of everybody in the class."""
    async with house.desk.reading() as tx:
        return {each.client_name: each.state for each in await tx.bookings.of_session(boxing.id)}


async def test_coach_mode_begins_with_todays_sessions_and_one_tap_marks_each(
    house: FrontDesk, clock: TestClock
) -> None:
    _, carl, boxing, passes = await class_of(house, "Bea B", "Anna A", unpaid=("Zoe Z",))
    clock.stand_at(AT_SIX)

    mode = await carl.says("/coach")
    assert mode.labels[0] == "18:00 Session · 3/12, 1 unpaid"
    shown = await carl.presses(mode.labels[0])
    assert "Checked in 0 · expected 3 · unpaid 1 · places 3 of 12" in shown.text
    assert shown.labels[:3] == ["○ Anna A", "○ Bea B", "○ Zoe Z · unpaid"]
    assert "Zoe Z is unpaid: no usable pass." in shown.text

    shown = await carl.presses("○ Anna A")
    assert carl.toast == "Checked in: Anna A"
    assert shown.labels[:3] == ["✓ Anna A", "○ Bea B", "○ Zoe Z · unpaid"]
    assert "Checked in 1 · expected 2" in shown.text
    assert ((await fresh(house.desk, passes["Anna A"])).used) == 1
    await carl.presses("○ Zoe Z · unpaid")
    assert carl.toast == "Checked in, unpaid: Zoe Z"

    card = await carl.presses("✓ Anna A")
    assert "✓ Checked in" in card.text and "Anna A" not in card.labels
    await carl.presses("Undo the check-in")
    assert ((await fresh(house.desk, passes["Anna A"])).used) == 0
    await carl.presses("✓ Zoe Z · unpaid")
    await carl.presses("Undo the check-in")
    assert set((await states(house, boxing)).values()) == {BookingState.BOOKED}
    assert (await checking.check(house.desk)).faults == []


async def test_all_are_checked_in_by_one_press_and_taken_back_by_another(
    house: FrontDesk, clock: TestClock
) -> None:
    _, carl, boxing, passes = await class_of(house, "Anna A", "Bea B", "Cleo C", unpaid=("Zoe Z",))
    clock.stand_at(AT_SIX)
    await carl.says("/coach")
    await carl.presses("18:00 Session · 4/12, 1 unpaid")

    done = await carl.presses("Check in all (4)")
    assert "4 people checked in." in done.text and "One of them is unpaid" in done.text
    assert set((await states(house, boxing)).values()) == {BookingState.ATTENDED}
    assert [(await fresh(house.desk, each)).used for each in passes.values()] == [1, 1, 1]
    assert (await checking.check(house.desk)).faults == []

    shown = await carl.presses("Undo all 4")
    assert "Checked in 0 · expected 4" in shown.text
    assert set((await states(house, boxing)).values()) == {BookingState.BOOKED}
    assert [(await fresh(house.desk, each)).booked for each in passes.values()] == [1, 1, 1]
    assert (await checking.check(house.desk)).faults == []


async def test_one_who_was_left_is_checked_in_and_taken_back_without_a_count(
    house: FrontDesk, clock: TestClock
) -> None:
    _, carl, boxing, _ = await class_of(house, "Anna A")
    clock.stand_at(AT_SIX)
    await carl.says("/coach")
    await carl.presses("18:00 Session · 1 of 12")

    assert "Undo" in (await carl.presses("Check in all (1)")).labels
    await carl.presses("Undo")
    assert set((await states(house, boxing)).values()) == {BookingState.BOOKED}


async def test_a_second_press_and_an_old_roster_change_nothing(house: FrontDesk, clock: TestClock) -> None:
    owner, carl, boxing, passes = await class_of(house, "Anna A", "Bea B")
    clock.stand_at(AT_SIX)
    await carl.says("/coach")
    old = await carl.forges(ShowRoster(session_id=boxing.id).pack())
    await carl.presses("○ Anna A")
    await owner.says("/coach")
    assert (await owner.forges(ShowRoster(session_id=boxing.id).pack())).labels[-1] != ""

    async with house.desk.reading() as tx:
        anna = next(each for each in await tx.bookings.of_session(boxing.id) if each.client_name == "Anna A")
    await carl.forges(CheckInHere(booking_id=anna.id, version=1).pack())
    assert carl.toast == "Changed meanwhile. This is how it stands now."
    await carl.forges(CheckInAll(session_id=boxing.id, mark="00000000").pack())
    assert "The list has changed meanwhile" in carl.toast
    assert (await states(house, boxing))["Bea B"] is BookingState.BOOKED
    assert [(await fresh(house.desk, each)).used for each in passes.values()] == [1, 0]
    assert old is not None


@pytest.mark.parametrize("at", [0, -1, 2**62, -(2**62), 10**17])
async def test_an_undo_that_nobody_drew_changes_nothing(house: FrontDesk, clock: TestClock, at: int) -> None:
    _, carl, boxing, _ = await class_of(house, "Anna A")
    clock.stand_at(AT_SIX)
    await carl.says("/coach")
    await carl.forges(ShowRoster(session_id=boxing.id).pack())
    await carl.presses("○ Anna A")

    await carl.forges(PutBackAll(session_id=boxing.id, at=at).pack())

    assert (await states(house, boxing))["Anna A"] is BookingState.ATTENDED
    assert "already" in carl.toast


async def test_who_may_not_learns_nothing(house: FrontDesk, clock: TestClock) -> None:
    _, _, boxing, _ = await class_of(house, "Anna A")
    clock.stand_at(AT_SIX)
    mia, anna = await house.coach(Right.DEDUCT, name="Mia Coach"), await house.client("Ann Other")
    async with house.desk.reading() as tx:
        (booking,) = await tx.bookings.of_session(boxing.id)
    await mia.says("/coach")
    await anna.says("/start")

    for guest in (mia, anna):
        for tap in (
            ShowRoster(session_id=boxing.id),
            ShowRoster(session_id=SessionId(999)),
            CheckInHere(booking_id=booking.id, version=1),
            CheckInAll(session_id=boxing.id, mark="x"),
            MissRest(session_id=boxing.id, mark="x", sure=True),
            PutBack(booking_id=booking.id, version=1),
            PutBackAll(session_id=boxing.id, at=1),
        ):
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist."
    await anna.forges(ShowMyDay().pack())
    assert anna.toast == "This does not exist."
    assert (await states(house, boxing)) == {"Anna A": BookingState.BOOKED}


async def test_a_coach_opens_the_cards_only_of_clients_they_see(house: FrontDesk, clock: TestClock) -> None:
    _, carl, boxing, _ = await class_of(house, "Anna A")
    clock.stand_at(AT_SIX)
    await carl.says("/coach")
    await carl.forges(ShowRoster(session_id=boxing.id).pack())
    await carl.presses("○ Anna A")
    card = await carl.presses("✓ Anna A")

    assert "Anna A" not in card.labels and "Bookings" not in card.labels and "free" not in card.text
    async with house.desk.reading() as tx:
        (booking,) = await tx.bookings.of_session(boxing.id)
    await carl.forges(ShowClient(client_id=booking.client_id).pack())
    assert carl.toast == "This does not exist."
    await carl.forges(CoachMode().pack())


async def test_a_deduction_for_somebody_booked_unpaid_asks_first(house: FrontDesk, clock: TestClock) -> None:
    owner, _, boxing, _ = await class_of(house, unpaid=("Zoe Z",))
    clock.stand_at(AT_SIX)
    async with house.desk.reading() as tx:
        (booking,) = await tx.bookings.of_session(boxing.id)
    pass_ = await give(house.desk, owner.actor, booking.client_id, await plan(house.desk, "Late"))
    await owner.says("/coach")

    card = await owner.forges(ShowClient(client_id=booking.client_id).pack())
    assert card.labels[0] == "Check in: 18:00"
    asked = await owner.presses("Deduct 10 → 9: Late")
    assert "Check in instead of deducting another?" in asked.text
    assert (await fresh(house.desk, pass_)).used == 0


async def test_the_card_of_a_booking_leads_to_what_an_owner_can_do_about_it(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, _, boxing, _ = await class_of(house, "Anna A", unpaid=("Zoe Z",))
    clock.stand_at(AT_SIX)
    async with house.desk.reading() as tx:
        zoe = next(each for each in await tx.bookings.of_session(boxing.id) if each.is_unpaid)
    await owner.says("/coach")
    await owner.forges(ShowRoster(session_id=boxing.id).pack())
    await owner.presses("○ Anna A")
    assert owner.toast == "Checked in: Anna A. Free: 9"
    card = await owner.presses("✓ Anna A")
    assert "Pay with another pass" in card.labels and "Undo the check-in" in card.labels
    await owner.presses("Roster")

    card = await owner.forges(ShowBooking(booking_id=zoe.id).pack())
    assert "Zoe Z is unpaid: no usable pass." in card.text and "Not coming costs the session." in card.text
    assert {"Let a pass pay", "Cancel the booking", "Check in: 18:00", "Zoe Z"} <= set(card.labels)
    await owner.presses("Cancel the booking")
    done = await owner.presses("Cancel the booking")
    assert "Cancelled for Zoe Z" in done.text
    assert (await states(house, boxing))["Zoe Z"] is BookingState.CANCELLED
    assert (await checking.check(house.desk)).faults == []


async def test_one_person_is_marked_as_not_come_from_their_card(house: FrontDesk, clock: TestClock) -> None:
    _, carl, boxing, passes = await class_of(house, "Anna A", "Bea B")
    clock.stand_at(AT_SIX)
    await carl.says("/coach")
    await carl.forges(ShowRoster(session_id=boxing.id).pack())

    shown = await carl.presses("Open a card instead")
    assert "A tap opens a card now" in shown.text
    card = await carl.presses("○ Bea B")
    assert "Expected" in card.text
    await carl.presses("What has become of it")
    await carl.presses("Did not come: session is taken")
    await carl.forges(ShowRoster(session_id=boxing.id).pack())

    assert "not come 1" in carl.screen.text and "✗ Bea B · not come" in carl.screen.labels
    assert await states(house, boxing) == {"Anna A": BookingState.BOOKED, "Bea B": BookingState.NO_SHOW}
    assert [(await fresh(house.desk, each)).used for each in passes.values()] == [0, 1]


async def test_who_may_only_look_reads_the_roster_and_marks_nobody(
    house: FrontDesk, clock: TestClock
) -> None:
    _, _, boxing, _ = await class_of(house, "Anna A")
    looker = await house.coach(Right.SEE_ALL, name="Lou Looker")
    clock.stand_at(AT_SIX)
    await looker.says("/coach")

    shown = await looker.forges(ShowRoster(session_id=boxing.id).pack())
    assert not [label for label in shown.labels if "all" in label or label == "Walk-in"]
    await looker.presses("○ Anna A")
    assert await states(house, boxing) == {"Anna A": BookingState.BOOKED}


async def test_before_its_day_a_roster_only_shows_who_is_booked(house: FrontDesk) -> None:
    owner, carl, boxing, _ = await class_of(house, "Anna A")
    await carl.says("/coach")

    shown = await carl.forges(ShowRoster(session_id=boxing.id).pack())
    assert "Nobody can be checked in before 4 Dec 2026" in shown.text
    assert "Check in all (1)" not in shown.labels
    card = await carl.presses("○ Anna A")
    assert "Expected" in card.text and not [label for label in card.labels if "Check in" in label]
    await owner.says("/coach")
    async with house.desk.reading() as tx:
        (booking,) = await tx.bookings.of_session(boxing.id)
    await owner.forges(CheckInHere(booking_id=booking.id, version=1).pack())
    assert "before 4 Dec 2026" in owner.toast


async def test_a_client_is_told_that_their_unpaid_booking_was_cancelled(house: FrontDesk) -> None:
    owner, _, boxing, _ = await class_of(house)
    anna = await house.client()
    await anna.says("/start")
    want = Want(anna.id, (boxing.id,), unpaid=True)
    thought = await placing.preview(house.desk, owner.actor, want)
    await placing.book(house.desk, owner.actor, want, mark=thought.mark)
    async with house.desk.reading() as tx:
        (booking,) = await tx.bookings.of_session(boxing.id)
    await owner.says("/coach")
    await owner.forges(ShowBooking(booking_id=booking.id).pack())

    await owner.presses("Cancel the booking")
    await owner.presses("Cancel the booking")

    assert "cancelled" in anna.screen.text and "Fri, 4 Dec, 18:00" in anna.screen.text


@pytest.mark.parametrize(
    ("language", "all_", "sure"),
    [
        ("en", "Check in all (2)", "Check in already"),
        ("de", "Alle einchecken (2)", "Schon einchecken"),
        ("ru", "Отметить всех (2)", "Отметить заранее"),
    ],
)
async def test_long_before_it_begins_a_check_in_asks_once_more(
    house: FrontDesk, clock: TestClock, language: str, all_: str, sure: str
) -> None:
    owner, _, boxing, passes = await class_of(house, "Anna A", "Bea B", "Cleo C", language=language)
    clock.stand_at(FRIDAY - timedelta(hours=8))
    await owner.says("/start")
    await owner.forges(ShowRoster(session_id=boxing.id).pack())

    await owner.presses("○ Anna A")
    assert "18:00" in owner.screen.text and (await fresh(house.desk, passes["Anna A"])).used == 0
    await owner.presses(sure)
    assert (await fresh(house.desk, passes["Anna A"])).used == 1
    await owner.presses(all_)
    assert (await fresh(house.desk, passes["Bea B"])).used == 0
    await owner.presses(sure)
    assert set((await states(house, boxing)).values()) == {BookingState.ATTENDED}


async def test_from_three_hours_before_or_as_the_owner_says_one_tap_is_enough(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, carl, boxing, _ = await class_of(house, "Anna A", "Bea B", "Cleo C")
    await carl.says("/start")
    async with house.desk.reading() as tx:
        found = {each.client_name: each for each in await tx.bookings.of_session(boxing.id)}
    clock.stand_at(FRIDAY - timedelta(hours=3))
    await carl.forges(ShowRoster(session_id=boxing.id).pack())
    await carl.presses("○ Anna A")
    await owner.says("/start")
    await owner.forges(ThinkRule(rule=Rule.CHECK_IN, version=1, value="1").pack())
    await owner.presses("Save")
    # The card that a scanned code opens has the same button.
    for booking in (found["Bea B"], found["Cleo C"]):
        await carl.forges(CheckIn(booking_id=booking.id, version=booking.version).pack())
        assert "begins only at 18:00" in carl.screen.text
    await carl.presses("Check in already")
    await carl.forges(MarkAs(booking_id=found["Bea B"].id, version=1, state=BookingState.ATTENDED).pack())
    assert "begins only at 18:00" in carl.screen.text

    assert sorted((await states(house, boxing)).items()) == [
        ("Anna A", BookingState.ATTENDED),
        ("Bea B", BookingState.BOOKED),
        ("Cleo C", BookingState.ATTENDED),
    ]
