"""Taking back what was marked on a roster: one person, or all of one press (PRODUCT §5.8, §9.5)."""

from collections.abc import Sequence
from datetime import datetime

from domain.bookings import OPEN, Booking, BookingState
from domain.ids import BookingId, EntryId, SessionId
from domain.ledger import Entry
from domain.people import Actor, Right
from domain.refusals import AlreadyUndone, CannotUndo, OwnPass, SessionFull
from domain.visits import is_own_pass
from services.access import require
from services.attendance import visible
from services.booking import became
from services.rebooking import cannot_be, hold_who_comes
from services.reversing import decided, write
from services.rosters import session_for
from services.taken_together import hold, standing_with, with_others
from storage.desk import Desk, Tx
from storage.rosters import Trace


async def put_back(desk: Desk, actor: Actor, booking_id: BookingId, *, seen: int) -> Booking:
    """Takes back what was last marked of a booking; what it took from a pass comes back with it.

    Raises `Outdated`, `NotFound`, and what undoing an entry raises.
    """
    async with desk.writing() as tx:
        found = await visible(tx, actor, booking_id)
        trace = await tx.rosters.last_step(booking_id)
        if trace is None or found.version != seen or not _is_marked(trace):
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
        traces = [each for each in found if _is_marked(each) and await _stands(tx, each)]
        if not traces:
            raise AlreadyUndone
        await _put_back(tx, actor, session_id, traces)
        return len(traces)


async def _put_back(tx: Tx, actor: Actor, session_id: SessionId, traces: Sequence[Trace]) -> None:
    marked = [await tx.bookings.get(each.booking_id) for each in traces]
    await hold_who_comes(tx, [each for each in marked if each is not None])
    standing = await _entries(tx, actor, [each.entry_id for each in traces if each.entry_id is not None])
    await tx.timetable.locked(session_id)
    await write(tx, actor, await decided(tx, actor, standing))
    for trace in traces:
        if trace.entry_id is None:
            await _unmark(tx, actor, trace)


def _is_marked(trace: Trace) -> bool:
    """Whether somebody was said to have come, or not to."""
    return trace.was is not None and trace.now in (BookingState.ATTENDED, BookingState.NO_SHOW)


async def _stands(tx: Tx, trace: Trace) -> bool:
    """Whether nothing else has become of the booking since."""
    return trace == await tx.rosters.last_step(trace.booking_id)


async def _entries(tx: Tx, actor: Actor, ids: Sequence[EntryId]) -> list[Entry]:
    """What is to be reversed, the newest first; the passes are held in the order of their numbers."""
    found = [await tx.ledger.get(each) for each in ids]
    asked_for = [each for each in found if each is not None]
    # All of them first: of one after the other somebody else might hold the next.
    await hold(tx, [one for each in asked_for for one in await with_others(tx, each)])
    entries: dict[EntryId, Entry] = {}
    for entry in asked_for:
        asked, together = await standing_with(tx, actor, entry)
        if asked.reversed_by is not None:
            raise AlreadyUndone
        entries |= {each.id: each for each in together}
    return [entries[each] for each in sorted(entries, reverse=True)]


async def _unmark(tx: Tx, actor: Actor, trace: Trace) -> None:
    """The state before, of a booking for which no pass has paid; whoever only walked in is gone again."""
    booking = await tx.bookings.locked(trace.booking_id)
    assert booking is not None and trace.was is not None, "bookings are never deleted"
    if booking.state is not trace.now:
        raise AlreadyUndone
    if booking.pass_id is not None:
        raise CannotUndo
    if is_own_pass(actor, booking.client_id):
        raise OwnPass
    was = BookingState.CANCELLED if booking.booked_at == trace.at else trace.was
    if was in OPEN and await cannot_be(tx, booking, was=booking.state):
        raise CannotUndo
    try:
        await became(tx, booking, was, by=actor.id)
    except SessionFull:
        raise CannotUndo from None
