"""Putting sessions on the timetable, once or as a weekly series (PRODUCT §6.1)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.ids import PersonId, ResourceId, SessionId
from domain.refusals import CoachAway, CoachBusy, Refusal, ResourceBusy
from domain.repeating import AHEAD, begins, days_of
from domain.studio import Studio
from domain.timetable import Series, Session
from storage.desk import Tx

#: What a session has that its series has not, or otherwise.
_OF_SERIES = frozenset({"id", "rule", "at", "first", "last", "laid_until", "is_ending", "version"})


@dataclass(frozen=True, slots=True)
class Outlook:
    """The sessions of a stretch of days: those that can take place, and those in whose way something is."""

    free: tuple[Session, ...]
    conflicts: tuple[tuple[Session, Refusal], ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """What was laid out of a series: how many sessions, the first of them, and what stood in the way."""

    count: int
    first: SessionId | None
    conflicts: tuple[tuple[Session, Refusal], ...]


async def hold(tx: Tx, *coaches: PersonId | None, resources: tuple[ResourceId | None, ...] = ()) -> None:
    """Holds coaches and resources, in the order of their numbers: nobody else gives them a session meanwhile.

    Before any pass, session or booking is held.
    """
    for coach_id in sorted({each for each in coaches if each is not None}):
        await tx.people.locked(coach_id)
    for resource_id in sorted({each for each in resources if each is not None}):
        await tx.timetable.hold_resource(resource_id)


async def outlook(tx: Tx, studio: Studio, series: Series) -> Outlook:
    """What a series would come to in the next eight weeks, or in its first ones where it begins later;
    without what has passed today already."""
    today = studio.today(tx.now)
    since, horizon = max(series.first, today), today + AHEAD
    until = horizon if days_of(series, since, horizon) else since + AHEAD
    return await _looked_at(tx, studio, series, since, until)


async def conflict(tx: Tx, session: Session) -> Refusal | None:
    """Why the session cannot be at its time: its coach is busy or away, or its resource is busy; None where
    it can."""
    at, minutes, but = session.starts_at, session.minutes, session.id
    if session.coach_id is not None:
        busy = await tx.timetable.coach_is_busy(session.coach_id, at, minutes, but=but)
        if busy is not None:
            return CoachBusy(session.coach or "", busy.starts_at)
        if await tx.availability.off_of(session.coach_id, at, session.ends_at, limit=1):
            return CoachAway(session.coach or "")
    if session.resource_id is not None:
        busy = await tx.timetable.resource_is_busy(session.resource_id, at, minutes, but=but)
        if busy is not None:
            return ResourceBusy(session.resource or "", busy.starts_at)
    return None


async def add(tx: Tx, session: Session) -> SessionId:
    """Writes a single session whose coach and resource are held. Raises `CoachBusy`, `CoachAway` or
    `ResourceBusy`."""
    refusal = await conflict(tx, session)
    if refusal is not None:
        raise refusal
    return await tx.timetable.add(session)


async def lay(tx: Tx, studio: Studio, series: Series) -> Laid:
    """Lays a held series out to eight weeks ahead, each of its days once, whatever became of the day since.

    A day on which the coach is busy or away, or the resource is busy, is left out, and returned.
    """
    series = await still_coached(tx, series)
    today = studio.today(tx.now)
    until = today + AHEAD
    since = max(series.first, today, _after(series.laid_until))
    there = await tx.series.laid_days(series.id, since, until)
    wanted = await _looked_at(tx, studio, series, since, until, but=there)
    ids = [await tx.timetable.add(each) for each in wanted.free]
    # Of a series that has come to its last day nothing is ever to be laid out again.
    is_over = series.last is not None and series.last <= until
    if is_over or until > series.laid_until:
        await tx.series.laid(series.id, date.max if is_over else until)
    return Laid(len(ids), ids[0] if ids else None, wanted.conflicts)


async def gaps(tx: Tx, studio: Studio, series: Series, since: date, until: date) -> Outlook:
    """What of the days that were left out from `since` to `until` could be laid out now, and what not."""
    there = await tx.series.laid_days(series.id, since, until)
    return await _looked_at(tx, studio, await still_coached(tx, series), since, until, but=there)


async def still_coached(tx: Tx, series: Series) -> Series:
    """The series without its coach, where they coach no longer."""
    coach = None if series.coach_id is None else await tx.people.get(series.coach_id)
    return series if coach is not None and coach.is_coach else series.model_copy(update={"coach_id": None})


def session_on(series: Series, day: date, studio: Studio) -> Session:
    """The session of a series on one of its days, before it is written."""
    starts_at = begins(series, day, studio.calendar)
    facts = {name: value for name, value in series.model_dump().items() if name not in _OF_SERIES}
    of = {"series_id": series.id, "series_day": day} if series.id else {}
    return Session.model_validate(facts | of | {"starts_at": starts_at, "day": day})


async def _looked_at(
    tx: Tx, studio: Studio, series: Series, since: date, until: date, but: set[date] | None = None
) -> Outlook:
    days = [day for day in days_of(series, since, until) if day not in (but or set())]
    sessions = [session_on(series, day, studio) for day in days]
    ahead = [(each, await conflict(tx, each)) for each in sessions if each.starts_at > tx.now]
    return Outlook(
        tuple(each for each, refusal in ahead if refusal is None),
        tuple((each, refusal) for each, refusal in ahead if refusal is not None),
    )


def _after(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)
