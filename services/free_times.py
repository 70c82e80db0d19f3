"""Which times of coaches are free, read inside a transaction under way (PRODUCT §6.1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.availability import Hours, Slot, Span, free_slots
from domain.ids import PersonId, ServiceId
from domain.people import Actor, Person, Right
from domain.refusals import NotFound
from domain.timetable import Service
from domain.timing import latest_day
from services.access import client_for, require
from storage.desk import Tx

#: So many coaches are offered by name, and the free times of so many are looked through at once.
MOST_COACHES = 200
MOST_AT_ONCE = 30

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Offering:
    """A personal service, and with whom a client can have it: first those for whom a pass of theirs may pay,
    then their own coaches. `is_own` where they book for themselves."""

    client: Person
    service: Service
    coaches: tuple[Person, ...]
    is_own: bool


async def offered(tx: Tx) -> tuple[Service, ...]:
    """The services that are booked at free times of coaches; nothing while no coach has hours."""
    if not await tx.availability.coaches(1):
        return ()
    return tuple(each for each in await tx.timetable.services() if each.personal)


async def offering_for(
    tx: Tx, actor: Actor, client_id: PersonId, service_id: ServiceId, coach_id: PersonId | None = None
) -> Offering:
    """With whom the client can have the service, or only the coach named. Raises `NotFound`."""
    client = await _client(tx, actor, client_id)
    service = next((each for each in await tx.timetable.services() if each.id == service_id), None)
    coaches = await _coaches(tx, actor, client, coach_id)
    if service is None or not service.personal or (coach_id is not None and not coaches):
        raise NotFound
    return Offering(client, service, coaches, client.id == actor.id)


def bookable_days(tx: Tx, actor: Actor, offer: Offering) -> tuple[date, date]:
    """The first and the last day on which this actor can book for the client."""
    today = actor.studio.today(tx.now)
    latest = latest_day(today)
    if offer.is_own:
        latest = min(latest, today + timedelta(days=min(actor.studio.rules.booking.opens_days, 365)))
    return today, latest


async def slots_between(
    tx: Tx, actor: Actor, offer: Offering, first: date, last: date
) -> dict[date, tuple[Slot, ...]]:
    """The free times of each day from `first` to `last` that has any.

    Times at which the client has another place are left out. Where several coaches are free at the same
    time, it is offered once, with the preferred one.
    """
    calendar = actor.studio.calendar
    whole = Span(calendar.midnight(first), calendar.midnight(last + _DAY))
    own = await tx.availability.client_taken(offer.client.id, whole)
    after = _closed_until(tx, actor, offer)
    found: dict[date, dict[datetime, Slot]] = {}
    for coach in offer.coaches[:MOST_AT_ONCE]:
        hours = await tx.availability.hours_of(coach.id)
        taken = [*own, *await taken_of(tx, coach.id, whole)]
        for day in _days(first, last, hours):
            around = Span(calendar.midnight(day), calendar.midnight(day + _DAY))
            near = [span for span in taken if span.overlaps(around)]
            for slot in free_slots(day, offer.service.minutes, hours, near, calendar, after):
                found.setdefault(day, {}).setdefault(slot.starts_at, slot)
    return {day: tuple(slots[at] for at in sorted(slots)) for day, slots in sorted(found.items())}


async def taken_of(tx: Tx, coach_id: PersonId, whole: Span) -> list[Span]:
    """When a coach trains or is off, in a stretch of time."""
    off = [each.span for each in await tx.availability.off_of(coach_id, whole.starts_at, whole.ends_at)]
    # What began on the day before may last into the first one.
    sessions = await tx.timetable.of_coach(coach_id, whole.starts_at - _DAY, whole.ends_at)
    return off + [Span(each.starts_at, each.ends_at) for each in sessions]


async def _client(tx: Tx, actor: Actor, client_id: PersonId) -> Person:
    if actor.id != client_id:
        require(actor, Right.DEDUCT)
    return await client_for(tx, actor, client_id)


async def _coaches(tx: Tx, actor: Actor, client: Person, coach_id: PersonId | None) -> tuple[Person, ...]:
    if coach_id is not None:
        coach = await tx.people.get(coach_id)
        if coach is None or not coach.is_coach or coach.id == client.id:
            return ()
        return (coach,) if await tx.availability.hours_of(coach.id) else ()
    found = [each for each in await tx.availability.coaches(MOST_COACHES) if each.id != client.id]
    own = {each.id for each in await tx.people.coaches_of(client.id)}
    usable = await tx.passes.usable_by(client.id, actor.studio.today(tx.now))
    limits = [{each.id for each in pass_.terms.coverage.coaches} for pass_ in usable]
    paid = {each.id for each in found if any(not limit or each.id in limit for limit in limits)}
    return tuple(sorted(found, key=lambda each: (each.id not in paid, each.id not in own, each.id)))


def _closed_until(tx: Tx, actor: Actor, offer: Offering) -> datetime:
    if not offer.is_own:
        return tx.now
    return tx.now + timedelta(minutes=actor.studio.rules.booking.closes_minutes)


def _days(first: date, last: date, hours: Sequence[Hours]) -> list[date]:
    weekdays = {each.weekday for each in hours}
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in days if day.weekday() in weekdays]
