"""Somebody comes without a booking: found, placed, checked in and paid by one press."""

from datetime import UTC, datetime

from domain.bookings import BookingState
from domain.people import Right
from domain.timetable import Session
from handlers.taps.roster import ProposeWalkIn, SaveWalkIn, ShowRoster, WalkIn
from services import checking, people, placing, visits
from services.placing import Want
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import fresh, give, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
AT_SIX = datetime(2026, 12, 4, 17, 5, tzinfo=UTC)


async def at_six(house: FrontDesk, clock: TestClock, **facts: object) -> tuple[Guest, Guest, Session]:
    """An owner, and a coach who sees everybody, before their class."""
    owner, carl = await house.owner(), await house.coach(Right.DEDUCT, Right.SEE_ALL)
    boxing = await session(house.desk, FRIDAY, coach_id=carl.id, **{"capacity": 2} | facts)
    clock.stand_at(AT_SIX)
    return owner, carl, boxing


async def in_class(house: FrontDesk, boxing: Session) -> dict[str, BookingState]:
    """What has become of everybody in the class."""
    async with house.desk.reading() as tx:
        return {each.client_name: each.state for each in await tx.bookings.of_session(boxing.id)}


async def test_a_walk_in_is_placed_and_checked_in_on_the_pass_that_was_named(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, carl, boxing = await at_six(house, clock)
    anna = await house.client()
    await anna.says("/start")
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk, "Boxing"))
    await carl.says("/coach")
    await carl.presses("18:00 Session · 0 of 2")

    asked = await carl.presses("Walk-in")
    assert "Who has come?" in asked.text
    found = await carl.says("ann")
    thought = await carl.presses(found.labels[0])
    assert "Boxing pays: 10 → 9 free" in thought.text
    assert (await fresh(house.desk, pass_)).used == 0
    done = await carl.presses("Check in")

    assert "✓ Checked in: Anna Client" in done.text
    now = await fresh(house.desk, pass_)
    assert (now.used, now.booked, now.free) == (1, 0, 9)
    assert await in_class(house, boxing) == {"Anna Client": BookingState.ATTENDED}
    assert "One session was deducted from Boxing: 10 → 9 free" in anna.screen.text
    assert (await checking.check(house.desk)).faults == []
    back = await carl.presses("Undo")
    assert "Walk-in" in back.labels and carl.toast == "Taken back: Anna Client"
    assert "A deduction on Boxing was taken back: 9 → 10 free" in anna.screen.text
    now = await fresh(house.desk, pass_)
    assert (now.used, now.booked, now.free) == (0, 0, 10)
    assert await in_class(house, boxing) == {"Anna Client": BookingState.CANCELLED}
    assert (await checking.check(house.desk)).faults == []


