"""What staff say has become of a booking, also afterwards: not come, late, excused (PRODUCT §5.5)."""

import secrets
from dataclasses import dataclass

from domain.bookings import KEEPS_PLACE, Booking, BookingState
from domain.ids import BookingId, PassId
from domain.outcomes import Outcome, ended_as
from domain.passes import Pass
from domain.people import Actor, Right
from domain.refusals import (
    InThisSession,
    NoChange,
    NotFound,
    Outdated,
    OwnPass,
    Refusal,
    SessionCalledOff,
    SessionNotBegun,
    TooLongAgo,
)
from domain.visits import check_entry_day, is_own_pass
from services.attendance import is_known, pass_of, visible, whose
from services.booking import became
from services.ending import Ended, end, end_anew
from services.rosters import why_not_now
from storage.desk import Desk, Tx

#: What staff can say of a booking, in the order in which it is offered.
MARKS = (
    BookingState.ATTENDED,
    BookingState.NO_SHOW,
    BookingState.LATE_CANCELLED,
    BookingState.EXCUSED,
)
#: What is a strike, unless it is forgiven.
STRIKES = (BookingState.NO_SHOW, BookingState.LATE_CANCELLED)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that can be said of a booking; `refusal` is why it cannot be now."""

    outcome: Outcome
    refusal: Refusal | None


@dataclass(frozen=True, slots=True)
class MarkCard:
    """A booking as staff may mark it, with its pass where one has paid. `is_known` is False for a coach who
    may not open the client's card."""

    booking: Booking
    pass_: Pass | None
    marks: tuple[Mark, ...]
    is_known: bool


async def card(desk: Desk, actor: Actor, booking_id: BookingId) -> MarkCard:
    """What can be said of a booking, for whoever may mark it. Raises `NotFound`."""
    async with desk.reading() as tx:
        booking = await visible(tx, actor, booking_id)
        pass_ = await pass_of(tx, booking)
        _check_markable(actor, booking, pass_)
        offered = [each for each in MARKS if each is not booking.state]
        marks = [Mark(ended_as(booking, each), await _refusal(tx, actor, booking, each)) for each in offered]
        return MarkCard(booking, pass_, tuple(marks), await is_known(tx, actor, booking, pass_))


@dataclass(frozen=True, slots=True)
class Marked:
    """What was said of a booking, and what it did. `is_known` is False for a coach who may not open the
    client's card."""

    done: Ended
    is_known: bool


async def mark(desk: Desk, actor: Actor, booking_id: BookingId, state: BookingState, *, seen: int) -> Marked:
    """Says what has become of a booking, once: late and not come cost by its own policy, excused nothing.

    What was said before is taken back with it as one change; what comes back to a pass that is over expires.
    Raises `Outdated`, `NoChange`, `SessionNotBegun`, `SessionCalledOff`, `InThisSession` for somebody who has
    another place in it, `TooLongAgo` for a coach behind the studio's limit, `OwnPass`, and `CannotUndo` or
    `NothingFree` where a later change rests on what was said before.
    """
    if state not in MARKS:
        raise NotFound
    async with desk.writing() as tx:
        booking = await _held(tx, actor, booking_id, seen)
        if booking.state is state:
            raise NoChange
        refusal = await _refusal(tx, actor, booking, state)
        if refusal is not None:
            raise refusal
        known = await is_known(tx, actor, booking, await pass_of(tx, booking))
        return Marked(await _ended(tx, actor, booking, ended_as(booking, state)), known)


async def forgive(desk: Desk, actor: Actor, booking_id: BookingId, *, seen: int, forgiven: bool) -> Booking:
    """Lets a late cancellation or a no-show count against the client no longer, or again; what it cost stays.

    Raises `Outdated`, `OwnPass`, `NoChange`.
    """
    async with desk.writing() as tx:
        booking = await _held(tx, actor, booking_id, seen)
        if booking.state not in STRIKES:
            raise NotFound
        if booking.forgiven is forgiven:
            raise NoChange
        return await became(tx, booking, booking.state, by=actor.id, forgiven=forgiven)


async def _ended(tx: Tx, actor: Actor, booking: Booking, outcome: Outcome) -> Ended:
    if booking.is_live:
        return await end(tx, booking, outcome, by=actor.id)
    batch = f"mark:{secrets.token_hex(8)}"
    return await end_anew(tx, booking, outcome, by=actor.id, batch=batch)


async def _held(tx: Tx, actor: Actor, booking_id: BookingId, seen: int) -> Booking:
    """The booking once everybody else has let go of it: people, passes, sessions, bookings."""
    found = await visible(tx, actor, booking_id)
    pass_ = None if found.pass_id is None else await tx.passes.locked(found.pass_id)
    await tx.timetable.locked(found.session_id)
    booking = await tx.bookings.locked(booking_id)
    assert booking is not None, "bookings are never deleted"
    if booking.version != seen or booking.pass_id != found.pass_id:
        raise Outdated(found.pass_id or PassId(0))
    _check_markable(actor, booking, pass_)
    return booking


def _check_markable(actor: Actor, booking: Booking, pass_: Pass | None) -> None:
    if is_own_pass(actor, *whose(booking, pass_)):
        raise OwnPass
    if booking.state not in (BookingState.BOOKED, *MARKS):
        raise NotFound


async def _refusal(tx: Tx, actor: Actor, booking: Booking, state: BookingState) -> Refusal | None:
    """Why it cannot be said of the booking now: nobody has come or stayed away before it begins, and nobody
    comes twice, or to what was called off."""
    if state is BookingState.ATTENDED and booking.is_live:
        return why_not_now(tx, actor, booking.day)
    refusal = await _not_of_session(tx, booking, state)
    if refusal is not None:
        return refusal
    if state in (BookingState.ATTENDED, BookingState.NO_SHOW) and tx.now < booking.starts_at:
        return SessionNotBegun(booking.starts_at)
    if booking.day > actor.studio.today(tx.now) or actor.may(Right.ADJUST):
        return None
    try:
        check_entry_day(booking.day, actor.studio.today(tx.now), actor.studio.rules.late_entry_days)
    except TooLongAgo as refusal:
        return refusal
    return None


async def _not_of_session(tx: Tx, booking: Booking, state: BookingState) -> Refusal | None:
    session = await tx.timetable.get(booking.session_id)
    assert session is not None, "sessions are never deleted"
    if not session.is_planned and state is not BookingState.EXCUSED:
        return SessionCalledOff(session.starts_at)
    if state not in KEEPS_PLACE or booking.keeps_place:
        return None
    # Whoever gave a place up late may have taken another one since.
    other = await tx.bookings.in_session(session.id, booking.client_id)
    return InThisSession(booking.client_name) if other is not None and other.keeps_place else None
