"""Letting a session that was called off take place after all (PRODUCT §6.1)."""

from dataclasses import dataclass

from domain.bookings import Booking, BookingState, reserved, visitor
from domain.ids import SeriesId, SessionId
from domain.notices import NoticeKind
from domain.people import Actor
from domain.refusals import BookedAlready, NotFound, Refusal, SessionChanged, SessionInPast
from domain.timetable import Session, SessionState
from services.booking import became, settled_as
from services.coach_told import News, tell_of_session
from services.occasions import uses_of
from services.place_news import owe
from services.places_held import again, check_seen, hold_session
from services.scheduling import conflict, hold
from services.timetable import SessionCard, card_of, require_planner
from services.timetable import seen as visible
from storage.desk import Desk, Tx

_OFF = frozenset({BookingState.STUDIO_CANCELLED})


@dataclass(frozen=True, slots=True)
class Reinstated:
    """The session as it is again, how many are booked again, and who could not be, with the reason."""

    card: SessionCard
    again: int
    left: tuple[tuple[Booking, Refusal], ...]


async def preview(desk: Desk, actor: Actor, session_id: SessionId, *, seen: int) -> Reinstated:
    """What reinstating comes to: the true thing, taken back. Raises as `reinstate` does."""
    try:
        await again(desk, lambda tx: _rehearse(tx, actor, session_id, seen))
    except _Rehearsed as only:
        return only.done
    raise AssertionError("a rehearsal never ends otherwise")


async def reinstate(desk: Desk, actor: Actor, session_id: SessionId, *, seen: int) -> Reinstated:
    """Puts a session that was called off back on the timetable, once, and tells everybody.

    Whom the calling off has cancelled is booked again, paid by the same pass, where that still can be.
    Raises `SessionChanged`, `SessionInPast`, `CoachBusy` or `ResourceBusy`.
    """
    return await again(desk, lambda tx: _reinstated(tx, actor, session_id, seen))


class _Rehearsed(Exception):
    def __init__(self, done: Reinstated) -> None:
        self.done = done


async def _rehearse(tx: Tx, actor: Actor, session_id: SessionId, seen: int) -> None:
    raise _Rehearsed(await _reinstated(tx, actor, session_id, seen))


async def _reinstated(tx: Tx, actor: Actor, session_id: SessionId, seen: int) -> Reinstated:
    found = await visible(tx, session_id)
    require_planner(actor, found)
    people = {each.client_id for each, _ in await tx.bookings.called_off(session_id)}
    await hold(tx, *people, found.coach_id, resources=(found.resource_id,))
    session, _ = await hold_session(tx, session_id, _OFF)
    check_seen(session, seen)
    if session.is_planned:
        raise SessionChanged(session_id)
    if session.starts_at <= tx.now:
        raise SessionInPast(session.starts_at)
    refusal = await conflict(tx, session)
    if refusal is not None:
        raise refusal
    await tell_of_session(tx, session.coach_id, News.ON, session, by=actor.id)
    count, left = await put_back(tx, actor, session)
    now = await card_of(tx, actor, await visible(tx, session_id))
    return Reinstated(now, count, left)


async def put_back(
    tx: Tx, actor: Actor, session: Session
) -> tuple[int, tuple[tuple[Booking, Refusal], ...]]:
    """Lets a held session take place as it is given here, with whom its calling off has cancelled: how many
    are booked again, and who could not be. The coach is still to be told."""
    planned = session.model_copy(update={"state": SessionState.PLANNED})
    assert await tx.timetable.save(planned, seen=session.version), "it is held"
    if session.series_id is not None and session.series_day is None:
        await _belong_again(tx, session.series_id, session)
    left = []
    cancelled = await tx.bookings.called_off(session.id)
    for booking, was in cancelled:
        refusal = await _booked_again(tx, actor, planned, booking, was)
        if refusal is not None:
            left.append((booking, refusal))
    return len(cancelled) - len(left), tuple(left)


async def _belong_again(tx: Tx, series_id: SeriesId, session: Session) -> None:
    """Makes it a day of its series again, unless another session has become that meanwhile."""
    if not await tx.series.laid_days(series_id, session.day, session.day):
        await tx.series.belongs(session.id, session.day)


async def _booked_again(
    tx: Tx, actor: Actor, session: Session, booking: Booking, was: BookingState
) -> Refusal | None:
    """Gives somebody their place back, or says why not; they are told either way."""
    try:
        await _check_free(tx, session, booking)
        after = await _restored(tx, actor, session, booking, was)
    except Refusal as refusal:
        await owe(tx, NoticeKind.REINSTATED, booking, by=actor.id, why=type(refusal).__name__)
        return refusal
    await owe(tx, NoticeKind.REINSTATED, after, by=actor.id)
    return None


async def _restored(tx: Tx, actor: Actor, session: Session, booking: Booking, was: BookingState) -> Booking:
    if was is not BookingState.BOOKED:
        # An offer has lapsed meanwhile: whoever had one waits again.
        waiting = BookingState.WAITLISTED
        return await became(tx, booking, waiting, by=actor.id, offered_until=None)
    # What the studio changes is never late for whoever had booked.
    free_until = session.starts_at
    if booking.pass_id is None:
        return await became(tx, booking, BookingState.BOOKED, by=actor.id, free_until=free_until)
    pass_ = await tx.passes.get(booking.pass_id)
    if pass_ is None:
        raise NotFound
    occasion = session.occasion(actor.studio.calendar)
    uses = await uses_of(tx, pass_, session.day, but=booking.id)
    draft = reserved(pass_, occasion, uses, booking_id=booking.id, visitor_id=visitor(pass_, booking))
    restored = booking.model_copy(update={"free_until": free_until})
    done = await settled_as(tx, restored, BookingState.BOOKED, pass_, draft, by=actor.id)
    return done.booking


async def _check_free(tx: Tx, session: Session, booking: Booking) -> None:
    client = await tx.people.get(booking.client_id)
    if client is None or not client.is_client:
        raise NotFound
    busy = await tx.bookings.client_is_busy(booking.client_id, session.starts_at, session.minutes)
    if busy is not None:
        raise BookedAlready(client.name, busy)
    if await tx.bookings.in_session(session.id, booking.client_id) is not None:
        raise BookedAlready(client.name, session.starts_at)
