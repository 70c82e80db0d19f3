"""The waitlist: a place that comes free goes to whoever is next in line (PRODUCT §6.5).

Before the cut-off they are booked at once, behind it they are asked first: nobody pays for a place of which
they did not know. What counts is when they can read of it: by night that is the end of the quiet hours. An
offer made at night runs from then on. Where the session begins before the night is over nobody is woken: the
place is free to whoever comes by first, in line or not.
"""

import contextlib
from datetime import datetime

import structlog

from domain.bookings import Booking, BookingState
from domain.ids import BookingId, SessionId
from domain.notices import NoticeKind
from domain.refusals import Outdated, Refusal, SessionFull
from domain.timetable import Session
from domain.waiting import Chance, can_be_asked, chance_of, offered_until, promoted_free_until
from services.booking import became
from services.place_news import owe
from services.promoting import InLine, held, paying, promoted
from services.waiting_news import CLOSED
from storage.desk import Desk, Tx

log = structlog.get_logger(__name__)

#: Offers, and sessions, looked at in one reading.
BATCH = 100
#: Whoever is left in line is told so in one transaction of a session.
MOST_IN_LINE = 1000
_FIRST = SessionId(0)


async def promote(desk: Desk, session_id: SessionId) -> int:
    """Gives what is free in the session to those in line, one after the other, each in a transaction of
    their own; returns how many were booked or asked.

    Safe to repeat and in many processes at once: a place goes to one, and nobody is passed over. Whom no
    pass pays for any more, or who cannot come, is told why and leaves the line.
    """
    given = 0
    while True:
        async with desk.reading() as tx:
            first = await tx.waiting.next_in(session_id, tx.now)
            studio = await tx.studios.get()
            told_at = tx.now if studio is None else studio.awake_from(tx.now)
        if first is None or can_be_asked(first.starts_at, tx.now, told_at) is not None:
            return given
        # Somebody was faster: who is next now?
        with contextlib.suppress(Outdated, SessionFull):
            async with desk.writing() as tx:
                given += await _given(tx, first)


async def promote_soon(desk: Desk, *session_ids: SessionId) -> None:
    """Promotes right after a place came free; whatever goes wrong is logged, the caller's change stands, and
    the sweep makes up for it."""
    for session_id in session_ids:
        try:
            await promote(desk, session_id)
        except Exception:
            log.exception("promotion_failed", session=session_id)


async def move_on(desk: Desk) -> int:
    """Takes back offers that were not answered in time, closes the lines of sessions that begin, and fills
    what is free; returns how many bookings changed.

    Safe in many processes at once, to stop at any point and to repeat.
    """
    changed = 0
    while lapsed := await _lapsed(desk):
        taken_back = [await _lapse(desk, booking_id) for booking_id, _ in lapsed]
        for session_id in dict.fromkeys(session_id for _, session_id in lapsed):
            changed += await promote(desk, session_id)
        changed += sum(taken_back)
        if len(lapsed) < BATCH or not any(taken_back):
            break
    after: SessionId | None = _FIRST
    while after is not None:
        found, now = await _waited_for(desk, after)
        for session in found:
            over = not session.is_planned or session.starts_at <= now
            changed += await (_close(desk, session.id) if over else promote(desk, session.id))
        after = found[-1].id if len(found) == BATCH else None
    return changed


async def _lapsed(desk: Desk) -> list[tuple[BookingId, SessionId]]:
    async with desk.reading() as tx:
        return await tx.waiting.lapsed(tx.now, BATCH)


async def _waited_for(desk: Desk, after: SessionId) -> tuple[list[Session], datetime]:
    async with desk.reading() as tx:
        ids = await tx.waiting.sessions(tx.now, after, BATCH)
        found = [await tx.timetable.get(each) for each in ids]
        return [each for each in found if each is not None], tx.now


async def _given(tx: Tx, first: Booking) -> int:
    line = await held(tx, first)
    if await tx.waiting.next_in(first.session_id, tx.now) != first:
        return 0
    if not line.client.is_client:
        await became(tx, first, BookingState.CANCELLED, by=None)
        return 0
    try:
        choice = await paying(tx, line)
    except Refusal as refusal:
        left = await became(tx, line.booking, BookingState.CANCELLED, by=None)
        told_at = line.studio.awake_from(tx.now)
        why = type(refusal).__name__
        await owe(tx, NoticeKind.NOT_PROMOTED, left, by=None, not_before=told_at, why=why)
        return 0
    told_at, starts_at = line.studio.awake_from(tx.now), line.session.starts_at
    policy = line.policy(choice)
    if chance_of(policy, starts_at, told_at) is Chance.OFFER:
        await _offer(tx, line, told_at)
        return 1
    free_until = promoted_free_until(policy, starts_at, told_at)
    done = await promoted(tx, line, choice, free_until, by=None)
    await owe(tx, NoticeKind.PROMOTED, done.booking, by=None, not_before=told_at, not_after=starts_at)
    return 1


async def _offer(tx: Tx, line: InLine, told_at: datetime) -> None:
    minutes = line.studio.rules.booking.offer_minutes
    until = offered_until(line.session.starts_at, told_at, minutes)
    kept = await became(tx, line.booking, BookingState.OFFERED, by=None, offered_until=until)
    await owe(tx, NoticeKind.OFFERED, kept, by=None, not_before=told_at, not_after=until)


async def _lapse(desk: Desk, booking_id: BookingId) -> bool:
    """Takes an offer back whose time is over, once."""
    async with desk.writing() as tx:
        known = await tx.bookings.get(booking_id)
        assert known is not None, "bookings are never deleted"
        await tx.timetable.locked(known.session_id)
        booking = await tx.bookings.locked(booking_id)
        assert booking is not None
        is_open = booking.state is BookingState.OFFERED
        if not is_open or booking.offered_until is None or booking.offered_until > tx.now:
            return False
        left = await became(tx, booking, BookingState.CANCELLED, by=None)
        await _say(tx, NoticeKind.OFFER_LAPSED, left)
        return True


async def _close(desk: Desk, session_id: SessionId) -> int:
    """Ends the line of a session that has begun, or does not take place: everybody left is told once."""
    async with desk.writing() as tx:
        session = await tx.timetable.locked(session_id)
        assert session is not None, "sessions are never deleted"
        if session.is_planned and session.starts_at > tx.now:
            return 0
        kind, state = NoticeKind.NOT_PROMOTED, BookingState.CANCELLED
        if not session.is_planned:
            kind, state = NoticeKind.CALLED_OFF, BookingState.STUDIO_CANCELLED
        waiting = await tx.waiting.in_session(session_id, MOST_IN_LINE)
        for each in waiting:
            left = await became(tx, each, state, by=None)
            await _say(tx, kind, left)
        return len(waiting)


async def _say(tx: Tx, kind: NoticeKind, booking: Booking) -> None:
    studio = await tx.studios.get()
    assert studio is not None
    await owe(tx, kind, booking, by=None, not_before=studio.awake_from(tx.now), why=CLOSED)
