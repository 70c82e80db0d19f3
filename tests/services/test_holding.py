"""Holds with the calendar moving, the nightly work in between, and bookings that they meet."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta

import pytest

from domain.bookings import Booking, BookingState
from domain.holding import HoldChange, HoldWish, ended_by
from domain.holds import Hold
from domain.notices import NoticeKind
from domain.passes import Pass, PassState
from domain.people import Actor, Person
from domain.refusals import (
    NoChange,
    NotFound,
    Outdated,
    PassExpired,
    PassOnHold,
    ReasonNeeded,
    VisitOnHeldDay,
)
from services import booking as bookings
from services import checking, holding, privacy, reminding, sweeping, undoing, visits
from services.clientele import merge
from storage.desk import Desk
from tests import mailbox
from tests.conftest import TestClock
from tests.studio_life import booked as on_pass
from tests.studio_life import client_with_pass, fresh, give, owner, plan

TODAY = date(2026, 12, 1)
#: Three months from 1 December.
END = date(2027, 2, 28)
FIRST_USE = {"clock": "first_use", "count": 30, "unit": "days", "activate_within_days": 30}
ALLOWANCE = {"days": 14, "least": 7}


async def hold(
    desk: Desk, by: Actor, pass_: Pass, change: HoldChange, *, release: bool = False
) -> Pass:
    """The pass after the change."""
    now = await fresh(desk, pass_)
    await holding.hold(desk, by, pass_.id, change, seen=now.version, reason="illness", release=release)
    return await fresh(desk, pass_)


def place(first: date, last: date | None = None) -> HoldChange:
    """A hold to be placed."""
    return HoldChange(HoldWish.PLACE, first, last)


async def booked(desk: Desk, pass_: Pass, day: date) -> Booking:
    """A session of that day, booked on the pass."""
    return await on_pass(desk, pass_, pass_.client_id, datetime.combine(day, time(17), tzinfo=UTC))


def acting(boss: Actor, client: Person) -> Actor:
    """The client at their own phone."""
    return Actor(telegram_id=boss.telegram_id, person=client, studio=boss.studio, language="en")


async def nightly(desk: Desk, clock: TestClock, nights: int) -> int:
    """Some nights pass, each with its work; returns how many passes expired in them."""
    expired = 0
    for _ in range(nights):
        clock.advance(timedelta(days=1))
        expired += await sweeping.expire(desk)
        await reminding.remind(desk)
    return expired


async def test_a_pass_on_an_open_ended_hold_does_not_expire_and_ends_right_once_it_is_over(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    held = await hold(desk, boss, pass_, place(date(2026, 12, 11)))
    clock.stand_at(datetime(2027, 2, 26, 9, tzinfo=UTC))
    assert await nightly(desk, clock, 30) == 0
    assert (await fresh(desk, pass_)) == held

    today = date(2027, 3, 28)
    back = await hold(desk, boss, pass_, ended_by(held.holds[0], today))

    assert back.valid_until == END + timedelta(days=107)
    assert (back.state_on(today), back.free) == (PassState.ACTIVE, 10)
    await visits.deduct(desk, boss, pass_.id, seen=back.version)
    clock.stand_at(datetime(2027, 6, 14, 9, tzinfo=UTC))
    assert await nightly(desk, clock, 1) == 0
    assert await nightly(desk, clock, 1) == 1
    assert (await fresh(desk, pass_)).expired == 9
    assert (await checking.check(desk)).is_clean


async def test_reminders_are_quiet_during_a_hold_and_speak_again_of_the_moved_end(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await mailbox.connect(desk, anna.id)
    clock.stand_at(datetime(2027, 2, 20, 9, tzinfo=UTC))
    assert await reminding.remind(desk) == 0
    clock.advance(timedelta(days=1))
    assert await reminding.remind(desk) == 1
    assert [letter.kind for letter in await mailbox.said(desk)][-1] is NoticeKind.DAYS_LEFT

    await hold(desk, boss, pass_, place(date(2027, 2, 22), date(2027, 3, 3)))
    await mailbox.opened(desk)
    assert await nightly(desk, clock, 9) == 0
    assert await mailbox.opened(desk) == []
    clock.stand_at(datetime(2027, 3, 3, 9, tzinfo=UTC))
    await reminding.remind(desk)
    assert await mailbox.said(desk) == []
    clock.advance(timedelta(days=1))
    await reminding.remind(desk)

    told = await mailbox.said(desk)
    assert [letter.kind for letter in told] == [NoticeKind.DAYS_LEFT]
    assert "10 Mar 2027" in told[0].text


async def test_held_days_cannot_be_deducted_on_either_side_and_days_after_can(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    held = await hold(desk, boss, pass_, place(TODAY, date(2026, 12, 3)))

    with pytest.raises(PassOnHold):
        await visits.deduct(desk, boss, pass_.id, seen=held.version)
    clock.advance(timedelta(days=3))
    with pytest.raises(PassOnHold):
        await visits.deduct(desk, boss, pass_.id, seen=held.version, day=date(2026, 12, 3))
    await visits.deduct(desk, boss, pass_.id, seen=held.version)

    assert (await fresh(desk, pass_)).used == 1


async def test_days_with_a_visit_are_named_and_not_held(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    visit = await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    clock.advance(timedelta(days=4))

    for last in (None, date(2026, 12, 2)):
        with pytest.raises(VisitOnHeldDay):
            await hold(desk, boss, pass_, place(TODAY, last))
    await undoing.undo(desk, boss, visit.recorded.entry_id)

    assert (await hold(desk, boss, pass_, place(TODAY, date(2026, 12, 2)))).valid_until == date(2027, 3, 2)


async def test_bookings_on_held_days_are_listed_and_kept_or_returned_as_one_with_the_hold(
    desk: Desk,
) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    inside = await booked(desk, pass_, date(2026, 12, 8))
    outside = await booked(desk, pass_, date(2026, 12, 20))
    change = place(date(2026, 12, 5), date(2026, 12, 14))
    before = await fresh(desk, pass_)

    thought = await holding.preview(desk, boss, pass_.id, change, seen=before.version)
    assert [booking.id for booking in thought.bookings] == [inside.id]
    card = await holding.hold(
        desk, boss, pass_.id, change, seen=before.version, reason="illness", release=True
    )
    now = await fresh(desk, pass_)
    assert (now.booked, now.free, now.valid_until) == (1, 9, END + timedelta(days=10))
    async with desk.reading() as tx:
        given_up, kept = await tx.bookings.get(inside.id), await tx.bookings.get(outside.id)
    assert given_up is not None and kept is not None
    assert (given_up.state, kept.state) == (BookingState.CANCELLED, BookingState.BOOKED)
    await undoing.undo(desk, boss, card.line.entry.id, sure=True)

    back = await fresh(desk, pass_)
    assert (back.booked, back.free, back.valid_until, back.holds) == (2, 8, END, ())


async def test_a_booking_that_is_kept_on_a_held_day_stays_paid_and_is_checked_in(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    booking = await booked(desk, pass_, date(2026, 12, 8))

    held = await hold(desk, boss, pass_, place(date(2026, 12, 5), date(2026, 12, 14)))
    assert held.booked == 1
    async with desk.writing() as tx:
        await bookings.attend(tx, booking, by=boss.id)

    now = await fresh(desk, pass_)
    assert (now.used, now.booked) == (1, 0)


async def test_a_hold_that_staff_put_back_revives_what_the_night_had_taken(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    clock.stand_at(datetime(2027, 3, 5, 9, tzinfo=UTC))
    assert await sweeping.expire(desk) == 1
    over = await fresh(desk, pass_)
    assert (over.state_on(date(2027, 3, 5)), over.expired) == (PassState.EXPIRED, 10)

    card = await holding.hold(
        desk, boss, pass_.id, place(date(2027, 2, 20), date(2027, 3, 1)), seen=over.version, reason="illness"
    )
    now = await fresh(desk, pass_)
    assert (now.valid_until, now.free, now.expired) == (date(2027, 3, 10), 10, 0)
    assert await sweeping.expire(desk) == 0
    await undoing.undo(desk, boss, card.line.entry.id)

    again = await fresh(desk, pass_)
    assert (again.valid_until, again.expired, again.expiry_recorded) == (END, 10, True)
    with pytest.raises(PassExpired):
        await visits.deduct(desk, boss, pass_.id, seen=again.version)
    assert await sweeping.expire(desk) == 0


async def test_a_pass_that_waits_for_its_first_visit_is_held_and_begun_later(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, validity=FIRST_USE)
    assert pass_.activate_by == date(2026, 12, 31)
    held = await hold(desk, boss, pass_, place(date(2026, 12, 20)))
    clock.stand_at(datetime(2027, 1, 18, 9, tzinfo=UTC))
    assert await sweeping.expire(desk) == 0

    back = await hold(desk, boss, pass_, ended_by(held.holds[0], date(2027, 1, 19)))
    assert back.activate_by == date(2027, 1, 30)
    clock.advance(timedelta(days=1))
    await visits.deduct(desk, boss, pass_.id, seen=back.version)

    assert (await fresh(desk, pass_)).valid_until == date(2027, 2, 17)


async def test_passes_queued_behind_move_with_the_end_and_come_back_with_it(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await mailbox.connect(desk, anna.id)
    plan_id = await plan(desk, "Next", validity={"clock": "sale", "count": 30, "unit": "days"})
    next_ = await give(desk, boss, anna.id, plan_id, follows=pass_.id)
    last = await give(desk, boss, anna.id, plan_id, follows=next_.id)
    assert (next_.valid_from, last.valid_from) == (date(2027, 3, 1), date(2027, 3, 31))
    await mailbox.opened(desk)
    change = place(TODAY, date(2026, 12, 10))

    thought = await holding.preview(desk, boss, pass_.id, change, seen=pass_.version)
    assert thought.following is not None
    assert thought.following.after.valid_from == date(2027, 3, 11)
    card = await holding.hold(desk, boss, pass_.id, change, seen=pass_.version, reason="illness")
    moved = await fresh(desk, next_)
    assert (moved.valid_from, moved.valid_until) == (date(2027, 3, 11), date(2027, 4, 9))
    assert (await fresh(desk, last)).valid_from == date(2027, 4, 10)
    assert len(await mailbox.said(desk)) == 3
    await undoing.undo(desk, boss, card.line.entry.id, sure=True)

    back = await fresh(desk, next_)
    assert (back.valid_from, back.valid_until) == (next_.valid_from, next_.valid_until)
    assert (await fresh(desk, last)).valid_from == date(2027, 3, 31)


async def test_of_two_staff_at_once_one_holds_and_the_other_sees_it(desk: Desk) -> None:
    boss, other = await owner(desk), await owner(desk, "Otto Owner")
    _, pass_ = await client_with_pass(desk, boss)

    outcomes = await asyncio.gather(
        *(
            holding.hold(
                desk, by, pass_.id, place(TODAY, date(2026, 12, 7)), seen=pass_.version, reason="illness"
            )
            for by in (boss, other)
        ),
        return_exceptions=True,
    )

    assert [type(outcome) for outcome in outcomes if isinstance(outcome, Exception)] == [Outdated]
    assert (await fresh(desk, pass_)).valid_until == END + timedelta(days=7)


async def test_staff_need_a_reason_and_a_change(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    held = await hold(desk, boss, pass_, place(TODAY, date(2026, 12, 7)))

    with pytest.raises(ReasonNeeded):
        await holding.hold(desk, boss, pass_.id, place(TODAY), seen=held.version, reason=" ")
    with pytest.raises(NoChange):
        await hold(desk, boss, pass_, place(date(2026, 12, 2), date(2026, 12, 6)))

    assert await fresh(desk, pass_) == held


async def test_a_client_s_own_hold_returns_their_bookings_and_tells_nobody_twice(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss, hold=ALLOWANCE)
    await mailbox.connect(desk, anna.id)
    await mailbox.opened(desk)
    booking = await booked(desk, pass_, date(2026, 12, 8))
    now = await fresh(desk, pass_)
    change = place(date(2026, 12, 2), date(2026, 12, 11))

    thought = await holding.preview_own(desk, acting(boss, anna), pass_.id, change, seen=now.version)
    assert [each.id for each in thought.bookings] == [booking.id]
    own = await holding.hold_own(desk, acting(boss, anna), pass_.id, change, seen=now.version)

    assert (own.pass_.booked, own.pass_.free) == (0, 10)
    assert own.pass_ == await fresh(desk, pass_)
    assert own.pass_.holds == (Hold(first=date(2026, 12, 2), last=date(2026, 12, 11), by_client=True),)
    assert own.none is not None
    assert await mailbox.opened(desk) == []
    with pytest.raises(Outdated):
        await holding.hold_own(desk, acting(boss, anna), pass_.id, change, seen=now.version)


async def test_nobody_holds_the_pass_of_another_by_the_client_s_way_not_even_the_owner(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, hold=ALLOWANCE)
    ben, _ = await client_with_pass(desk, boss, "Ben Client", title="Other")

    for actor in (boss, acting(boss, ben)):
        with pytest.raises(NotFound):
            await holding.own(desk, actor, pass_.id)
        with pytest.raises(NotFound):
            await holding.hold_own(
                desk, actor, pass_.id, place(date(2026, 12, 2), date(2026, 12, 9)), seen=pass_.version
            )
    assert await fresh(desk, pass_) == pass_


async def test_somebody_with_whom_a_pass_is_shared_cannot_hold_it(desk: Desk) -> None:
    boss = await owner(desk)
    ben, _ = await client_with_pass(desk, boss, "Ben Client", title="Other")
    _, pass_ = await client_with_pass(desk, boss, hold=ALLOWANCE)
    async with desk.writing() as tx:
        shared = pass_.model_copy(update={"shared_with": (ben.id,), "version": pass_.version + 1})
        assert await tx.passes.save(shared, seen=pass_.version)
        await tx.passes.share(shared)

    with pytest.raises(NotFound):
        await holding.own(desk, acting(boss, ben), pass_.id)


async def test_holds_stay_through_a_merge_of_cards_and_are_in_the_client_s_export(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    other, _ = await client_with_pass(desk, boss, "Anna C.", title="Other")
    held = await hold(desk, boss, pass_, place(date(2026, 12, 5), date(2026, 12, 14)))

    await merge(desk, boss, anna.id, other.id)

    now = await fresh(desk, pass_)
    assert (now.client_id, now.holds, now.valid_until) == (other.id, held.holds, held.valid_until)
    exported = await privacy.export(desk, acting(boss, other))
    assert b"2026-12-14" in exported
