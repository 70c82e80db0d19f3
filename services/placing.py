"""Giving clients places in sessions of the timetable, paid by their passes (PRODUCT §6.2–6.4)."""

import hashlib
import secrets
from dataclasses import dataclass

from domain.bookings import Booking, BookingState
from domain.choosing import Choice
from domain.ids import PersonId, SessionId
from domain.notices import NoticeKind
from domain.people import Actor, Person
from domain.refusals import NotFound, OfferChanged, Refusal, SessionFull
from domain.timetable import Session
from services.access import client_for
from services.booking import Booked, place
from services.place_news import owe_all
from services.placing_rules import (
    booking_in,
    check_open,
    check_time,
    check_unpaid,
    may_book,
    paid_by_pass,
    usable,
)
from services.placing_rules import payers as payers
from services.promoting import is_spoken_for
from services.rehearsing import rehearsed
from storage.desk import Desk, Tx

#: So many sessions are booked at once at most.
MOST = 60


@dataclass(frozen=True, slots=True)
class Want:
    """Sessions in which a client wants a place.

    With `waits` they go on the waitlist of those that are full; with `unpaid` staff book them also where
    no pass pays.
    """

    client_id: PersonId
    session_ids: tuple[SessionId, ...]
    waits: bool = False
    unpaid: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """What booking one session comes to: a booking, paid by a pass or not, or on the waitlist; or a refusal.

    `pays` is the pass before and after; `choice` holds every pass of the client's with why it cannot pay.
    """

    session: Session
    booking: Booking | None = None
    pays: Booked | None = None
    choice: Choice | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """What booking came to, or would come to, session by session in the order of time."""

    client: Person
    places: tuple[Place, ...]
    batch: str | None = None

    @property
    def mark(self) -> str:
        """A short mark of what was shown: of two outcomes that differ, the marks differ."""
        facts = [
            (
                # A personal session is made anew each time, and has no number before that.
                (each.session.coach_id, each.session.starts_at) if each.session.personal else each.session.id,
                each.pays and (each.pays.recorded.before.id, each.pays.recorded.before.version),
                type(each.refusal).__name__,
                each.booking and each.booking.state,
            )
            for each in self.places
        ]
        return hashlib.sha256(repr(facts).encode()).hexdigest()[:6]

    @property
    def booked(self) -> tuple[Place, ...]:
        """Those that came to a booking."""
        return tuple(each for each in self.places if each.booking is not None)


async def preview(desk: Desk, actor: Actor, want: Want) -> Placed:
    """What booking would come to: the true booking is made, and taken back. Raises as `book` does."""
    return await rehearsed(desk, lambda tx: _placed(tx, actor, want))


async def book(desk: Desk, actor: Actor, want: Want, *, mark: str) -> Placed:
    """Books what `preview` showed with this `mark`, all in one change.

    Of several sessions those that are refused are left out. Raises `OfferChanged` where it has come to
    something else meanwhile, `NotFound`, or of a single session the exact refusal.
    """
    async with desk.writing() as tx:
        done = await _placed(tx, actor, want)
        if done.mark != mark:
            raise OfferChanged
        return done


async def placed_already(desk: Desk, actor: Actor, want: Want) -> tuple[Booking, ...]:
    """The client's places in these sessions: what a second press of a button has made already."""
    async with desk.reading() as tx:
        await client_for(tx, actor, want.client_id)
        found = [await tx.bookings.in_session(each, want.client_id) for each in want.session_ids]
        return tuple(each for each in found if each is not None)


async def _placed(tx: Tx, actor: Actor, want: Want) -> Placed:
    if not 1 <= len(want.session_ids) <= MOST:
        raise NotFound
    client = await may_book(tx, actor, want.client_id)
    sessions = [await tx.timetable.get(each) for each in dict.fromkeys(want.session_ids)]
    known = sorted((each for each in sessions if each is not None), key=lambda each: each.starts_at)
    if len(known) != len(sessions) or any(each.personal for each in known):
        raise NotFound
    # People, passes, sessions, bookings, each by their numbers: nobody waits for somebody who waits for them.
    for pass_ in sorted(await usable(tx, client.id, known), key=lambda each: each.id):
        await tx.passes.locked(pass_.id)
    for session_id in sorted(each.id for each in known):
        await tx.timetable.locked(session_id)
    batch = f"places:{secrets.token_hex(8)}" if len(known) > 1 else None
    places = [await _place(tx, actor, client, want, each.id, batch) for each in known]
    if len(places) == 1 and places[0].refusal is not None:
        raise places[0].refusal
    await _tell(tx, actor, places, batch)
    return Placed(client, tuple(places), batch)


async def _tell(tx: Tx, actor: Actor, places: list[Place], batch: str | None) -> None:
    """Says once what was booked for somebody; a single one that a pass pays for has been said."""
    made = [each.booking for each in places if each.booking is not None and (batch or each.pays is None)]
    await owe_all(tx, NoticeKind.BOOKED, [each for each in made if each.is_live], by=actor.id)


async def _place(
    tx: Tx, actor: Actor, client: Person, want: Want, session_id: SessionId, batch: str | None
) -> Place:
    session = await tx.timetable.get(session_id)
    assert session is not None, "sessions are never deleted"
    choice = await payers(tx, actor, client.id, session)
    try:
        await check_open(tx, actor, client, session)
        await check_time(tx, client, session)
        is_own = client.id == actor.id
        if session.free <= 0 or (is_own and await is_spoken_for(tx, actor, session)):
            if not want.waits:
                raise SessionFull(session.id)
            waiting = booking_in(tx, actor, client, session, None, BookingState.WAITLISTED)
            return Place(session, await place(tx, waiting, by=actor.id), choice=choice)
        return await _booked(tx, actor, client, want, session, choice, batch)
    except Refusal as refusal:
        return Place(session, choice=choice, refusal=refusal)


async def _booked(
    tx: Tx,
    actor: Actor,
    client: Person,
    want: Want,
    session: Session,
    choice: Choice,
    batch: str | None,
) -> Place:
    if choice.pays is None:
        check_unpaid(actor, client, choice, unpaid=want.unpaid)
        unpaid = booking_in(tx, actor, client, session, None)
        return Place(session, await place(tx, unpaid, by=actor.id), choice=choice)
    done = await paid_by_pass(tx, actor, client, session, choice, batch)
    return Place(session, done.booking, done, choice)
