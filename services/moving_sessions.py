"""Moving a held session with everybody in it to another time (PRODUCT §6.1, §6.3)."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from domain.bookings import Booking, released, reserved, visitor
from domain.ids import PassId
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor
from domain.refusals import NotFound, Outdated, Refusal
from domain.timetable import Session
from services.booking import became, others_of, settled_as
from services.bookkeeping import record
from services.calling_off import give_up
from services.occasions import uses_of
from services.place_news import owe, was
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of the bookings: those that stay, those whose pass cannot pay on the new day, and those who
    have something else at the new time, with when that begins; these keep both."""

    stay: tuple[Booking, ...]
    returned: tuple[tuple[Booking, Refusal], ...]
    clashes: tuple[tuple[Booking, datetime], ...]


async def move(tx: Tx, actor: Actor, before: Session, after: Session, bookings: list[Booking]) -> Moved:
    """Moves the held bookings of a session that was saved with its new time or length, and tells everybody.

    On the same day nothing is written to a pass. On another day each pass returns the session and pays for it
    anew; where it cannot, the place is given up and its client told why.
    """
    moved = await carried_over(tx, actor, before, after, bookings)
    for booking in moved.stay:
        await tell_changed(tx, actor, before, booking)
    return moved


async def carried_over(
    tx: Tx, actor: Actor, before: Session, after: Session, bookings: list[Booking]
) -> Moved:
    """The same, and those who stay are still to be told."""
    batch = f"shift:{secrets.token_hex(8)}"
    stay, returned, clashes = [], [], []
    for booking in bookings:
        refusal = None
        if before.day == after.day or booking.pass_id is None or not booking.is_live:
            await _carried(tx, booking, after)
        else:
            refusal = await _paid_anew(tx, actor, booking, after, batch)
        if refusal is not None:
            returned.append((booking, refusal))
            continue
        stay.append(booking)
        busy = await tx.bookings.client_is_busy(
            booking.client_id, after.starts_at, after.minutes, but=booking.id
        )
        if busy is not None and booking.keeps_place:
            clashes.append((booking, busy))
    return Moved(tuple(stay), tuple(returned), tuple(clashes))


async def tell_changed(tx: Tx, actor: Actor, before: Session, booking: Booking) -> None:
    """Owes whoever comes the news that the session is not as it was `before`."""
    now = await tx.bookings.get(booking.id)
    assert now is not None, "bookings are never deleted"
    await owe(tx, NoticeKind.SESSION_CHANGED, now, by=actor.id, **was(before))


async def _carried(tx: Tx, booking: Booking, after: Session) -> None:
    at = after.starts_at
    # Nobody is waited for once it has begun.
    until = None if booking.offered_until is None else min(booking.offered_until, at)
    # What the studio changes is never late for whoever had booked.
    facts = {"starts_at": at, "day": after.day, "free_until": at, "offered_until": until}
    now = booking.becomes(booking.state, **facts)
    if not await tx.bookings.save(now):
        raise Outdated(booking.pass_id or PassId(0))


async def _paid_anew(tx: Tx, actor: Actor, booking: Booking, after: Session, batch: str) -> Refusal | None:
    pass_ = await _pass_of(tx, booking)
    draft = released(pass_, booking, await others_of(tx, pass_, but=booking.id))
    occasion = after.occasion(actor.studio.calendar)
    uses = await uses_of(tx, pass_, after.day, but=booking.id)
    by = actor.id
    try:
        anew = reserved(
            pass_.after(draft), occasion, uses, booking_id=booking.id, visitor_id=visitor(pass_, booking)
        )
    except Refusal as refusal:
        await give_up(tx, actor, booking, batch, why=refusal)
        return refusal
    given_up = await settled_as(tx, booking, booking.state, pass_, draft, by=by, batch=batch)
    recorded = await record(tx, given_up.recorded.after, anew, by=by, batch=batch)
    at = after.starts_at
    times = given_up.booking.model_copy(update={"starts_at": at, "day": after.day, "free_until": at})
    await became(tx, times, booking.state, by=by, entry_id=recorded.entry_id)
    return None


async def _pass_of(tx: Tx, booking: Booking) -> Pass:
    pass_ = None if booking.pass_id is None else await tx.passes.get(booking.pass_id)
    if pass_ is None:
        raise NotFound
    return pass_
