"""Calling a session off: every place is given up, every session returned, everybody told (PRODUCT §6.3)."""

import secrets
from dataclasses import dataclass, field
from datetime import date, timedelta

from domain.bookings import OPEN, Booking, BookingState
from domain.calling_off import given_back
from domain.ids import SessionId
from domain.notices import NoticeKind
from domain.people import Actor
from domain.refusals import NotFound, Refusal, SessionCalledOff, SomebodyCameAlready, TooLongAgo
from domain.timetable import Session, SessionState
from services.access import sees
from services.booking import became, others_of, settled_as
from services.coach_told import News, tell_of_session
from services.following import follow
from services.place_news import owe
from services.places_held import again, check_seen, hold_session
from services.timetable import SessionCard, card_of, require_planner
from services.timetable import seen as visible
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class CallOff:
    """Whom calling a session off touches: places paid by a pass, others that are unpaid, and the waitlist.

    `until` is the day until which passes that would end before can be used then; `names` are of those whom
    the reader may see.
    """

    card: SessionCard
    paid: int
    unpaid: int
    waiting: int
    until: date
    names: tuple[str, ...] = field(default=())


async def preview(desk: Desk, actor: Actor, session_id: SessionId) -> CallOff:
    """What calling the session off comes to. Raises as `call_off` does."""
    async with desk.reading() as tx:
        session = await visible(tx, session_id)
        await _check(tx, actor, session)
        found = [each for each in await tx.bookings.of_session(session_id) if each.state in OPEN]
        waiting = sum(each.state is BookingState.WAITLISTED for each in found)
        paid = sum(each.is_live and each.pass_id is not None for each in found)
        names = [each.client_name for each in found if await sees(tx, actor, each.client_id)]
        until = actor.studio.today(tx.now) + timedelta(days=actor.studio.rules.booking.grace_days)
        card = await card_of(tx, actor, session)
        return CallOff(card, paid, len(found) - paid - waiting, waiting, until, tuple(names))


async def call_off(desk: Desk, actor: Actor, session_id: SessionId, *, seen: int) -> SessionCard:
    """Calls the session off as it stood in version `seen`, once.

    Every place that is kept or waited for becomes cancelled by the studio, what a pass had reserved comes
    back to it with grace past its expiry, and everybody is told. Raises `SessionChanged`, `SessionCalledOff`,
    `SomebodyCameAlready`, `TooLongAgo`.
    """

    async def change(tx: Tx) -> SessionCard:
        session, bookings = await hold_session(tx, session_id)
        await _check(tx, actor, session)
        check_seen(session, seen)
        await cancelled(tx, actor, session, bookings)
        await tell_of_session(tx, session.coach_id, News.OFF, session, by=actor.id)
        return await card_of(tx, actor, await visible(tx, session_id))

    return await again(desk, change)


async def cancelled(tx: Tx, actor: Actor, session: Session, bookings: list[Booking]) -> None:
    """Cancels a held session with its held bookings. Without a person `actor` is the desk itself."""
    off = session.model_copy(update={"state": SessionState.CANCELLED})
    assert await tx.timetable.save(off, seen=session.version), "it is held"
    batch = f"off:{secrets.token_hex(8)}"
    for booking in bookings:
        await give_up(tx, actor, booking, batch)


async def give_up(tx: Tx, actor: Actor, booking: Booking, batch: str, *, why: Refusal | None = None) -> None:
    """Cancels one held booking for the studio: what it had reserved is returned, and its client told, where
    it was moved also `why` the pass does not pay."""
    if booking.pass_id is None or not booking.is_live:
        after = await became(tx, booking, BookingState.STUDIO_CANCELLED, by=actor.id)
    else:
        after = await _returned(tx, actor, booking, batch)
    if why is None:
        await owe(tx, NoticeKind.CALLED_OFF, after, by=actor.id)
    else:
        await owe(tx, NoticeKind.CALLED_OFF, after, by=actor.id, why=type(why).__name__)


async def _returned(tx: Tx, actor: Actor, booking: Booking, batch: str) -> Booking:
    assert booking.pass_id is not None
    pass_ = await tx.passes.get(booking.pass_id)
    if pass_ is None:
        raise NotFound
    draft = given_back(
        pass_,
        booking,
        await others_of(tx, pass_, but=booking.id),
        today=actor.studio.today(tx.now),
        grace_days=actor.studio.rules.booking.grace_days,
    )
    state, by = BookingState.STUDIO_CANCELLED, actor.id
    done = await settled_as(tx, booking, state, pass_, draft, by=by, batch=batch)
    await follow(tx, actor, pass_, done.recorded.after, reason=None, batch=batch)
    return done.booking


async def _check(tx: Tx, actor: Actor, session: Session) -> None:
    require_planner(actor, session)
    if not session.is_planned:
        raise SessionCalledOff(session.starts_at)
    days = actor.studio.rules.late_entry_days
    if session.day < actor.studio.today(tx.now) - timedelta(days=days):
        raise TooLongAgo(days)
    came = sum(each.state is BookingState.ATTENDED for each in await tx.bookings.of_session(session.id))
    if came:
        raise SomebodyCameAlready(came)
