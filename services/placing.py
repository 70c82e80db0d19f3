"""Giving clients places in sessions of the timetable, paid by their passes (PRODUCT §6.2–6.4)."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from domain.bookings import Booking, BookingState, bookable, reserved, visitor
from domain.choosing import Choice, chosen
from domain.house_rules import Beyond
from domain.ids import BookingId, PersonId, SessionId
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.policies import in_time_until
from domain.refusals import (
    BookedAlready,
    BookingClosed,
    BookingNotOpen,
    InThisSession,
    NoPassPays,
    NotFound,
    OfferChanged,
    Refusal,
    SessionCalledOff,
    SessionFull,
    SessionInPast,
)
from domain.timetable import Session
from services.access import client_for, locked_client_for, require
from services.booking import Booked, place, reserve, tell
from services.occasions import uses_of
from services.reminding import warn_running_low
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
                each.session.id,
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
    try:
        async with desk.writing() as tx:
            raise _Rehearsed(await _placed(tx, actor, want))
    except _Rehearsed as only:
        return only.placed


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


class _Rehearsed(Exception):
    """Ends a rehearsal: nothing of it stays."""

    def __init__(self, placed: Placed) -> None:
        self.placed = placed


async def _placed(tx: Tx, actor: Actor, want: Want) -> Placed:
    if not 1 <= len(want.session_ids) <= MOST:
        raise NotFound
    client = await _may_book(tx, actor, want.client_id)
    sessions = [await tx.timetable.get(each) for each in dict.fromkeys(want.session_ids)]
    known = sorted((each for each in sessions if each is not None), key=lambda each: each.starts_at)
    if len(known) != len(sessions) or any(each.personal for each in known):
        raise NotFound
    # People, passes, sessions, bookings, each by their numbers: nobody waits for somebody who waits for them.
    for pass_ in sorted(await _usable(tx, client.id, known), key=lambda each: each.id):
        await tx.passes.locked(pass_.id)
    for session_id in sorted(each.id for each in known):
        await tx.timetable.locked(session_id)
    batch = f"places:{secrets.token_hex(8)}" if len(known) > 1 else None
    places = [await _place(tx, actor, client, want, each.id, batch) for each in known]
    if len(places) == 1 and places[0].refusal is not None:
        raise places[0].refusal
    return Placed(client, tuple(places), batch)


async def _place(
    tx: Tx, actor: Actor, client: Person, want: Want, session_id: SessionId, batch: str | None
) -> Place:
    session = await tx.timetable.get(session_id)
    assert session is not None, "sessions are never deleted"
    choice = await payers(tx, actor, client.id, session)
    try:
        await _check_open(tx, actor, client, session)
        await _check_time(tx, client, session)
        if session.free <= 0:
            if not want.waits:
                raise SessionFull(session.id)
            waiting = _booking(tx, actor, client, session, None, BookingState.WAITLISTED)
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
        _check_unpaid(actor, client, want, choice)
        unpaid = _booking(tx, actor, client, session, None)
        return Place(session, await place(tx, unpaid, by=actor.id), choice=choice)
    pass_ = choice.pays.pass_
    booking = _booking(tx, actor, client, session, pass_)
    uses = await uses_of(tx, pass_, session.day)
    draft = reserved(pass_, choice.pays.occasion, uses, visitor_id=visitor(pass_, booking))
    done = await reserve(tx, pass_, booking, draft, by=actor.id, batch=batch)
    await tell(tx, NoticeKind.BOOKED, done.recorded, by=actor.id)
    await warn_running_low(tx, actor.studio, done.recorded)
    return Place(session, done.booking, done, choice)


async def payers(tx: Tx, actor: Actor, client_id: PersonId, session: Session) -> Choice:
    """The client's passes for the session: the one that pays first, with why the others cannot."""
    occasion = session.occasion(actor.studio.calendar)
    usable = await tx.passes.usable_by(client_id, session.day)
    return chosen([bookable(each, occasion, await uses_of(tx, each, session.day)) for each in usable])


async def _check_open(tx: Tx, actor: Actor, client: Person, session: Session) -> None:
    """Refuses what cannot be booked at this time, by clients earlier than by staff."""
    if not session.is_planned:
        raise SessionCalledOff(session.starts_at)
    if session.ends_at <= tx.now:
        raise SessionInPast(session.starts_at)
    if client.id != actor.id:
        return
    rules = actor.studio.rules.booking
    opens = session.day - timedelta(days=min(rules.opens_days, session.day.toordinal() - 1))
    if actor.studio.today(tx.now) < opens:
        raise BookingNotOpen(opens)
    closes = session.starts_at - timedelta(minutes=rules.closes_minutes)
    if tx.now >= closes:
        raise BookingClosed(closes)


async def _check_time(tx: Tx, client: Person, session: Session) -> None:
    if await tx.bookings.in_session(session.id, client.id) is not None:
        raise InThisSession(client.name)
    taken = await tx.bookings.client_is_busy(client.id, session.starts_at, session.minutes)
    if taken is not None:
        raise BookedAlready(client.name, taken)


def _check_unpaid(actor: Actor, client: Person, want: Want, choice: Choice) -> None:
    """Refuses a place that nothing pays for, unless staff want it so, or the owner lets clients have it."""
    is_own = client.id == actor.id
    if actor.studio.rules.booking.beyond is Beyond.UNPAID if is_own else want.unpaid:
        return
    raise NoPassPays(tuple(each.refusal for each in choice.offers if each.refusal is not None))


def _booking(
    tx: Tx,
    actor: Actor,
    client: Person,
    session: Session,
    pass_: Pass | None,
    state: BookingState = BookingState.BOOKED,
) -> Booking:
    own = None if pass_ is None else pass_.terms.policy
    policy = own or actor.studio.rules.booking.policy
    is_exempt = client.id != actor.id
    return Booking(
        id=BookingId(0),
        session_id=session.id,
        client_id=client.id,
        client_name=client.name,
        pass_id=None if pass_ is None else pass_.id,
        state=state,
        starts_at=session.starts_at,
        day=session.day,
        minutes=session.minutes,
        policy=policy,
        free_until=in_time_until(policy, session.starts_at, tx.now, is_exempt=is_exempt),
    )


async def _may_book(tx: Tx, actor: Actor, client_id: PersonId) -> Person:
    """The client, held, where this actor may book for them: themself, or as staff who may deduct."""
    if actor.id != client_id:
        require(actor, Right.DEDUCT)
    return await locked_client_for(tx, actor, client_id)


async def _usable(tx: Tx, client_id: PersonId, sessions: Sequence[Session]) -> list[Pass]:
    if not sessions:
        return []
    # What works on a later day works on the first or begins later: all are among the first day's.
    return await tx.passes.usable_by(client_id, sessions[0].day)
