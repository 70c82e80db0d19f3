"""What a change of a weekly series makes of each session that is laid out already (PRODUCT §6.1)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from domain.bookings import OPEN, Booking, BookingState
from domain.former_series import former, is_of
from domain.ids import PersonId
from domain.people import Actor
from domain.refusals import Refusal, SessionInPast, SomebodyCameAlready
from domain.repeating import begins, days_of
from domain.session_changes import Fact
from domain.timetable import Series, Session
from services.calling_off import cancelled
from services.moving_sessions import carried_over
from services.place_news import owe_changed
from services.places_held import Held
from services.scheduling import conflict, still_coached
from storage.desk import Tx

#: What decides whether a coach, a resource or a client is free.
_IN_THE_WAY = (Fact.COACH, Fact.RESOURCE, Fact.START, Fact.MINUTES)
_MOVES = (Fact.START, Fact.MINUTES)
#: What those who come are told of.
_TOLD = (Fact.COACH, Fact.PLACE, *_MOVES)


@dataclass(slots=True)
class Carried:
    """What became of the sessions: `changed` ones, those that stay as they are with what stands in the way,
    those that stay since they were changed `alone`, those that are called off, and changed ones `shared` with
    another session at their place.

    `clashes` are bookings of people who have something else at the new time, with when that begins; `told`
    are those who hear of it, `lost` those whose places were called off.
    """

    changed: list[Session] = field(default_factory=list)
    left: list[tuple[Session, Refusal]] = field(default_factory=list)
    alone: list[Session] = field(default_factory=list)
    off: list[Session] = field(default_factory=list)
    shared: list[Session] = field(default_factory=list)
    clashes: list[tuple[Booking, datetime]] = field(default_factory=list)
    told: set[PersonId] = field(default_factory=set)
    lost: set[PersonId] = field(default_factory=set)


async def carry(
    tx: Tx, actor: Actor, before: Series, after: Series, fact: Fact, held: Sequence[Held]
) -> Carried:
    """Changes those of the held sessions that are as their series says, and tells everybody once.

    What somebody has changed of a single session stays so.
    """
    done = Carried()
    news: list[tuple[Booking, Session]] = []
    earlier = former(before, fact, [each for each, _ in held], actor.studio.calendar)
    is_coached = (await still_coached(tx, before)).coach_id is not None
    for session, bookings in _in_order(held, before, after):
        then = before if is_of(before, session) else earlier
        if fact is Fact.WEEKDAYS:
            await _given_up(tx, actor, session, bookings, (before, after), done)
        elif _follows(session, then, fact, actor) or _is_uncoached(session, fact, is_coached):
            news += await _changed(tx, actor, session, bookings, after, fact, done)
        elif _as_wished(session, after, fact, actor) != session:
            done.alone.append(session)
    done.told = {booking.client_id for booking, _ in news}
    await owe_changed(tx, news, by=actor.id)
    return done


def _is_uncoached(session: Session, fact: Fact, is_coached: bool) -> bool:
    """Whether nobody trains it, for the coach of its series had left when it was laid out."""
    return fact is Fact.COACH and not is_coached and session.coach_id is None


def _in_order(held: Iterable[Held], before: Series, after: Series) -> list[Held]:
    """Those that make room first: the last ones where all move to a later hour."""
    return sorted(held, key=lambda each: each[0].starts_at, reverse=after.at > before.at)


def _follows(session: Session, series: Series, fact: Fact, actor: Actor) -> bool:
    """Whether the session still is as its series says, rather than as somebody has made it."""
    match fact:
        case Fact.START:
            assert session.series_day is not None, "it is a day of its series"
            return session.starts_at == begins(series, session.series_day, actor.studio.calendar)
        case Fact.COACH:
            return session.coach_id == series.coach_id
        case Fact.PLACE:
            return session.place_id == series.place_id
        case Fact.RESOURCE:
            return session.resource_id == series.resource_id
        case Fact.MINUTES:
            return session.minutes == series.minutes
    return session.capacity == series.capacity


async def _given_up(
    tx: Tx,
    actor: Actor,
    session: Session,
    bookings: list[Booking],
    series: tuple[Series, Series],
    done: Carried,
) -> None:
    """Calls the session off where its weekday is none of the series's any more, and it still is on it.

    What somebody has put back on a weekday that was none before stays.
    """
    day, (before, after) = session.series_day, series
    if day is None or day != session.day or days_of(after, day, day):
        return
    if is_of(before, session) and not days_of(before, day, day):
        return
    came = _came(bookings)
    if came:
        done.left.append((session, SomebodyCameAlready(came)))
        return
    concerned = _open(bookings)
    await cancelled(tx, actor, session, concerned)
    await tx.series.belongs(session.id, None)
    done.off.append(session)
    done.lost |= {each.client_id for each in concerned}


async def _changed(
    tx: Tx, actor: Actor, before: Session, bookings: list[Booking], series: Series, fact: Fact, done: Carried
) -> list[tuple[Booking, Session]]:
    """Changes one session, or leaves it with the reason; returns the bookings to be told of it."""
    after = _as_wished(before, series, fact, actor)
    refusal = await _refusal(tx, after, bookings, fact)
    if refusal is not None:
        done.left.append((before, refusal))
        return []
    assert await tx.timetable.save(after, seen=before.version), "it is held"
    done.changed.append(after)
    if fact in (Fact.PLACE, *_MOVES) and await _is_shared(tx, after):
        done.shared.append(after)
    concerned = _open(bookings)
    if fact in _MOVES:
        done.clashes += (await carried_over(tx, actor, before, after, concerned)).clashes
    if fact not in _TOLD:
        return []
    now = [await tx.bookings.get(each.id) for each in concerned]
    return [(each, before) for each in now if each is not None]


def _as_wished(session: Session, series: Series, fact: Fact, actor: Actor) -> Session:
    match fact:
        case Fact.START:
            assert session.series_day is not None, "it is a day of its series"
            return session.model_copy(
                update={"starts_at": begins(series, session.series_day, actor.studio.calendar)}
            )
        case Fact.COACH:
            return session.model_copy(update={"coach_id": series.coach_id, "coach": series.coach})
        case Fact.PLACE:
            return session.model_copy(update={"place_id": series.place_id, "place": series.place})
        case Fact.RESOURCE:
            facts = {"resource_id": series.resource_id, "resource": series.resource}
            return session.model_copy(update=facts)
        case Fact.MINUTES:
            return session.model_copy(update={"minutes": series.minutes})
    # Nobody loses a place that they have.
    return session.model_copy(update={"capacity": max(series.capacity, session.taken)})


async def _refusal(tx: Tx, after: Session, bookings: list[Booking], fact: Fact) -> Refusal | None:
    if fact is Fact.START and after.starts_at <= tx.now:
        return SessionInPast(after.starts_at)
    if fact is Fact.START and _came(bookings):
        return SomebodyCameAlready(_came(bookings))
    return await conflict(tx, after) if fact in _IN_THE_WAY else None


async def _is_shared(tx: Tx, session: Session) -> bool:
    """Whether another session is at its place then: that may be, but somebody wants to know of it."""
    at, minutes = session.starts_at, session.minutes
    if session.place_id is None:
        return False
    return await tx.timetable.at_place(session.place_id, at, minutes, but=session.id) is not None


def _came(bookings: list[Booking]) -> int:
    return sum(each.state is BookingState.ATTENDED for each in bookings)


def _open(bookings: list[Booking]) -> list[Booking]:
    return [each for each in bookings if each.state in OPEN]
