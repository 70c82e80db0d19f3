"""A coach's day in the chat: from the session's button to everybody marked."""

from datetime import UTC, datetime

from domain.bookings import BookingState
from domain.passes import Pass
from domain.people import Right
from domain.timetable import Session
from services import checking, people, placing, selling
from services.placing import Want
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import fresh, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
AT_SIX = datetime(2026, 12, 4, 17, 5, tzinfo=UTC)


async def class_of(
    house: FrontDesk, *names: str, unpaid: tuple[str, ...] = (), capacity: int = 12, **facts: object
) -> tuple[Guest, Guest, Session, dict[str, Pass]]:
    """An owner, the coach whose class it is, the class, and the passes of those who are booked with one."""
    owner, carl = await house.owner(), await house.coach(Right.DEDUCT)
    boxing = await session(house.desk, FRIDAY, capacity=capacity, coach_id=carl.id, **facts)
    plan_id, passes = await plan(house.desk), {}
    for name in (*names, *unpaid):
        client = await people.add_client(house.desk, owner.actor, name)
        if name in names:
            passes[name] = await selling.give(house.desk, owner.actor, client.id, plan_id)
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
    assert mode.labels[0] == "18:00 Session · 3 of 12, 1 unpaid"
    shown = await carl.presses(mode.labels[0])
    assert "Checked in 0 · expected 3 · unpaid 1 · places 3 of 12" in shown.text
    assert shown.labels[:3] == ["○ Anna A", "○ Bea B", "○ Zoe Z · unpaid"]
    assert "Zoe Z is unpaid: no usable pass." in shown.text

    shown = await carl.presses("○ Anna A")
    assert carl.toast == "Checked in: Anna A"
    assert shown.labels[:3] == ["○ Bea B", "○ Zoe Z · unpaid", "✓ Anna A"]
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
    await carl.presses("18:00 Session · 4 of 12, 1 unpaid")

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
