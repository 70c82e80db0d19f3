"""What holds whenever somebody is given a place: who may, when, and which pass pays (PRODUCT §6.2–6.4)."""

from collections.abc import Sequence
from datetime import timedelta

from domain.bookings import Booking, BookingState, bookable, reserved, visitor
from domain.choosing import Choice, chosen, told
from domain.house_rules import Beyond
from domain.ids import BookingId, PersonId
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
    SessionCalledOff,
    SessionInPast,
)
from domain.timetable import Session
from services.access import client_for, locked_client_for, require
from services.booking import Booked, reserve, tell
from services.occasions import uses_of
from services.reminding import warn_running_low
from services.strikes import check_strikes
from storage.desk import Tx


async def payers(tx: Tx, actor: Actor, client_id: PersonId, session: Session) -> Choice:
    """The client's passes for the session: the one that pays first, with why the others cannot."""
    studio = actor.studio
    occasion = session.occasion(studio.calendar, studio.rules.selling.unpaid)
    usable = await tx.passes.usable_by(client_id, session.day)
    offers = [bookable(each, occasion, await uses_of(tx, each, session.day)) for each in usable]
    return chosen(told(offer, client_id) for offer in offers)


async def paid_by_pass(
    tx: Tx, actor: Actor, client: Person, session: Session, choice: Choice, batch: str | None = None
) -> Booked:
    """Books the place on the pass that was chosen, and tells who comes, unless it is one of a batch."""
    assert choice.pays is not None
    pass_ = choice.pays.pass_
    booking = booking_in(tx, actor, client, session, pass_)
    uses = await uses_of(tx, pass_, session.day)
    draft = reserved(pass_, choice.pays.occasion, uses, visitor_id=visitor(pass_, booking))
    done = await reserve(tx, pass_, booking, draft, by=actor.id, batch=batch)
    if batch is None:
        await tell(tx, NoticeKind.BOOKED, done.recorded, by=actor.id)
    await warn_running_low(tx, actor.studio, done.recorded)
    return done


async def check_open(tx: Tx, actor: Actor, client: Person, session: Session) -> None:
    """Refuses what cannot be booked at this time, by clients earlier than by staff."""
    if not session.is_planned:
        raise SessionCalledOff(session.starts_at)
    if session.ends_at <= tx.now:
        raise SessionInPast(session.starts_at)
    if client.id != actor.id:
        return
    await check_strikes(tx, actor, client)
    rules = actor.studio.rules.booking
    opens = session.day - timedelta(days=min(rules.opens_days, session.day.toordinal() - 1))
    if actor.studio.today(tx.now) < opens:
        raise BookingNotOpen(opens)
    closes = session.starts_at - timedelta(minutes=rules.closes_minutes)
    if tx.now >= closes:
        raise BookingClosed(closes)


async def check_time(tx: Tx, client: Person, session: Session) -> None:
    """Refuses a session in which the client has a place already, or at whose time they have another."""
    if await tx.bookings.in_session(session.id, client.id) is not None:
        raise InThisSession(client.name)
    taken = await tx.bookings.client_is_busy(client.id, session.starts_at, session.minutes)
    if taken is not None:
        raise BookedAlready(client.name, taken)


def check_unpaid(actor: Actor, client: Person, choice: Choice, *, unpaid: bool) -> None:
    """Refuses a place that nothing pays for, unless staff want it so, or the owner lets clients have it."""
    is_own = client.id == actor.id
    if actor.studio.rules.booking.beyond is Beyond.UNPAID if is_own else unpaid:
        return
    raise NoPassPays(tuple(each.refusal for each in choice.offers if each.refusal is not None))


def booking_in(
    tx: Tx,
    actor: Actor,
    client: Person,
    session: Session,
    pass_: Pass | None,
    state: BookingState = BookingState.BOOKED,
) -> Booking:
    """The booking of a place in the session, before it is written: the policy is copied into it."""
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


async def may_book(tx: Tx, actor: Actor, client_id: PersonId, coach_id: PersonId | None = None) -> Person:
    """The client, held, where this actor may book for them: themself, or as staff who may deduct; the coach
    of a personal session is held with them."""
    if actor.id != client_id:
        require(actor, Right.DEDUCT)
    await client_for(tx, actor, client_id)
    # By their numbers, as everywhere: so nobody waits for somebody who waits for them.
    for person_id in sorted({client_id, coach_id or client_id}):
        await tx.people.locked(person_id)
    return await locked_client_for(tx, actor, client_id)


async def usable(tx: Tx, client_id: PersonId, sessions: Sequence[Session]) -> list[Pass]:
    """The passes that may have to pay for these sessions, which are in the order of time."""
    if not sessions:
        return []
    # What works on a later day works on the first or begins later: all are among the first day's.
    return await tx.passes.usable_by(client_id, sessions[0].day)
