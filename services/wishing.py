"""What a session to be booked is still missing, and which session it comes to."""

from dataclasses import dataclass, replace

from domain.availability import Clash, Span, clash
from domain.bookings import Booking
from domain.catalogue import Item, Section
from domain.coverage import Named
from domain.ids import BookingId, PassId, PersonId, PlaceId, ServiceId, SessionId
from domain.passes import Pass
from domain.people import Actor, Person
from domain.refusals import BookedAlready, CoachBusy, NotFound, OwnPass
from domain.timing import MINUTES, Moment, start_of
from domain.visits import is_own_pass
from storage.desk import Tx

#: So many coaches are offered by name.
MOST_COACHES = 30

_NOT_YET = BookingId(0)


@dataclass(frozen=True, slots=True)
class Wish:
    """A session as staff want it booked. What is None is not chosen yet, or there is nothing to choose.

    `visitor_id` is who comes, where the pass is shared; `instead_of` the booking that is moved.
    """

    pass_id: PassId
    when: Moment
    service_id: ServiceId | None = None
    coach_id: PersonId | None = None
    place_id: PlaceId | None = None
    visitor_id: PersonId | None = None
    instead_of: BookingId | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What has to be chosen next: who comes, of which service it is, with which coach, where; or nothing."""

    people: tuple[Person, ...] = ()
    services: tuple[Item, ...] = ()
    coaches: tuple[Person, ...] = ()
    places: tuple[Item, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether there is more than one way."""
        return bool(self.people or self.services or self.coaches or self.places)


async def completed(tx: Tx, actor: Actor, pass_: Pass, wish: Wish) -> tuple[Wish, Choice]:
    """The wish with all that can only be one way, and what has to be chosen next.

    A session that is moved keeps its service, coach, place and client; a coach books themself.
    """
    moved = await booking_moved(tx, pass_, wish.instead_of)
    if moved is not None:
        wish = replace(wish, service_id=moved.service_id, coach_id=moved.coach_id, place_id=moved.place_id)
        return replace(wish, visitor_id=moved.client_id), Choice()
    if wish.visitor_id is None and pass_.shared_with:
        people = [await tx.people.get(person_id) for person_id in (pass_.client_id, *pass_.shared_with)]
        return wish, Choice(people=tuple(person for person in people if person is not None))
    if wish.service_id is None:
        services = _covered(await tx.catalogue.services(), pass_.terms.coverage.services)
        if len(services) > 1:
            return wish, Choice(services=services)
        wish = replace(wish, service_id=ServiceId(services[0].id) if services else None)
    if not actor.is_owner:
        wish = replace(wish, coach_id=actor.id)
    elif wish.coach_id is None:
        coaches = await _coaches(tx, actor, pass_)
        if len(coaches) > 1:
            return wish, Choice(coaches=coaches)
        wish = replace(wish, coach_id=coaches[0].id if coaches else None)
    if wish.place_id is None:
        places = _covered(await tx.catalogue.places(), pass_.terms.coverage.places)
        if len(places) > 1:
            return wish, Choice(places=places)
        wish = replace(wish, place_id=PlaceId(places[0].id) if places else None)
    return wish, Choice()


async def session_of(tx: Tx, actor: Actor, pass_: Pass, wish: Wish, client: Person) -> Booking:
    """The booking that a completed wish comes to, before it is written.

    Raises `NotFound` for what does not exist, `SessionInPast`, `DateOutOfRange`, `BookedAlready` or
    `CoachBusy`; `OwnPass` for a coach who books on a pass of their own.
    """
    if is_own_pass(actor, client.id, pass_.client_id):
        raise OwnPass
    begins = start_of(wish.when, actor.studio.calendar, tx.now)
    moved = await booking_moved(tx, pass_, wish.instead_of)
    service = await _item(tx, Section.SERVICES, wish.service_id)
    place = await _item(tx, Section.PLACES, wish.place_id)
    coach = None if wish.coach_id is None else await tx.people.get(wish.coach_id)
    comes = moved.client_id if moved is not None else client.id
    if comes != client.id or (moved is None and client.id not in (pass_.client_id, *pass_.shared_with)):
        raise NotFound
    if moved is None and wish.coach_id is not None and (coach is None or not coach.is_coach):
        raise NotFound
    booking = Booking(
        id=_NOT_YET,
        session_id=SessionId(0),
        client_id=client.id,
        client_name=client.name,
        pass_id=pass_.id,
        starts_at=begins,
        day=actor.studio.calendar.day_of(begins),
        minutes=await _minutes(tx, wish) if moved is None else moved.minutes,
        service_id=wish.service_id,
        service=None if service is None else service.name,
        coach_id=wish.coach_id,
        coach=None if coach is None else coach.name,
        place_id=wish.place_id,
        place=None if place is None else place.name,
    )
    await _check_time(tx, booking, but=wish.instead_of)
    return booking


async def booking_moved(tx: Tx, pass_: Pass, booking_id: BookingId | None) -> Booking | None:
    """The live booking of this pass that is to be moved, or None. Raises `NotFound`."""
    if booking_id is None:
        return None
    booking = await tx.bookings.get(booking_id)
    if booking is None or booking.pass_id != pass_.id or not booking.is_live:
        raise NotFound
    return booking


async def warned_of(tx: Tx, actor: Actor, booking: Booking) -> Clash | None:
    """What staff are told of the coach's hours and time off, without being kept from booking."""
    if booking.coach_id is None:
        return None
    wanted = Span(booking.starts_at, booking.ends_at)
    hours = await tx.availability.hours_of(booking.coach_id)
    off = await tx.availability.off_of(booking.coach_id, wanted.starts_at, wanted.ends_at)
    return clash(wanted, hours, off, actor.studio.calendar)


async def _minutes(tx: Tx, wish: Wish) -> int:
    service = None if wish.service_id is None else await tx.timetable.service(wish.service_id)
    return MINUTES if service is None else service.minutes


async def _check_time(tx: Tx, booking: Booking, *, but: BookingId | None) -> None:
    at, minutes = booking.starts_at, booking.minutes
    taken = await tx.bookings.client_is_busy(booking.client_id, at, minutes, but=but)
    if taken is not None:
        raise BookedAlready(booking.client_name, taken)
    if booking.coach_id is not None:
        moved = None if but is None else await tx.bookings.get(but)
        other = None if moved is None else moved.session_id
        busy = await tx.timetable.coach_is_busy(booking.coach_id, at, minutes, but=other)
        if busy is not None:
            raise CoachBusy(booking.coach or "", busy.starts_at)


async def _coaches(tx: Tx, actor: Actor, pass_: Pass) -> tuple[Person, ...]:
    found = await tx.people.coaches_after(PersonId(0), MOST_COACHES)
    covered = {each.id for each in pass_.terms.coverage.coaches}
    fit = [coach for coach in found if not covered or coach.id in covered] or found
    # Whoever books comes first: mostly it is their own session.
    return tuple(sorted(fit, key=lambda coach: coach.id != actor.id))


async def _item(tx: Tx, section: Section, item_id: int | None) -> Item | None:
    found = None if item_id is None else await tx.catalogue.get(section, item_id)
    if item_id is not None and found is None:
        raise NotFound
    return found


def _covered(items: list[Item], covered: tuple[Named, ...]) -> tuple[Item, ...]:
    wanted = {each.id for each in covered}
    return tuple(item for item in items if item.id in wanted) or tuple(items)
