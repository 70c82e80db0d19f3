"""Clients take a place again that they gave up, while there is one (PRODUCT §6.7)."""

from domain.bookings import Booking, BookingState
from domain.ids import BookingId, PassId
from domain.outcomes import Outcome
from domain.people import Actor, Person
from domain.refusals import CoachBusy, Outdated, SessionBegun, SessionCalledOff, SessionFull
from domain.timetable import Session
from services.booking import became, place
from services.cancelling import Cancelling, own_booking
from services.ending import taken_back
from services.placing_rules import (
    booking_in,
    check_open,
    check_time,
    check_unpaid,
    may_book,
    paid_by_pass,
    payers,
    usable,
)
from services.promoting import is_spoken_for
from storage.desk import Desk, Tx

_LIVE = Outcome(BookingState.BOOKED)


async def uncancel(desk: Desk, actor: Actor, booking_id: BookingId, *, seen: int) -> Cancelling:
    """Takes a place of the actor's own again, once: one that was given up late is as it was before, and what
    that had cost comes back; any other is booked anew, by the rules of booking.

    Raises `NotFound`, `Outdated`, `SessionBegun`, `SessionFull`, also where what is free belongs to those in
    line, and what booking raises.
    """
    async with desk.writing() as tx:
        booking, client, session = await _held(tx, actor, booking_id, seen)
        await _check_place(tx, actor, client, session)
        # A session that has moved since is booked like any other.
        is_as_it_was = booking.starts_at == session.starts_at
        if booking.state is BookingState.LATE_CANCELLED and is_as_it_was:
            return await _as_before(tx, actor, booking)
        return await _anew(tx, actor, client, session)


async def _held(tx: Tx, actor: Actor, booking_id: BookingId, seen: int) -> tuple[Booking, Person, Session]:
    """All that is concerned, in the order in which everybody holds it."""
    found = await own_booking(tx, actor, booking_id)
    session = await tx.timetable.get(found.session_id)
    assert session is not None, "sessions are never deleted"
    client = await may_book(tx, actor, found.client_id, session.coach_id if session.personal else None)
    ids = {pass_.id for pass_ in await usable(tx, client.id, [session])}
    if found.pass_id is not None:
        ids.add(found.pass_id)
    for pass_id in sorted(ids):
        await tx.passes.locked(pass_id)
    session = await tx.timetable.locked(found.session_id) or session
    await tx.bookings.locked(booking_id)
    booking = await own_booking(tx, actor, booking_id)
    is_given_up = booking.state in (BookingState.CANCELLED, BookingState.LATE_CANCELLED)
    if booking.version != seen or not is_given_up:
        raise Outdated(booking.pass_id or PassId(0))
    return booking, client, session


async def _check_place(tx: Tx, actor: Actor, client: Person, session: Session) -> None:
    if tx.now >= session.starts_at:
        raise SessionBegun(session.starts_at)
    if not session.is_planned:
        raise SessionCalledOff(session.starts_at)
    await check_time(tx, client, session)
    if session.free <= 0 or await is_spoken_for(tx, actor, session):
        raise SessionFull(session.id)
    if session.personal and session.coach_id is not None:
        at, minutes = session.starts_at, session.minutes
        busy = await tx.timetable.coach_is_busy(session.coach_id, at, minutes, but=session.id)
        if busy is not None:
            raise CoachBusy(session.coach or "", busy.starts_at)


async def _as_before(tx: Tx, actor: Actor, booking: Booking) -> Cancelling:
    """What ended it is taken back, with it the strike."""
    recorded = None if booking.pass_id is None else await taken_back(tx, booking, by=actor.id)
    live = await became(tx, booking, BookingState.BOOKED, by=actor.id, forgiven=False)
    if recorded is None:
        return Cancelling(live, _LIVE)
    return Cancelling(live, _LIVE, recorded.before, recorded.after)


async def _anew(tx: Tx, actor: Actor, client: Person, session: Session) -> Cancelling:
    await check_open(tx, actor, client, session)
    choice = await payers(tx, actor, client.id, session)
    if choice.pays is None:
        check_unpaid(actor, client, choice, unpaid=False)
        unpaid = booking_in(tx, actor, client, session, None)
        return Cancelling(await place(tx, unpaid, by=actor.id), _LIVE)
    done = await paid_by_pass(tx, actor, client, session, choice)
    return Cancelling(done.booking, _LIVE, done.recorded.before, done.recorded.after)
