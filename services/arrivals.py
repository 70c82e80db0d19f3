"""Marking everybody of a session by one press, and taking such a press back (PRODUCT §5.8, §9.5)."""

import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.bookings import KEEPS_PLACE, Booking, BookingState
from domain.ids import BookingId, EntryId, SessionId
from domain.ledger import Entry
from domain.outcomes import missed
from domain.people import Actor, Right
from domain.refusals import (
    AlreadyUndone,
    CannotUndo,
    OwnPass,
    PassTakenBack,
    Refusal,
    RosterChanged,
    SessionFull,
    SessionNotBegun,
)
from domain.rosters import arranged, mark_of
from domain.timetable import Session
from domain.visits import is_own_pass
from services.access import require
from services.attendance import arrive, visible
from services.booking import became
from services.ending import end
from services.rebooking import is_taken
from services.reversing import decided, held, write
from services.rosters import session_for, to_be_marked, why_not_now
from storage.desk import Desk, Tx
from storage.rosters import Trace

#: Those who were checked in together are taken back together from their roster, or each by their own line.
_BATCH = "roster:"


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody who could not be marked, and why."""

    booking: Booking
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Marked:
    """What one press did at the instant `at`: the bookings as they became, and those that were left."""

    session: Session
    at: datetime
    done: tuple[Booking, ...]
    left: tuple[Left, ...]

    @property
    def unpaid(self) -> int:
        """For how many of them no pass has paid."""
        return sum(booking.is_unpaid for booking in self.done)


async def check_in_all(desk: Desk, actor: Actor, session_id: SessionId, *, mark: str) -> Marked:
    """Checks in all who are still to be marked, each on their own pass, in one change.

    `mark` is of those who were shown. Who cannot be checked in is left with the reason. Raises
    `RosterChanged` where they are others by now, `NotFound`, and what checking in one of them raises for all.
    """
    batch = f"{_BATCH}{secrets.token_hex(8)}"

    async def mark_one(tx: Tx, booking: Booking) -> Booking:
        done, _ = await arrive(tx, actor, booking, batch=batch)
        return done

    return await _mark_rest(desk, actor, session_id, mark, mark_one)


async def miss_rest(desk: Desk, actor: Actor, session_id: SessionId, *, mark: str) -> Marked:
    """Marks all who are still to be marked as not come, each by the policy of their own booking.

    Raises `SessionNotBegun`, and otherwise as `check_in_all` does.
    """

    async def mark_one(tx: Tx, booking: Booking) -> Booking:
        return (await end(tx, booking, missed(booking), by=actor.id)).booking

    return await _mark_rest(desk, actor, session_id, mark, mark_one, only_begun=True)


async def put_back(desk: Desk, actor: Actor, booking_id: BookingId, *, seen: int) -> Booking:
    """Takes back what was last marked of a booking; what it took from a pass comes back with it.

    Raises `Outdated`, `NotFound`, and what undoing an entry raises.
    """
    async with desk.writing() as tx:
        found = await visible(tx, actor, booking_id)
        trace = await tx.rosters.last_step(booking_id)
        if trace is None or trace.was is None or found.version != seen:
            raise AlreadyUndone
        await _put_back(tx, actor, found.session_id, [trace])
        after = await tx.bookings.get(booking_id)
        assert after is not None, "bookings are never deleted"
        return after


async def put_back_all(desk: Desk, actor: Actor, session_id: SessionId, at: datetime) -> int:
    """Takes back all that this actor marked in a session at one instant; how many bookings that were.

    Whoever has become something else since stays so. Of the others all or none: raises `AlreadyUndone`
    where nobody is left, and what undoing an entry raises.
    """
    require(actor, Right.DEDUCT)
    async with desk.writing() as tx:
        await session_for(tx, actor, session_id)
        found = await tx.rosters.steps_at(session_id, actor.known_id, at)
        traces = [each for each in found if each == await tx.rosters.last_step(each.booking_id)]
        if not traces:
            raise AlreadyUndone
        await _put_back(tx, actor, session_id, traces)
        return len(traces)


async def _mark_rest(
    desk: Desk,
    actor: Actor,
    session_id: SessionId,
    mark: str,
    mark_one: Callable[[Tx, Booking], Awaitable[Booking]],
    *,
    only_begun: bool = False,
) -> Marked:
    require(actor, Right.DEDUCT)
    async with desk.writing() as tx:
        session = await session_for(tx, actor, session_id)
        refusal = why_not_now(tx, actor, session.day)
        if refusal is not None:
            raise refusal
        if only_begun and session.starts_at > tx.now:
            raise SessionNotBegun(session.starts_at)
        rest = await _held(tx, actor, session_id)
        if not rest or mark_of(rest) != mark:
            raise RosterChanged
        done, left = [], []
        for booking in rest:
            pass_ = None if booking.pass_id is None else await tx.passes.get(booking.pass_id)
            if pass_ is not None and is_own_pass(actor, pass_.client_id):
                left.append(Left(booking, OwnPass()))
                continue
            try:
                done.append(await mark_one(tx, booking))
            except PassTakenBack as taken_back:
                left.append(Left(booking, taken_back))
        return Marked(session, tx.now, tuple(done), tuple(left))


async def _held(tx: Tx, actor: Actor, session_id: SessionId) -> tuple[Booking, ...]:
    """Those who are still to be marked: passes by their numbers, then the session, then their bookings."""
    seen = to_be_marked(actor, arranged(await tx.bookings.of_session(session_id)))
    for pass_id in sorted({each.pass_id for each in seen if each.pass_id is not None}):
        await tx.passes.locked(pass_id)
    await tx.timetable.locked(session_id)
    return to_be_marked(actor, arranged(await tx.bookings.of_session(session_id)))


async def _put_back(tx: Tx, actor: Actor, session_id: SessionId, traces: Sequence[Trace]) -> None:
    standing = await _entries(tx, actor, [each.entry_id for each in traces if each.entry_id is not None])
    await tx.timetable.locked(session_id)
    await write(tx, actor, await decided(tx, actor, standing))
    for trace in traces:
        if trace.entry_id is None:
            await _unmark(tx, actor, trace)


async def _entries(tx: Tx, actor: Actor, ids: Sequence[EntryId]) -> list[Entry]:
    """What is to be reversed, the newest first; the passes are held in the order of their numbers."""
    found = [await tx.ledger.get(each) for each in ids]
    entries: dict[EntryId, Entry] = {}
    for entry in sorted((each for each in found if each is not None), key=lambda each: each.pass_id):
        asked, together = await held(tx, actor, entry.id)
        if asked.reversed_by is not None:
            raise AlreadyUndone
        entries |= {each.id: each for each in together}
    return [entries[each] for each in sorted(entries, reverse=True)]


async def _unmark(tx: Tx, actor: Actor, trace: Trace) -> None:
    """The state before, of a booking for which no pass has paid; whoever only walked in is gone again."""
    booking = await tx.bookings.locked(trace.booking_id)
    assert booking is not None and trace.was is not None, "bookings are never deleted"
    if is_own_pass(actor, booking.client_id):
        raise OwnPass
    was = BookingState.CANCELLED if booking.booked_at == trace.at else trace.was
    if was in KEEPS_PLACE and not booking.keeps_place and await is_taken(tx, booking):
        raise CannotUndo
    try:
        await became(tx, booking, was, by=actor.id)
    except SessionFull:
        raise CannotUndo from None
