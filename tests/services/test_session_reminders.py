"""Somebody is reminded of a session that they are booked for, and of no other."""

from datetime import UTC, datetime, timedelta

from domain.bookings import Booking, BookingState
from domain.house_rules import BookingRules
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor
from services import attending
from services.booking import became, release
from services.place_news import owe, was
from services.placing_rules import booking_in, paid_by_pass, payers
from storage.desk import Desk
from tests import mailbox
from tests.conftest import TestClock
from tests.studio_life import booked, client_with_pass, coach, fresh, owner, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)


async def reminded(desk: Desk) -> list[str]:
    """The reminders that are said now."""
    return [each.text for each in await mailbox.said(desk) if each.kind is NoticeKind.BOOKING_REMINDER]


async def anna_on_friday(desk: Desk) -> tuple[Actor, Pass, Booking]:
    """The owner, and a client who is booked for Friday evening."""
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await mailbox.connect(desk, anna.id)
    booking = await booked(desk, pass_, anna.id, FRIDAY)
    await mailbox.opened(desk)
    return boss, pass_, booking


async def test_a_day_and_two_hours_before_it_says_when_what_pays_and_what_cancelling_costs(
    desk: Desk, clock: TestClock
) -> None:
    await anna_on_friday(desk)

    assert await reminded(desk) == []
    clock.stand_at(FRIDAY - timedelta(days=1))
    [early] = await reminded(desk)
    clock.stand_at(FRIDAY - timedelta(hours=2))
    [late] = await reminded(desk)

    assert "Fri, 4 Dec, 18:00" in early and "Paid by <b>10 sessions</b>" in early
    assert "costs nothing" in early
    assert "Fri, 4 Dec, 18:00" in late
    assert await reminded(desk) == []


async def test_after_downtime_only_the_reminder_that_is_still_true_is_said(
    desk: Desk, clock: TestClock
) -> None:
    await anna_on_friday(desk)

    clock.stand_at(FRIDAY - timedelta(hours=1))
    said = await mailbox.opened(desk)

    assert [each.screen is not None for each in said] == [False, True]
    assert await reminded(desk) == []


async def test_nothing_is_said_once_the_session_has_begun(desk: Desk, clock: TestClock) -> None:
    await anna_on_friday(desk)

    clock.stand_at(FRIDAY)

    assert await reminded(desk) == []


async def test_a_booking_given_up_is_not_reminded_of(desk: Desk, clock: TestClock) -> None:
    boss, _, booking = await anna_on_friday(desk)
    await attending.cancel(desk, boss, booking.id, seen=booking.version)
    await mailbox.opened(desk)

    clock.stand_at(FRIDAY - timedelta(hours=2))

    assert await reminded(desk) == []


async def test_one_that_is_taken_again_is_reminded_of_once(desk: Desk, clock: TestClock) -> None:
    _, _, booking = await anna_on_friday(desk)
    async with desk.writing() as tx:
        gone = await release(tx, booking, by=None)
        await became(tx, gone.booking, BookingState.BOOKED, by=None)
    await mailbox.opened(desk)

    clock.stand_at(FRIDAY - timedelta(days=1))

    assert len(await reminded(desk)) == 1


async def test_a_session_that_moved_is_reminded_of_before_its_new_time_only(
    desk: Desk, clock: TestClock
) -> None:
    _, _, booking = await anna_on_friday(desk)
    async with desk.writing() as tx:
        before = await tx.timetable.locked(booking.session_id)
        assert before is not None
        later = FRIDAY + timedelta(days=1)
        moved = before.model_copy(update={"starts_at": later, "day": later.date()})
        await tx.timetable.save(moved, seen=before.version)
        after = booking.model_copy(
            update={"starts_at": later, "day": later.date(), "version": booking.version + 1}
        )
        assert await tx.bookings.save(after)
        after = await tx.bookings.get(booking.id) or after
        await owe(tx, NoticeKind.SESSION_CHANGED, after, by=None, **was(before))
    [told] = await mailbox.said(desk)

    assert "Time: Fri, 4 Dec, 18:00 → <b>Sat, 5 Dec, 18:00</b>" in told.text
    clock.stand_at(FRIDAY - timedelta(hours=2))
    assert await reminded(desk) == []
    clock.stand_at(later - timedelta(hours=2))
    [said] = await reminded(desk)
    assert "Sat, 5 Dec, 18:00" in said


async def test_who_only_waits_is_not_reminded(desk: Desk, clock: TestClock) -> None:
    _, _, booking = await anna_on_friday(desk)
    async with desk.writing() as tx:
        await became(tx, booking, BookingState.WAITLISTED, by=None)

    clock.stand_at(FRIDAY - timedelta(hours=2))

    assert await reminded(desk) == []


async def test_an_owner_without_lead_times_reminds_nobody(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    rules = boss.studio.rules.model_copy(update={"booking": BookingRules(reminders=())})
    async with desk.writing() as tx:
        await tx.studios.save(boss.studio.model_copy(update={"rules": rules}))
    await booked(desk, await fresh(desk, pass_), anna.id, FRIDAY)

    clock.stand_at(FRIDAY - timedelta(hours=2))

    assert await reminded(desk) == []


async def test_a_late_reminder_says_that_cancelling_costs_the_session(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    carl = await coach(desk)
    where = await session(desk, FRIDAY, coach_id=carl.id)
    async with desk.writing() as tx:
        own = boss.model_copy(update={"person": anna})
        choice = await payers(tx, own, anna.id, where)
        assert booking_in(tx, own, anna, where, pass_).free_until == FRIDAY - timedelta(hours=12)
        await paid_by_pass(tx, own, anna, where, choice)

    clock.stand_at(FRIDAY - timedelta(hours=24))
    [early] = await reminded(desk)
    clock.stand_at(FRIDAY - timedelta(hours=2))
    [late] = await reminded(desk)

    assert "costs nothing until <b>Fri, 4 Dec, 06:00</b>" in early
    assert "Cancelling now costs the session" in late
    assert "Carl Coach" in late
