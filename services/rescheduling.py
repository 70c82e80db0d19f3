"""Changing one session of the timetable: its coach, place, places or time, with everybody told."""

from dataclasses import dataclass

from domain.bookings import Booking, BookingState
from domain.catalogue import Section
from domain.ids import SessionId
from domain.people import Actor
from domain.refusals import (
    NoChange,
    NotFound,
    PlacesTaken,
    SessionCalledOff,
    SessionInPast,
    SomebodyCameAlready,
)
from domain.session_changes import Change, Fact
from domain.session_draft import LONGEST, MOST_PLACES
from domain.timetable import Session
from domain.timing import start_of
from services.access import require_owner
from services.changing_series import coach_named, item_named
from services.coach_told import News, tell_of_session
from services.moving_sessions import Moved, move, tell_changed
from services.places_held import again, check_seen, hold_session
from services.scheduling import conflict, hold
from services.timetable import SessionCard, card_of, require_planner
from services.timetable import seen as visible
from services.training import check_within
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Changed:
    """A session before and after a change, and what it does to those in it; `told` hear of it."""

    before: Session
    card: SessionCard
    moved: Moved
    told: int


async def preview(desk: Desk, actor: Actor, session_id: SessionId, change: Change) -> Changed:
    """What the change comes to: the true one is made, and taken back. Raises as `change` does."""
    try:
        await again(desk, lambda tx: _rehearse(tx, actor, session_id, change))
    except _Rehearsed as only:
        return only.done
    raise AssertionError("a rehearsal never ends otherwise")


async def change(desk: Desk, actor: Actor, session_id: SessionId, wanted: Change, *, seen: int) -> Changed:
    """Changes the session as it stood in version `seen`, once, and tells everybody in it.

    Raises `SessionChanged`, `SessionCalledOff`, `SessionInPast`, `NoChange`, `CoachBusy`, `ResourceBusy`,
    `PlacesTaken`, `NotANumber`, `DateOutOfRange`, or `SomebodyCameAlready` for another time.
    """
    return await again(desk, lambda tx: _changed(tx, actor, session_id, wanted, seen))


class _Rehearsed(Exception):
    def __init__(self, done: Changed) -> None:
        self.done = done


async def _rehearse(tx: Tx, actor: Actor, session_id: SessionId, wanted: Change) -> None:
    raise _Rehearsed(await _changed(tx, actor, session_id, wanted, None))


async def _changed(tx: Tx, actor: Actor, session_id: SessionId, wanted: Change, seen: int | None) -> Changed:
    found = await visible(tx, session_id)
    require_planner(actor, found)
    coach_id = wanted.coach_id if wanted.fact is Fact.COACH else None
    await hold(tx, found.coach_id, coach_id, resources=(found.resource_id,))
    before, bookings = await hold_session(tx, session_id)
    check_seen(before, before.version if seen is None else seen)
    await _check_open(tx, before, wanted.fact)
    after = await _applied(tx, actor, before, wanted)
    refusal = None if wanted.fact is Fact.CAPACITY else await conflict(tx, after)
    if refusal is not None:
        raise refusal
    assert await tx.timetable.save(after, seen=before.version), "it is held"
    moved = await _carried_over(tx, actor, before, after, bookings, wanted.fact)
    await _tell_coaches(tx, actor, before, after, wanted.fact)
    told = 0 if wanted.fact is Fact.CAPACITY else len(moved.stay)
    card = await card_of(tx, actor, await visible(tx, session_id))
    return Changed(before, card, moved, told)


async def _carried_over(
    tx: Tx, actor: Actor, before: Session, after: Session, bookings: list[Booking], fact: Fact
) -> Moved:
    if fact in (Fact.START, Fact.MINUTES):
        return await move(tx, actor, before, after, bookings)
    for booking in bookings if fact is not Fact.CAPACITY else ():
        await tell_changed(tx, actor, before, booking)
    return Moved(tuple(bookings), (), ())


async def _tell_coaches(tx: Tx, actor: Actor, before: Session, after: Session, fact: Fact) -> None:
    if fact is Fact.START:
        await tell_of_session(tx, before.coach_id, News.MOVED, before, by=actor.id)
    elif fact is Fact.MINUTES:
        await tell_of_session(tx, before.coach_id, News.LENGTH, before, by=actor.id)
    elif fact is Fact.COACH:
        await tell_of_session(tx, before.coach_id, News.NOT_YOURS, before, by=actor.id)
        await tell_of_session(tx, after.coach_id, News.YOURS, before, by=actor.id)


async def _applied(tx: Tx, actor: Actor, before: Session, wanted: Change) -> Session:
    after = await _with(tx, actor, before, wanted)
    if after == before:
        raise NoChange
    return after


async def _with(tx: Tx, actor: Actor, before: Session, wanted: Change) -> Session:
    match wanted.fact:
        case Fact.COACH:
            require_owner(actor)
            name = await coach_named(tx, wanted)
            return before.model_copy(update={"coach_id": wanted.coach_id, "coach": name})
        case Fact.PLACE:
            name = await item_named(tx, Section.PLACES, wanted.place_id)
            return before.model_copy(update={"place_id": wanted.place_id, "place": name})
        case Fact.CAPACITY:
            check_within(wanted.number, MOST_PLACES)
            if wanted.number < before.taken:
                raise PlacesTaken(before.taken)
            return before.model_copy(update={"capacity": wanted.number})
        case Fact.MINUTES:
            check_within(wanted.number, LONGEST)
            return _of_length(tx, before, wanted.number)
        case Fact.START:
            starts_at = start_of(wanted.moment, actor.studio.calendar, tx.now)
            day = actor.studio.calendar.day_of(starts_at)
            return before.model_copy(update={"starts_at": starts_at, "day": day})
    raise NotFound


def _of_length(tx: Tx, before: Session, minutes: int) -> Session:
    after = before.model_copy(update={"minutes": minutes})
    if after.ends_at <= tx.now:
        raise SessionInPast(after.ends_at)
    return after


async def _check_open(tx: Tx, session: Session, fact: Fact) -> None:
    if not session.is_planned:
        raise SessionCalledOff(session.starts_at)
    if session.ends_at <= tx.now:
        raise SessionInPast(session.starts_at)
    bookings = await tx.bookings.of_session(session.id) if fact is Fact.START else []
    came = sum(each.state is BookingState.ATTENDED for each in bookings)
    if came:
        raise SomebodyCameAlready(came)

