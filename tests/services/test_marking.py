"""What staff say has become of a booking, also afterwards, and what it does to the pass that reserved."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.bookings import Booking, BookingState
from domain.expiring import redating
from domain.passes import Pass
from domain.people import Actor, Right
from domain.refusals import (
    InThisSession,
    NoChange,
    NotFound,
    NothingFree,
    Outdated,
    OwnPass,
    SessionCalledOff,
    SessionNotBegun,
    TooLongAgo,
)
from domain.timetable import Session
from services import (
    calling_off,
    cancelling,
    checking,
    disputes,
    marking,
    settling,
    strikes,
    sweeping,
    undoing,
)
from services.bookkeeping import record
from services.marking import Marked
from storage.desk import Desk
from tests.conftest import TestClock
from tests.services.test_cancelling import LATE, acting, book, ruled, taken
from tests.studio_life import client_with_pass, coach, fresh, give, owner, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
AFTER = FRIDAY + timedelta(hours=2)

CAME, MISSED = BookingState.ATTENDED, BookingState.NO_SHOW
LATE_CANCELLED, EXCUSED = BookingState.LATE_CANCELLED, BookingState.EXCUSED


async def at_work(
    desk: Desk, *, capacity: int = 10, rules: dict[str, Any] | None = None, **terms: Any
) -> tuple[Actor, Actor, Pass, Session, Booking]:
    """The owner, a client booked for Friday on a new pass, and the session."""
    boss = await ruled(desk, await owner(desk), **(rules or {}))
    client, pass_ = await client_with_pass(desk, boss, **terms)
    where = await session(desk, FRIDAY, capacity=capacity)
    actor = acting(boss, client)
    return boss, actor, pass_, where, await book(desk, actor, where)


async def now(desk: Desk, booking: Booking) -> Booking:
    """The booking as it is."""
    async with desk.reading() as tx:
        found = await tx.bookings.get(booking.id)
    assert found is not None
    return found


async def mark(desk: Desk, by: Actor, booking: Booking, state: BookingState) -> Marked:
    """Says what has become of it, as it stands now."""
    return await marking.mark(desk, by, booking.id, state, seen=(await now(desk, booking)).version)


async def figures(desk: Desk, pass_: Pass) -> tuple[int, int, int, int]:
    """Used, booked, free, expired."""
    found = await fresh(desk, pass_)
    return found.used, found.booked, found.free, found.expired


@pytest.mark.parametrize(
    ("policy", "state", "expected"),
    [
        ({}, MISSED, (1, 0, 9, 0)),
        ({"no_show": False}, MISSED, (0, 0, 10, 0)),
        ({}, LATE_CANCELLED, (1, 0, 9, 0)),
        ({"late_cancel": False}, LATE_CANCELLED, (0, 0, 10, 0)),
        ({}, EXCUSED, (0, 0, 10, 0)),
        ({}, CAME, (1, 0, 9, 0)),
    ],
)
async def test_each_mark_costs_what_the_policy_says(
    desk: Desk,
    clock: TestClock,
    policy: dict[str, bool],
    state: BookingState,
    expected: tuple[int, int, int, int],
) -> None:
    boss, _, pass_, _, booking = await at_work(desk, rules={"policy": policy})
    clock.stand_at(AFTER)

    done = await mark(desk, boss, booking, state)

    assert done.done.booking.state is state
    assert await figures(desk, pass_) == expected
    assert (await checking.check(desk)).faults == []


#: Every mark after every other one.
ALL_WAYS = "cmclcemlmelec"


@pytest.mark.parametrize("kind", ["count", "days", "unlimited"])
async def test_any_mark_is_corrected_into_any_other(desk: Desk, clock: TestClock, kind: str) -> None:
    terms: dict[str, Any] = {"kind": kind, "size": None if kind == "unlimited" else 5}
    boss, _, pass_, where, booking = await at_work(desk, **terms)
    clock.stand_at(AFTER)

    for letter in ALL_WAYS:
        state = {"c": CAME, "m": MISSED, "l": LATE_CANCELLED, "e": EXCUSED}[letter]
        await mark(desk, boss, booking, state)

        found = await fresh(desk, pass_)
        assert (found.used, found.booked) == (0 if state is EXCUSED else 1, 0)
        assert ((await now(desk, booking)).state, await taken(desk, where)) == (state, int(state is CAME))
        with pytest.raises(NoChange):
            await mark(desk, boss, booking, state)
    assert (await checking.check(desk)).faults == []


async def test_forgiving_gives_the_session_back_though_the_room_is_full_by_now(
    desk: Desk, clock: TestClock
) -> None:
    boss, _, pass_, where, booking = await at_work(desk, capacity=1)
    clock.stand_at(FRIDAY - timedelta(hours=1))
    await mark(desk, boss, booking, LATE_CANCELLED)
    other, _ = await client_with_pass(desk, boss, "Ben Client")
    await book(desk, acting(boss, other), where)

    await mark(desk, boss, booking, EXCUSED)

    assert await figures(desk, pass_) == (0, 0, 10, 0)
    assert (await checking.check(desk)).faults == []


async def test_what_comes_back_to_a_pass_that_is_over_expires_until_it_is_extended(
    desk: Desk, clock: TestClock
) -> None:
    boss, _, pass_, _, booking = await at_work(
        desk, validity={"clock": "sale", "count": 7, "unit": "days"}, size=1
    )
    clock.stand_at(AFTER)
    await mark(desk, boss, booking, MISSED)
    clock.stand_at(FRIDAY + timedelta(days=6))
    await sweeping.expire(desk)

    done = await mark(desk, boss, booking, EXCUSED)

    assert done.done.recorded is not None
    assert await figures(desk, pass_) == (0, 0, 0, 1)
    over = await fresh(desk, pass_)
    async with desk.writing() as tx:
        held = await tx.passes.locked(over.id)
        assert held is not None
        until = boss.studio.today(tx.now) + timedelta(days=7)
        await record(tx, held, redating(held, until, boss.studio.today(tx.now)), by=boss.id, reason="x")
    assert await figures(desk, pass_) == (0, 0, 1, 0)
    assert (await checking.check(desk)).faults == []


async def test_a_first_use_clock_follows_the_first_visit_that_was_not_excused(
    desk: Desk, clock: TestClock
) -> None:
    validity = {"clock": "first_use", "count": 30, "unit": "days", "activate_within_days": 60}
    boss, client, pass_, _, booking = await at_work(desk, validity=validity)
    later = await book(desk, client, await session(desk, FRIDAY + timedelta(days=3)))
    clock.stand_at(AFTER)
    await mark(desk, boss, booking, MISSED)
    assert (await fresh(desk, pass_)).valid_from == booking.day

    await mark(desk, boss, booking, EXCUSED)

    assert (await fresh(desk, pass_)).valid_from == later.day
    assert (await checking.check(desk)).faults == []


async def test_of_a_day_pass_a_second_booking_of_the_day_costs_nothing_more(
    desk: Desk, clock: TestClock
) -> None:
    boss, client, pass_, _, booking = await at_work(desk, kind="days", size=5)
    second = await book(desk, client, await session(desk, FRIDAY + timedelta(hours=2)))
    clock.stand_at(FRIDAY + timedelta(hours=4))
    await mark(desk, boss, booking, MISSED)
    await mark(desk, boss, second, CAME)
    assert await figures(desk, pass_) == (1, 0, 4, 0)

    await mark(desk, boss, booking, EXCUSED)
    assert await figures(desk, pass_) == (1, 0, 4, 0)
    await mark(desk, boss, second, EXCUSED)

    assert await figures(desk, pass_) == (0, 0, 5, 0)
    assert (await checking.check(desk)).faults == []


async def test_a_mark_is_undone_from_the_ledger_and_the_client_is_expected_again(
    desk: Desk, clock: TestClock
) -> None:
    boss, _, pass_, _, booking = await at_work(desk)
    clock.stand_at(AFTER)
    done = await mark(desk, boss, booking, MISSED)
    assert done.done.recorded is not None

    await undoing.undo(desk, boss, done.done.recorded.entry_id)

    assert (await now(desk, booking)).is_live
    assert await figures(desk, pass_) == (0, 1, 9, 0)
    assert (await checking.check(desk)).faults == []


async def test_an_excuse_is_not_taken_back_where_the_session_was_used_otherwise(
    desk: Desk, clock: TestClock
) -> None:
    boss, client, pass_, _, booking = await at_work(desk, size=1)
    clock.stand_at(FRIDAY - timedelta(hours=1))
    await mark(desk, boss, booking, EXCUSED)
    await book(desk, client, await session(desk, FRIDAY + timedelta(days=1)))
    clock.stand_at(AFTER)
    was = await fresh(desk, pass_)

    with pytest.raises(NothingFree):
        await mark(desk, boss, booking, MISSED)

    assert await fresh(desk, pass_) == was


async def test_nobody_stays_away_from_a_session_that_has_not_begun(desk: Desk, clock: TestClock) -> None:
    boss, _, pass_, _, booking = await at_work(desk)
    clock.stand_at(FRIDAY - timedelta(seconds=1))

    with pytest.raises(SessionNotBegun):
        await mark(desk, boss, booking, MISSED)
    clock.stand_at(FRIDAY)
    await mark(desk, boss, booking, MISSED)

    assert (await fresh(desk, pass_)).used == 1


async def test_a_coach_marks_within_the_limit_of_late_entries_and_who_adjusts_beyond_it(
    desk: Desk, clock: TestClock
) -> None:
    boss, _, _, _, booking = await at_work(desk)
    carl = await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    clock.stand_at(FRIDAY + timedelta(days=15))

    with pytest.raises(TooLongAgo):
        await mark(desk, carl, booking, MISSED)
    await mark(desk, boss, booking, MISSED)

    assert (await now(desk, booking)).state is MISSED


async def test_a_coach_marks_neither_themself_nor_strangers(desk: Desk, clock: TestClock) -> None:
    boss, _, _, _, booking = await at_work(desk)
    clock.stand_at(AFTER)
    stranger = await coach(desk, Right.DEDUCT, name="Sam Coach")
    with pytest.raises(NotFound):
        await mark(desk, stranger, booking, MISSED)
    with pytest.raises(NotFound):
        await marking.card(desk, await coach(desk, Right.SEE_ALL, name="Tom Coach"), booking.id)
    async with desk.writing() as tx:
        anna = await tx.people.get(booking.client_id)
        assert anna is not None
        rights = frozenset({Right.DEDUCT, Right.SEE_ALL})
        both = anna.model_copy(update={"is_coach": True, "rights": rights})
        await tx.people.save(both)
    with pytest.raises(OwnPass):
        await mark(desk, boss.model_copy(update={"person": both}), booking, EXCUSED)

    assert (await now(desk, booking)).is_live


async def test_of_two_marks_at_once_one_is_made(desk: Desk, clock: TestClock) -> None:
    boss, _, pass_, _, booking = await at_work(desk)
    clock.stand_at(AFTER)
    seen = booking.version

    done = await asyncio.gather(
        *(marking.mark(desk, boss, booking.id, state, seen=seen) for state in (MISSED, EXCUSED, CAME) * 2),
        return_exceptions=True,
    )

    assert sum(isinstance(each, Marked) for each in done) == 1
    assert all(isinstance(each, Marked | Outdated) for each in done)
    assert (await fresh(desk, pass_)).booked == 0
    assert (await checking.check(desk)).faults == []


async def test_a_forfeited_session_is_contested_and_given_back_as_excused(
    desk: Desk, clock: TestClock
) -> None:
    boss, client, pass_, _, booking = await at_work(desk, rules={"strikes": {"most": 1, "blocks": True}})
    clock.stand_at(AFTER)
    done = await mark(desk, boss, booking, MISSED)
    assert done.done.recorded is not None
    dispute = await disputes.contest(desk, client, done.done.recorded.entry_id)

    settled = await disputes.settle(desk, boss, dispute.id, disputes.DisputeState.REVERSED)

    assert settled.dispute.reversed_by is not None
    assert (await now(desk, booking)).state is EXCUSED
    assert await figures(desk, pass_) == (0, 0, 10, 0)
    assert (await strikes.card(desk, boss, client.known_id)).standing.count == 0
    assert (await checking.check(desk)).faults == []


async def test_a_contested_visit_of_a_session_that_is_over_comes_back_for_good(
    desk: Desk, clock: TestClock
) -> None:
    boss, client, pass_, _, booking = await at_work(desk)
    clock.stand_at(AFTER)
    done = await mark(desk, boss, booking, CAME)
    assert done.done.recorded is not None
    dispute = await disputes.contest(desk, client, done.done.recorded.entry_id)

    await disputes.settle(desk, boss, dispute.id, disputes.DisputeState.REVERSED)

    assert (await now(desk, booking)).state is EXCUSED
    assert await figures(desk, pass_) == (0, 0, 10, 0)


async def test_strikes_are_seen_and_forgiven_by_staff(desk: Desk, clock: TestClock) -> None:
    boss, client, pass_, _, booking = await at_work(desk, rules={"strikes": {"most": 1, "blocks": True}})
    clock.stand_at(LATE)
    await cancelling.cancel(desk, client, booking.id, seen=booking.version, costs=True, late=True)
    struck = await strikes.card(desk, boss, client.known_id)
    assert [each.id for each in struck.bookings] == [booking.id]
    assert struck.standing.blocked_until is not None

    forgiven = await marking.forgive(
        desk, boss, booking.id, seen=(await now(desk, booking)).version, forgiven=True
    )

    assert forgiven.forgiven and (await fresh(desk, pass_)).used == 1
    assert (await strikes.card(desk, boss, client.known_id)).standing.count == 0
    await book(desk, client, await session(desk, FRIDAY + timedelta(days=2)))
    with pytest.raises(NotFound):
        await strikes.card(desk, client, client.known_id)
    with pytest.raises(NoChange):
        await marking.forgive(desk, boss, booking.id, seen=forgiven.version, forgiven=True)


async def test_an_unpaid_no_show_that_a_pass_has_paid_for_is_excused_and_comes_back(
    desk: Desk, clock: TestClock
) -> None:
    boss, client, used_up, _, _ = await at_work(desk, rules={"beyond": "unpaid"}, size=1)
    unpaid = await book(desk, client, await session(desk, FRIDAY + timedelta(hours=2)))
    clock.stand_at(FRIDAY + timedelta(hours=4))
    missed = await mark(desk, boss, unpaid, MISSED)
    assert (missed.done.recorded, missed.done.booking.is_unpaid) == (None, True)
    pass_ = await give(desk, boss, client.known_id, await plan(desk))
    thought = await settling.preview(desk, boss, client.known_id, pass_.id)
    await settling.settle(desk, boss, client.known_id, pass_.id, seen=pass_.version, mark=thought.mark)
    assert await figures(desk, pass_) == (1, 0, 9, 0)

    await mark(desk, boss, unpaid, EXCUSED)

    assert await figures(desk, pass_) == (0, 0, 10, 0)
    assert (await fresh(desk, used_up)).booked == 1
    assert (await checking.check(desk)).faults == []


async def test_whoever_gave_a_place_up_late_and_took_another_does_not_come_twice(
    desk: Desk, clock: TestClock
) -> None:
    boss, client, pass_, where, booking = await at_work(desk)
    clock.stand_at(LATE)
    await mark(desk, boss, booking, LATE_CANCELLED)
    again = await book(desk, client, where)
    clock.stand_at(AFTER)

    with pytest.raises(InThisSession):
        await mark(desk, boss, booking, CAME)

    await mark(desk, boss, again, CAME)
    assert await figures(desk, pass_) == (2, 0, 8, 0)
    assert await taken(desk, where) == 1


async def test_of_a_session_that_was_called_off_only_an_excuse_is_heard(desk: Desk, clock: TestClock) -> None:
    boss, _, pass_, where, booking = await at_work(desk)
    clock.stand_at(LATE)
    await mark(desk, boss, booking, LATE_CANCELLED)
    await calling_off.call_off(desk, boss, where.id, seen=where.version)
    clock.stand_at(AFTER)

    for state in (CAME, MISSED):
        with pytest.raises(SessionCalledOff):
            await mark(desk, boss, booking, state)
    await mark(desk, boss, booking, EXCUSED)

    assert await figures(desk, pass_) == (0, 0, 10, 0)
    assert await taken(desk, where) == 0
