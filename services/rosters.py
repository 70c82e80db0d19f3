"""A coach's day: which sessions, how many come, and who they are (PRODUCT §5.1, §5.8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.bookings import Booking, bookable
from domain.choosing import Choice
from domain.ids import BookingId, PersonId, SessionId
from domain.people import Actor, Right
from domain.refusals import NotFound, Refusal, SessionCalledOff
from domain.rosters import Standing, Tally, arranged, mark_of, page_of, standing, tally
from domain.studio import Studio
from domain.timetable import Session
from domain.timing import check_arrival, is_early
from domain.visits import is_own_pass
from services.access import require_staff, trains
from services.cards import NEWEST
from services.placing_rules import payers
from storage.desk import Desk, Tx

#: So many people are on one page of a roster.
PAGE = 12
#: Nobody turns so many days back or ahead.
_REACH = timedelta(days=1000)


@dataclass(frozen=True, slots=True)
class SessionAtDesk:
    """A session with how many are expected, have come, and are unpaid."""

    session: Session
    tally: Tally


@dataclass(frozen=True, slots=True)
class CoachDay:
    """The sessions of a local `day` that somebody looks after: their own first, each in the order of time.

    `own` is how many of them are their own.
    """

    day: date
    today: date
    sessions: tuple[SessionAtDesk, ...]
    own: int


@dataclass(frozen=True, slots=True)
class Roster:
    """One page of the people of a session, with what can be done about them.

    `why` says for unpaid ones of the page how the client's passes stand to the session. `arrival` is why
    nobody can be checked in now, where that is so; `is_early` that it is long before. `mark` is of those
    `remaining` to be marked; `placed` are all who have a place, on any page.
    """

    session: Session
    tally: Tally
    shown: tuple[Booking, ...]
    page: int
    pages: int
    why: Mapping[BookingId, Choice]
    arrival: Refusal | None
    remaining: tuple[Booking, ...]
    may_open: bool
    may_mark: bool
    may_book: bool
    has_begun: bool
    is_early: bool
    placed: frozenset[PersonId]

    @property
    def mark(self) -> str:
        """A short mark of who is still to be marked."""
        return mark_of(self.remaining)


async def day(desk: Desk, actor: Actor, on: date | None = None) -> CoachDay:
    """The day of a coach, of everybody for an owner; today where none is named. Raises `NotFound`."""
    require_staff(actor)
    async with desk.reading() as tx:
        today = actor.studio.today(tx.now)
        on = _within_reach(on or today, today)
        return await day_of(tx, actor.studio, actor.known_id, on, everybody=actor.is_owner)


async def day_of(
    tx: Tx, studio: Studio, person_id: PersonId, on: date, *, everybody: bool = False
) -> CoachDay:
    """The same inside a transaction, for whoever is to be told of it."""
    since, until = _bounds(studio, on)
    whose = None if everybody else person_id
    found = await tx.rosters.sessions_between(since, until, whose)
    tallies = await tx.rosters.tallies(since, until, whose)
    found.sort(key=lambda each: each.coach_id != person_id)
    return CoachDay(
        day=on,
        today=studio.today(tx.now),
        sessions=tuple(SessionAtDesk(each, tallies.get(each.id, Tally())) for each in found),
        own=sum(each.coach_id == person_id for each in found),
    )


async def roster(desk: Desk, actor: Actor, session_id: SessionId, page: int = 0) -> Roster:
    """Everybody who is booked for a session, or waits for it. Raises `NotFound` for a coach whose session it
    is not, unless they see all clients."""
    async with desk.reading() as tx:
        session = await session_for(tx, actor, session_id)
        bookings = arranged(await tx.bookings.of_session(session_id))
        shown, at, pages = page_of(bookings, page, PAGE)
        remaining = to_be_marked(actor, bookings)
        return Roster(
            session=session,
            tally=tally(bookings),
            shown=tuple(shown),
            page=at,
            pages=pages,
            why=await _why(tx, actor, session, shown),
            arrival=_closed(session) or why_not_now(tx, actor, session.day),
            remaining=remaining,
            may_open=actor.may(Right.DEDUCT),
            may_mark=actor.may(Right.DEDUCT) and session.is_planned,
            may_book=actor.may(Right.DEDUCT) and session.is_planned and session.ends_at > tx.now,
            has_begun=session.starts_at <= tx.now,
            is_early=is_early(session.starts_at, tx.now, actor.studio.rules.booking.checkin_hours),
            placed=frozenset(each.client_id for each in bookings if each.keeps_place),
        )


async def session_for(tx: Tx, actor: Actor, session_id: SessionId) -> Session:
    """The session, for whoever looks after it. Raises `NotFound`."""
    session = await tx.timetable.get(session_id)
    if session is None or not trains(actor, session.coach_id):
        raise NotFound
    return session


def to_be_marked(actor: Actor, bookings: tuple[Booking, ...]) -> tuple[Booking, ...]:
    """Those who are expected and whom the actor may mark: a coach leaves their own place to a colleague."""
    return tuple(
        booking
        for booking in bookings
        if standing(booking) is Standing.EXPECTED and not is_own_pass(actor, booking.client_id)
    )


def why_not_now(tx: Tx, actor: Actor, on: date) -> Refusal | None:
    """Why nobody can be checked in to a session of that day: it is ahead, or too long ago."""
    try:
        check_arrival(on, actor.studio.today(tx.now), actor.studio.rules.late_entry_days)
    except Refusal as refusal:
        return refusal
    return None


async def why_unpaid(tx: Tx, actor: Actor, client_id: PersonId, session: Session) -> Choice:
    """How the client's passes stand to a session for which none has paid; where none is usable that day, why
    the one that ended last is not."""
    choice = await payers(tx, actor, client_id, session)
    if choice.offers:
        return choice
    occasion = session.occasion(actor.studio.calendar, actor.studio.rules.selling.unpaid)
    ended = [
        bookable(each, occasion) for each in await tx.passes.closed_of(client_id, session.day, NEWEST, 1)
    ]
    return Choice(tuple(each for each in ended if each.refusal is not None))


def _closed(session: Session) -> Refusal | None:
    return None if session.is_planned else SessionCalledOff(session.starts_at)


async def _why(
    tx: Tx, actor: Actor, session: Session, shown: Sequence[Booking]
) -> Mapping[BookingId, Choice]:
    there = (Standing.EXPECTED, Standing.CAME)
    unpaid = [each for each in shown if each.is_unpaid and standing(each) in there]
    return {each.id: await why_unpaid(tx, actor, each.client_id, session) for each in unpaid}


def _bounds(studio: Studio, on: date) -> tuple[datetime, datetime]:
    return studio.calendar.midnight(on), studio.calendar.midnight(on + timedelta(days=1))


def _within_reach(on: date, today: date) -> date:
    """The day itself, or the last one before the calendar's own ends."""
    return min(max(on, today - _REACH), today + _REACH)
