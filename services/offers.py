"""Answering an offer, taking a place that came free, and the line as staff see it (PRODUCT §6.5)."""

from dataclasses import dataclass
from datetime import datetime

from domain.bookings import Booking, BookingState
from domain.choosing import Choice
from domain.ids import BookingId, PassId, SessionId
from domain.notices import NoticeKind
from domain.people import Actor, Right
from domain.policies import Policy, in_time_until
from domain.refusals import (
    NotFound,
    OfferOver,
    Outdated,
    OwnPass,
    Refusal,
    SessionBegun,
    SessionFull,
)
from domain.studio import Studio
from domain.timetable import Session
from domain.visits import Offer, is_own_pass
from domain.waiting import Chance, Standing, can_be_asked
from services.access import require
from services.cancelling import own_booking
from services.place_news import owe
from services.promoting import InLine, Promoted, held, paying, promoted
from services.rosters import session_for
from storage.desk import Desk, Tx

#: So many of a line are shown.
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Wait:
    """A place in line, or an offer, as its owner reads it.

    `pays` is the pass before and after, `refusal` why none can; an accepted place could be given up for
    nothing until `free_until`, under `policy`. `may_take` says that a free place is theirs to take.
    """

    booking: Booking
    standing: Standing
    pays: Offer | None
    refusal: Refusal | None
    free_until: datetime
    policy: Policy
    now: datetime

    @property
    def may_take(self) -> bool:
        """Whether accepting would be heard: an offer that stands, or a place for which nobody is ahead."""
        if self.now >= self.booking.starts_at:
            return False
        if self.booking.state is BookingState.OFFERED:
            return not is_over(self.booking, self.now)
        return self.booking.state is BookingState.WAITLISTED and self.standing.may_take


@dataclass(frozen=True, slots=True)
class Queue:
    """The line of a session: who has been offered a place, and who waits, the first first; `count` of them
    wait in all."""

    session: Session
    offered: tuple[Booking, ...]
    waiting: tuple[Booking, ...]
    count: int
    may_promote: bool


async def card(desk: Desk, actor: Actor, booking_id: BookingId) -> Wait:
    """A place in line of the actor's own, or what was offered to them. Raises `NotFound`."""
    async with desk.reading() as tx:
        return await wait_of(tx, actor, await own_booking(tx, actor, booking_id))


async def accept(desk: Desk, actor: Actor, booking_id: BookingId, *, seen: int) -> Promoted:
    """Books the place that is kept for the actor, or that is free with nobody ahead of them, once.

    Everything is asked again that is asked of a new booking. Raises `NotFound`, `Outdated`, `OfferOver`,
    `SessionBegun`, `SessionFull`, or the exact reason why it cannot be theirs; the offer stands then.
    """
    async with desk.writing() as tx:
        line = await held(tx, await own_booking(tx, actor, booking_id))
        booking, session = line.booking, line.session
        _check_open(line, tx.now, seen)
        if booking.state is BookingState.OFFERED and is_over(booking, tx.now):
            raise OfferOver
        standing = await _standing(tx, line.studio, booking, session)
        if booking.state is BookingState.WAITLISTED and not standing.may_take:
            raise SessionFull(session.id)
        choice = await paying(tx, line)
        free_until = in_time_until(line.policy(choice), session.starts_at, tx.now)
        return await promoted(tx, line, choice, free_until, by=actor.id)


async def queue(desk: Desk, actor: Actor, session_id: SessionId) -> Queue:
    """The line of a session, for whoever looks after it. Raises `NotFound`."""
    async with desk.reading() as tx:
        session = await session_for(tx, actor, session_id)
        return Queue(
            session=session,
            offered=tuple(await tx.waiting.offered_in(session_id)),
            waiting=tuple(await tx.waiting.in_session(session_id, SHOWN)),
            count=await tx.waiting.count(session_id),
            may_promote=actor.may(Right.DEDUCT) and session.starts_at > tx.now,
        )


async def promote_named(
    desk: Desk, actor: Actor, booking_id: BookingId, *, seen: int, unpaid: bool = False
) -> Promoted:
    """Staff give one of the line a place that is free, or that was offered to them, and tell them; with
    `unpaid` also where no pass pays. They can give it up for nothing until it begins.

    Raises `NotFound` for whoever does not look after the session, `OwnPass`, `Outdated`, `SessionBegun`,
    `SessionFull`, or the exact reason.
    """
    require(actor, Right.DEDUCT)
    async with desk.writing() as tx:
        known = await tx.bookings.get(booking_id)
        if known is None:
            raise NotFound
        await session_for(tx, actor, known.session_id)
        line = await held(tx, known)
        if is_own_pass(actor, line.client.id):
            raise OwnPass
        _check_open(line, tx.now, seen)
        choice = await paying(tx, line, unpaid=unpaid)
        starts_at = line.session.starts_at
        free_until = in_time_until(line.policy(choice), starts_at, tx.now, is_exempt=True)
        done = await promoted(tx, line, choice, free_until, by=actor.id)
        await owe(tx, NoticeKind.PROMOTED, done.booking, by=actor.id, not_after=starts_at)
        return done


def _check_open(line: InLine, now: datetime, seen: int) -> None:
    booking = line.booking
    if booking.version != seen or booking.state not in (BookingState.WAITLISTED, BookingState.OFFERED):
        raise Outdated(booking.pass_id or PassId(0))
    if now >= line.session.starts_at:
        raise SessionBegun(line.session.starts_at)
    if not line.client.is_client:
        raise NotFound


def is_over(booking: Booking, now: datetime) -> bool:
    """Whether the time to answer has passed."""
    return booking.offered_until is not None and booking.offered_until <= now


async def _standing(tx: Tx, studio: Studio, booking: Booking, session: Session) -> Standing:
    is_open = can_be_asked(session.starts_at, tx.now, studio.awake_from(tx.now)) is Chance.NOT_NOW
    return Standing(await tx.waiting.ahead_of(booking), session.free, is_open)


async def wait_of(tx: Tx, actor: Actor, booking: Booking) -> Wait:
    """The actor's place in line, or offer, as it stands now."""
    session = await tx.timetable.get(booking.session_id)
    assert session is not None and actor.person is not None, "sessions are never deleted"
    line = InLine(actor.studio, actor.person, booking, session)
    choice, refusal = Choice(()), None
    try:
        choice = await paying(tx, line)
    except Refusal as found:
        refusal = found
    policy = line.policy(choice)
    return Wait(
        booking=booking,
        standing=await _standing(tx, actor.studio, booking, session),
        pays=choice.pays,
        refusal=refusal,
        free_until=in_time_until(policy, session.starts_at, tx.now),
        policy=policy,
        now=tx.now,
    )
