"""Who looks for which session, and when: the ground of every list of sessions to book (PRODUCT §6.2)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.browsing import Where
from domain.ids import PersonId, ServiceId
from domain.people import Actor, Person, Right
from domain.refusals import NotFound
from domain.usual import LOOKED_BACK, Habit, usual
from services.access import client_for, require
from storage.browsing import Last
from storage.desk import Tx

#: Staff look so many days ahead.
_STAFF_DAYS = 366


@dataclass(frozen=True, slots=True)
class Look:
    """Who looks for what, in names; `first` and `last` are the days that can be looked at."""

    where: Where
    client: Person
    is_own: bool
    service: str | None
    coach: str | None
    first: date
    last: date


async def looking(tx: Tx, actor: Actor, where: Where) -> Look:
    client_id = where.client_id or actor.known_id
    is_own = client_id == actor.id
    if not is_own:
        require(actor, Right.DEDUCT)
    client = await client_for(tx, actor, client_id)
    today = actor.studio.today(tx.now)
    ahead = min(actor.studio.rules.booking.opens_days, _STAFF_DAYS) if is_own else _STAFF_DAYS
    return Look(
        where=where,
        client=client,
        is_own=is_own,
        service=await _service_name(tx, where.service_id),
        coach=await _coach_name(tx, where.coach_id),
        first=today,
        last=today + timedelta(days=ahead),
    )


def opens_at(tx: Tx, actor: Actor, look: Look) -> datetime:
    """Sessions that begin from this instant on can be booked; staff may while one is under way."""
    if not look.is_own:
        return tx.now - timedelta(hours=1)
    return tx.now + timedelta(minutes=actor.studio.rules.booking.closes_minutes, microseconds=1)


async def habits_of(tx: Tx, actor: Actor, client_id: PersonId) -> frozenset[Habit]:
    """What the client usually trains."""
    trained = await tx.browsing.trained(client_id, tx.now - LOOKED_BACK, tx.now)
    return usual(trained, actor.studio.calendar)


async def last_trained(tx: Tx, client_id: PersonId) -> Last | None:
    """What the client was booked for last, as far as that is worth repeating."""
    return await tx.browsing.last(client_id, tx.now - LOOKED_BACK)


async def _service_name(tx: Tx, service_id: ServiceId | None) -> str | None:
    service = None if service_id is None else await tx.timetable.service(service_id)
    if service_id is not None and service is None:
        raise NotFound
    return None if service is None else service.name


async def _coach_name(tx: Tx, coach_id: PersonId | None) -> str | None:
    coach = None if coach_id is None else await tx.people.get(coach_id)
    if coach_id is not None and (coach is None or not coach.is_coach):
        raise NotFound
    return None if coach is None else coach.name
