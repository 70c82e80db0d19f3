"""Somebody came without a booking: a place and the check-in in one change (PRODUCT §5.8)."""

import hashlib
import secrets
from dataclasses import dataclass

from domain.bookings import Booking, BookingState
from domain.choosing import Choice
from domain.ids import PersonId, SessionId
from domain.people import Actor, Person, Right
from domain.refusals import (
    NotFound,
    OfferChanged,
    OwnPass,
    SessionCalledOff,
    SessionFull,
)
from domain.timetable import Session
from domain.visits import is_own_pass
from services.access import locked_client_for, require, sees
from services.attendance import arrive
from services.booking import became, place
from services.bookkeeping import Recorded
from services.placing_rules import booking_in, check_time, check_unpaid, paid_by_pass, payers, usable
from services.rehearsing import rehearsed
from services.rosters import session_for, why_not_now, why_unpaid
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class WalkedIn:
    """Somebody who takes a place in a session and is checked in at once.

    `paid` is the pass that pays, before the place was taken and after the check-in; None for an unpaid visit,
    of which `choice` says why no pass pays. `is_known` is False for a coach who may not open the client's
    card, but trains a session that they wait for.
    """

    client: Person
    session: Session
    booking: Booking
    choice: Choice
    is_known: bool
    paid: Recorded | None = None

    @property
    def mark(self) -> str:
        """A short mark of what was shown: of two outcomes that differ, the marks differ."""
        before = None if self.paid is None else (self.paid.before.id, self.paid.before.version)
        return hashlib.sha256(repr(before).encode()).hexdigest()[:6]


async def preview(
    desk: Desk, actor: Actor, session_id: SessionId, client_id: PersonId, *, unpaid: bool = False
) -> WalkedIn:
    """What it comes to; nothing of it stays. Raises as `walk_in` does."""
    return await rehearsed(desk, lambda tx: _walked_in(tx, actor, session_id, client_id, unpaid=unpaid))


async def walk_in(
    desk: Desk,
    actor: Actor,
    session_id: SessionId,
    client_id: PersonId,
    *,
    mark: str,
    unpaid: bool = False,
) -> WalkedIn:
    """Gives the client a place and checks them in, paid by the pass that `preview` showed with this `mark`,
    or by none where staff say `unpaid`. Whoever waited for a place has one then.

    Raises `OfferChanged`, `NoPassPays`, `SessionFull`, `InThisSession`, `BookedAlready`, `SessionCalledOff`,
    `OwnPass`, what check-in raises for a day ahead or long ago, or `NotFound`.
    """
    async with desk.writing() as tx:
        done = await _walked_in(tx, actor, session_id, client_id, unpaid=unpaid)
        if done.mark != mark:
            raise OfferChanged
        return done


async def _walked_in(
    tx: Tx, actor: Actor, session_id: SessionId, client_id: PersonId, *, unpaid: bool
) -> WalkedIn:
    require(actor, Right.DEDUCT)
    found = await session_for(tx, actor, session_id)
    if found.personal:
        raise NotFound
    client = await _client(tx, actor, found, client_id)
    if is_own_pass(actor, client.id):
        raise OwnPass
    refusal = why_not_now(tx, actor, found.day)
    if refusal is not None:
        raise refusal
    # People, passes, sessions, bookings: nobody waits for somebody who waits for them.
    for pass_ in sorted(await usable(tx, client.id, [found]), key=lambda each: each.id):
        await tx.passes.locked(pass_.id)
    session = await tx.timetable.locked(session_id)
    assert session is not None, "sessions are never deleted"
    if not session.is_planned:
        raise SessionCalledOff(session.starts_at)
    await _leave_waitlist(tx, actor, session, client)
    await check_time(tx, client, session)
    choice = await payers(tx, actor, client.id, session)
    return await _placed(tx, actor, client, session, choice, unpaid=unpaid)


async def _placed(
    tx: Tx, actor: Actor, client: Person, session: Session, choice: Choice, *, unpaid: bool
) -> WalkedIn:
    now = await tx.timetable.get(session.id)
    if now is None or now.free <= 0:
        raise SessionFull(session.id)
    known = await sees(tx, actor, client.id)
    if choice.pays is None:
        check_unpaid(actor, client, choice, unpaid=unpaid)
        placed = await place(tx, booking_in(tx, actor, client, session, None), by=actor.id)
        came, _ = await arrive(tx, actor, placed)
        return WalkedIn(client, session, came, await why_unpaid(tx, actor, client.id, session), known)
    if is_own_pass(actor, choice.pays.pass_.client_id):
        raise OwnPass
    batch = f"walkin:{secrets.token_hex(8)}"
    booked = await paid_by_pass(tx, actor, client, session, choice, batch)
    came, recorded = await arrive(tx, actor, booked.booking, batch=batch)
    assert recorded is not None
    paid = Recorded(booked.recorded.before, recorded.after, recorded.entry_id, recorded.visitor_id)
    return WalkedIn(client, session, came, choice, known, paid)


async def _client(tx: Tx, actor: Actor, session: Session, client_id: PersonId) -> Person:
    """The client, held; its coach may let in whoever waits for the session, whoever's client that is."""
    if await tx.bookings.in_session(session.id, client_id) is None:
        return await locked_client_for(tx, actor, client_id)
    client = await tx.people.locked(client_id)
    if client is None or not client.is_client:
        raise NotFound
    return client


async def _leave_waitlist(tx: Tx, actor: Actor, session: Session, client: Person) -> None:
    """Whoever waits for this very session, or has a place offered, takes it by being here."""
    waiting = await tx.bookings.in_session(session.id, client.id)
    if waiting is not None and waiting.state in (BookingState.WAITLISTED, BookingState.OFFERED):
        await became(tx, waiting, BookingState.CANCELLED, by=actor.id)
