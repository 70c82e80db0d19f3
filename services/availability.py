"""Coaches' weekly hours: a coach sets their own, an owner anybody's (PRODUCT §6.1)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.availability import MOST_STRETCHES, Hours, Stretch, TimeOff, check_apart
from domain.catalogue import Item, Section
from domain.ids import HoursId, PersonId, PlaceId
from domain.people import Actor, Person
from domain.refusals import NotFound, NotHours
from services.questions import Answer, settle
from storage.desk import Desk, Tx

#: So much time off is shown beside the hours.
SOME = 4
#: Further ahead than any time off lies.
_AHEAD = timedelta(days=366 * 3)


@dataclass(frozen=True, slots=True)
class Week:
    """A coach's week, and the time off ahead: some of it, and whether there is more; `places` are those
    that hours can be limited to."""

    coach: Person
    hours: tuple[Hours, ...]
    off: tuple[TimeOff, ...]
    has_more_off: bool
    places: tuple[Item, ...]
    is_own: bool


@dataclass(frozen=True, slots=True)
class WeekChanged:
    """The week after hours were added or removed, and which."""

    week: Week
    hours: tuple[Hours, ...]


async def week(desk: Desk, actor: Actor, coach_id: PersonId) -> Week:
    """A coach's hours and time off. Raises `NotFound` for whoever may not set them."""
    async with desk.reading() as tx:
        return await _week(tx, actor, await coach_for(tx, actor, coach_id))


async def add_hours(
    desk: Desk,
    actor: Actor,
    coach_id: PersonId,
    weekdays: tuple[int, ...],
    stretches: tuple[Stretch, ...],
    place_id: PlaceId | None = None,
    *,
    answer: Answer | None = None,
) -> WeekChanged:
    """Adds the same hours to several days of the coach's week, all of them or none.

    Raises `HoursOverlap` with what is there already, or `NotHours` for more than a day can hold.
    """
    async with desk.writing() as tx:
        coach = await held_coach(tx, actor, coach_id)
        if not weekdays or not set(weekdays) <= set(range(7)):
            raise NotFound
        await _check_place(tx, place_id)
        there = await tx.availability.hours_of(coach_id)
        added = []
        for weekday in sorted(set(weekdays)):
            that_day = [each for each in there if each.weekday == weekday]
            if len(that_day) + len(stretches) > MOST_STRETCHES:
                raise NotHours
            for stretch in stretches:
                check_apart(stretch, that_day)
                added.append(await _added(tx, coach_id, weekday, stretch, place_id))
        await settle(tx, answer)
        return WeekChanged(await _week(tx, actor, coach), tuple(added))


async def remove_hours(
    desk: Desk, actor: Actor, coach_id: PersonId, first: HoursId, last: HoursId
) -> WeekChanged:
    """Removes the stretches of a coach's week with these ids and between; what is booked stays booked.

    Repeated, it changes nothing.
    """
    async with desk.writing() as tx:
        coach = await held_coach(tx, actor, coach_id)
        there = await tx.availability.hours_of(coach_id)
        gone = tuple(each for each in there if first <= each.id <= last)
        for each in gone:
            await tx.availability.remove_hours(coach_id, each.id)
        return WeekChanged(await _week(tx, actor, coach), gone)


async def coach_for(tx: Tx, actor: Actor, coach_id: PersonId) -> Person:
    """The coach, where this actor may say when they can be booked: they themselves, or an owner."""
    if actor.id != coach_id and not actor.is_owner:
        raise NotFound
    return _coach(await tx.people.get(coach_id))


async def held_coach(tx: Tx, actor: Actor, coach_id: PersonId) -> Person:
    """As `coach_for`, and nobody books the coach until the transaction ends."""
    await coach_for(tx, actor, coach_id)
    return _coach(await tx.people.locked(coach_id))


def ahead(now: datetime) -> tuple[datetime, datetime]:
    """From when to when time off is looked for."""
    return now, now + _AHEAD


def _coach(person: Person | None) -> Person:
    if person is None or not person.is_coach:
        raise NotFound
    return person


async def _week(tx: Tx, actor: Actor, coach: Person) -> Week:
    off = await tx.availability.off_of(coach.id, *ahead(tx.now), SOME + 1)
    return Week(
        coach=coach,
        hours=tuple(await tx.availability.hours_of(coach.id)),
        off=tuple(off[:SOME]),
        has_more_off=len(off) > SOME,
        places=tuple(await tx.catalogue.places()),
        is_own=actor.id == coach.id,
    )


async def _added(
    tx: Tx, coach_id: PersonId, weekday: int, stretch: Stretch, place_id: PlaceId | None
) -> Hours:
    new = Hours(
        coach_id=coach_id, weekday=weekday, opens=stretch.opens, closes=stretch.closes, place_id=place_id
    )
    return new.model_copy(update={"id": await tx.availability.add_hours(new)})


async def _check_place(tx: Tx, place_id: PlaceId | None) -> None:
    place = None if place_id is None else await tx.catalogue.get(Section.PLACES, place_id)
    if place_id is not None and (place is None or place.retired_on is not None):
        raise NotFound