async def test_who_is_in_the_class_already_is_not_offered_as_a_walk_in(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, carl, _ = await at_six(house, clock)
    anna, bea = await house.client(), await house.client("Bea B")
    for guest in (anna, bea):
        sold = await plan(house.desk, f"Of {guest.id}")
        pass_ = await give(house.desk, owner.actor, guest.id, sold)
        await visits.deduct(house.desk, carl.actor, pass_.id, seen=pass_.version)
    await carl.says("/coach")
    await carl.presses("18:00 Session · 0 of 2")
    await carl.presses("Walk-in")
    # The list of the day may have come after it.
    offered = await carl.phone.chat.until_shown("Who has come?")
    assert {"Anna Client", "Bea B"} <= set(offered.labels)

    await carl.presses("Anna Client")
    await carl.presses("Check in")
    await carl.presses("Another walk-in")
    again = await carl.phone.chat.until_shown("Who has come?")
    assert "Bea B" in again.labels and "Anna Client" not in again.labels


async def test_a_walk_in_without_a_pass_is_unpaid_once_staff_say_so(
    house: FrontDesk, clock: TestClock
) -> None:
    _, carl, boxing = await at_six(house, clock)
    anna = await house.client()
    await anna.says("/start")
    await carl.forges(
        ProposeWalkIn(session_id=boxing.id, client_id=anna.id).pack(), await carl.says("/coach")
    )

    assert "no usable pass" in carl.screen.text
    done = await carl.presses("Check in unpaid")
    assert "Unpaid: settle later" in done.text
    assert "No pass has paid for it yet" in anna.screen.text
    async with house.desk.reading() as tx:
        kept = await tx.timetable.get(boxing.id)
    assert kept is not None and kept.taken == 1
    await carl.presses("Undo")
    assert await in_class(house, boxing) == {"Anna Client": BookingState.CANCELLED}
    assert (await checking.check(house.desk)).faults == []


async def test_a_full_session_is_refused_with_the_way_out(house: FrontDesk, clock: TestClock) -> None:
    owner, carl, boxing = await at_six(house, clock, capacity=1)
    anna, bea = await house.client(), await people.add_client(house.desk, owner.actor, "Bea B")
    await carl.forges(ProposeWalkIn(session_id=boxing.id, client_id=bea.id).pack(), await carl.says("/coach"))
    await carl.presses("Check in unpaid")

    refused = await carl.forges(WalkIn(session_id=boxing.id).pack())
    assert (
        "The only place is taken. Raise the capacity" in refused.text
        and "Change the session" in refused.labels
    )
    refused = await carl.forges(ProposeWalkIn(session_id=boxing.id, client_id=anna.id).pack())
    assert "The only place is taken. Raise the capacity" in refused.text
    mark = "0" * 6
    forged = SaveWalkIn(session_id=boxing.id, client_id=anna.id, mark=mark, unpaid=True)
    await carl.forges(forged.pack())
    assert await in_class(house, boxing) == {"Bea B": BookingState.ATTENDED}


async def test_whoever_waits_takes_the_place_that_came_free_by_being_here(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, carl, boxing = await at_six(house, clock, capacity=1)
    bea = await people.add_client(house.desk, owner.actor, "Bea B")
    anna = await house.client()
    for person, waits in ((bea.id, False), (anna.id, True)):
        want = Want(person, (boxing.id,), unpaid=True, waits=waits)
        thought = await placing.preview(house.desk, owner.actor, want)
        await placing.book(house.desk, owner.actor, want, mark=thought.mark)
    await carl.says("/coach")
    shown = await carl.forges(ShowRoster(session_id=boxing.id).pack())
    assert shown.labels[:2] == ["○ Bea B · unpaid", "… Anna Client · waiting"]

    await carl.presses("No-show for the rest (1)")
    await carl.presses("No-show for the rest (1)")
    await carl.presses("Roster")
    await carl.presses("… Anna Client · waiting")
    await carl.presses("Check in unpaid")

    now = await in_class(house, boxing)
    assert now["Bea B"] is BookingState.NO_SHOW and now["Anna Client"] is BookingState.ATTENDED
    assert (await checking.check(house.desk)).faults == []


async def test_a_walk_in_of_somebody_else_class_or_client_learns_nothing(
    house: FrontDesk, clock: TestClock
) -> None:
    _, _, boxing = await at_six(house, clock)
    mia = await house.coach(Right.DEDUCT, name="Mia Coach")
    anna = await house.client()
    await mia.says("/coach")

    for tap in (
        WalkIn(session_id=boxing.id),
        ProposeWalkIn(session_id=boxing.id, client_id=anna.id),
        SaveWalkIn(session_id=boxing.id, client_id=anna.id, mark="x", unpaid=True),
    ):
        await mia.forges(tap.pack())
        assert mia.toast == "This does not exist."
    own = await session(house.desk, FRIDAY, coach_id=mia.id)
    await mia.forges(ProposeWalkIn(session_id=own.id, client_id=anna.id).pack())
    assert mia.toast == "This does not exist."
    assert await in_class(house, boxing) == {}
