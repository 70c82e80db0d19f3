"""Laying a series out again from a day on: what was given up of it takes place after all (PRODUCT §6.1)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.bookings import KEEPS_PLACE, OPEN, Booking, BookingState
from domain.people import Actor
from domain.refusals import ChangedMeanwhile, Refusal
from domain.repeating import days_of
from domain.timetable import Series, Session
from services.places_held import Held, SomebodyWasFaster, hold_sessions
from services.reinstating import put_back
from services.scheduling import conflict, hold, lay, session_on, still_coached
from services.series import ahead
from storage.desk import Tx

#: Who is concerned by it: whoever comes, has come, or was cancelled with a day that may come back.
_CONCERNED = OPEN | {BookingState.ATTENDED, BookingState.STUDIO_CANCELLED}


@dataclass(frozen=True, slots=True)
class LaidAnew:
    """How many sessions there are more, how many bookings are there `again`, who could not be, and the days
    that are left out with what stands in the way."""

    added: int
    again: int
    lost: tuple[tuple[Booking, Refusal], ...]
    conflicts: tuple[tuple[Session, Refusal], ...]


async def hold_from(
    tx: Tx, found: Series, after: Series, since: date, seen: int | None
) -> tuple[Series, list[Held], list[Session]]:
    """The series as it stood in version `seen`, its sessions of days from `since` on with whoever is in them,
    and those that were given up; all of them held, in the order of all desks. Raises `ChangedMeanwhile`."""
    given_up = [each for each in await tx.series.given_up(found.id, since) if each.starts_at > tx.now]
    people = {one.client_id for each in given_up for one, _ in await tx.bookings.called_off(each.id)}
    # A single session may have got another coach or resource than its series.
    of: list[Series | Session] = [found, after, *await ahead(tx, found, since)]
    coaches, resources = {each.coach_id for each in of}, {each.resource_id for each in of}
    await hold(tx, *coaches, *people, resources=tuple(resources))
    before = await tx.series.locked(found.id)
    if before is None or before.is_ending or before.version != (found.version if seen is None else seen):
        raise ChangedMeanwhile(found.service or "")
    planned = [each.id for each in await ahead(tx, before, since)]
    held = await hold_sessions(tx, [*planned, *(each.id for each in given_up)], _CONCERNED)
    there = [each for each in held if each[0].is_planned and each[0].series_day is not None]
    if any(each.coach_id not in coaches or each.resource_id not in resources for each, _ in there):
        raise SomebodyWasFaster
    return before, there, [each for each, _ in held if not each.is_planned]


async def lay_anew(
    tx: Tx, actor: Actor, series: Series, since: date, given_up: list[Session]
) -> LaidAnew:
    """Lays a held series out from `since` on as it is now, each of its days once.

    Where one of the held sessions that were `given_up` was to be at the very time, that one takes place, with
    whoever was in it.
    """
    series = await still_coached(tx, series)
    lost: list[tuple[Booking, Refusal]] = []
    back = again = 0
    for session in given_up:
        wanted = await _as_now(tx, actor, series, session)
        if wanted is None:
            continue
        count, left = await put_back(tx, actor, wanted)
        back, again = back + 1, again + count
        lost += left
    unlaid = series.model_copy(update={"laid_until": since - timedelta(days=1)})
    laid = await lay(tx, actor.studio, unlaid)
    return LaidAnew(back + laid.count, again, tuple(lost), laid.conflicts)


async def _as_now(tx: Tx, actor: Actor, series: Series, session: Session) -> Session | None:
    """A session that was given up, as the series has it now; None where it has none then, or none can be."""
    day = session.day
    if not days_of(series, day, day) or await tx.series.laid_days(series.id, day, day):
        return None
    wanted = session_on(series, day, actor.studio)
    if (session.starts_at, session.minutes) != (wanted.starts_at, wanted.minutes):
        return None
    names = ("coach_id", "coach", "place_id", "place", "resource_id", "resource")
    facts = {name: getattr(wanted, name) for name in names}
    # Nobody loses a place that they had.
    had = sum(was in KEEPS_PLACE for _, was in await tx.bookings.called_off(session.id))
    after = session.model_copy(update={**facts, "capacity": max(wanted.capacity, had)})
    return None if after.starts_at <= tx.now or await conflict(tx, after) else after
