"""Personal sessions: clients book a free time of a coach's, paid by their passes (PRODUCT §6.1–6.4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.availability import Slot
from domain.bookings import Booking
from domain.ids import PersonId, ServiceId
from domain.people import Actor, Person
from domain.refusals import OfferChanged, TimeTaken
from domain.timetable import Session
from services.access import client_for
from services.booking import A_DAY, place
from services.free_times import Offering, bookable_days, offering_for, slots_between
from services.placing import Place, Placed
from services.placing_rules import (
    booking_in,
    check_open,
    check_time,
    check_unpaid,
    may_book,
    paid_by_pass,
    payers,
    usable,
)
from services.rehearsing import rehearsed
from storage.desk import Desk, Tx

#: So many days are looked through at once.
STRIP = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class SlotWant:
    """A free time of a coach's that a client wants; with `unpaid` staff book it also where no pass pays."""

    client_id: PersonId
    service_id: ServiceId
    coach_id: PersonId
    starts_at: datetime
    unpaid: bool = False


@dataclass(frozen=True, slots=True)
class FreeDays:
    """Days from `since` on with free times, of one coach's or of any; `more` is where others may follow,
    `before` the strip before this one."""

    offering: Offering
    days: tuple[date, ...]
    since: date
    more: date | None
    before: date | None


@dataclass(frozen=True, slots=True)
class FreeTimes:
    """The free times of a day, soonest first, and who the coaches are."""

    offering: Offering
    day: date
    slots: tuple[Slot, ...]
    coaches: Mapping[PersonId, Person]


async def offering(desk: Desk, actor: Actor, client_id: PersonId, service_id: ServiceId) -> Offering:
    """With whom a client can have a personal service. Raises `NotFound`."""
    async with desk.reading() as tx:
        return await offering_for(tx, actor, client_id, service_id)


async def free_days(
    desk: Desk,
    actor: Actor,
    client_id: PersonId,
    service_id: ServiceId,
    since: date | None = None,
    coach_id: PersonId | None = None,
) -> FreeDays:
    """The days of two weeks that have free times, from today on or from a later day."""
    async with desk.reading() as tx:
        offer = await offering_for(tx, actor, client_id, service_id, coach_id)
        today, latest = bookable_days(tx, actor, offer)
        first = min(max(since or today, today), latest)
        last = min(first + STRIP - timedelta(days=1), latest)
        found = await slots_between(tx, actor, offer, first, last)
        following = last + timedelta(days=1) if last < latest else None
        earlier = max(first - STRIP, today) if first > today else None
        return FreeDays(offer, tuple(found), first, following, earlier)


async def free_times(
    desk: Desk,
    actor: Actor,
    client_id: PersonId,
    service_id: ServiceId,
    day: date,
    coach_id: PersonId | None = None,
) -> FreeTimes:
    """The free times of a day, with one coach or with any; none where the day cannot be booked."""
    async with desk.reading() as tx:
        offer = await offering_for(tx, actor, client_id, service_id, coach_id)
        first, latest = bookable_days(tx, actor, offer)
        found = {}
        if first <= day <= latest:
            found = await slots_between(tx, actor, offer, day, day)
        return FreeTimes(offer, day, found.get(day, ()), {each.id: each for each in offer.coaches})


async def preview(desk: Desk, actor: Actor, want: SlotWant) -> Placed:
    """What booking the time would come to: it is truly booked, and taken back. Raises as `book` does."""
    return await rehearsed(desk, lambda tx: _placed(tx, actor, want))


async def book(desk: Desk, actor: Actor, want: SlotWant, *, mark: str) -> Placed:
    """Makes the session and books it as `preview` showed it with this `mark`, in one change.

    Raises `TimeTaken` where the time is not free any more, `OfferChanged` where another pass would pay than
    was shown, or why the client cannot book.
    """
    async with desk.writing() as tx:
        done = await _placed(tx, actor, want)
        if done.mark != mark:
            raise OfferChanged
        return done


async def booked_already(desk: Desk, actor: Actor, want: SlotWant) -> Booking | None:
    """The client's booking of exactly this time: what a second press of a button has made already."""
    async with desk.reading() as tx:
        client = await client_for(tx, actor, want.client_id)
        found = await tx.bookings.ahead(client.id, want.starts_at, None, A_DAY)
        wanted = (want.starts_at, want.coach_id)
        live = (each for each in found if each.is_live)
        return next((each for each in live if (each.starts_at, each.coach_id) == wanted), None)


async def _placed(tx: Tx, actor: Actor, want: SlotWant) -> Placed:
    client = await may_book(tx, actor, want.client_id, want.coach_id)
    offer = await offering_for(tx, actor, client.id, want.service_id, want.coach_id)
    session = await _session(tx, actor, offer, want)
    for pass_ in sorted(await usable(tx, client.id, [session]), key=lambda each: each.id):
        await tx.passes.locked(pass_.id)
    await check_open(tx, actor, client, session)
    await check_time(tx, client, session)
    choice = await payers(tx, actor, client.id, session)
    if choice.pays is None:
        check_unpaid(actor, client, choice, unpaid=want.unpaid)
    kept = await tx.timetable.get(await tx.timetable.add(session))
    assert kept is not None, "it has just been made"
    if choice.pays is None:
        unpaid = await place(tx, booking_in(tx, actor, client, kept, None), by=actor.id)
        return Placed(client, (Place(kept, unpaid, choice=choice),))
    done = await paid_by_pass(tx, actor, client, kept, choice)
    return Placed(client, (Place(kept, done.booking, done, choice),))


async def _session(tx: Tx, actor: Actor, offer: Offering, want: SlotWant) -> Session:
    """The session that the time comes to, before it is written. Raises `TimeTaken`."""
    coach, day = offer.coaches[0], actor.studio.calendar.day_of(want.starts_at)
    first, latest = bookable_days(tx, actor, offer)
    found = {}
    if first <= day <= latest:
        found = await slots_between(tx, actor, offer, day, day)
    slot = next((each for each in found.get(day, ()) if each.starts_at == want.starts_at), None)
    if slot is None:
        raise TimeTaken(coach.name, want.starts_at)
    return Session(
        service_id=offer.service.id,
        coach_id=coach.id,
        place_id=slot.place_id,
        starts_at=slot.starts_at,
        day=day,
        minutes=offer.service.minutes,
        personal=True,
    )
