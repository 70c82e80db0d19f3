"""A client's own bookings that are still to come, and one of them as its owner reads it (PRODUCT §6.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.bookings import Booking, BookingState
from domain.ids import BookingId
from domain.passes import Pass
from domain.people import Actor, Person
from domain.refusals import NotFound
from services.access import client_for
from services.paying_otherwise import is_offered
from storage.desk import Desk

PAGE = 8


@dataclass(frozen=True, slots=True)
class OwnBookings:
    """A page of somebody's bookings, soonest first; `queues` are the places of those that wait. Those of
    today that are `over` have not been marked yet.

    The next page begins behind `later`.
    """

    client: Person
    bookings: tuple[Booking, ...]
    over: tuple[Booking, ...]
    queues: Mapping[BookingId, int]
    is_first: bool
    later: BookingId | None


@dataclass(frozen=True, slots=True)
class OwnBooking:
    """A booking with the pass that pays, and the place in the queue where it waits; `may_repay` says that
    another pass could pay for it."""

    booking: Booking
    pass_: Pass | None
    queue: int | None
    now: datetime
    may_repay: bool


async def page(desk: Desk, actor: Actor, after: BookingId | None = None) -> OwnBookings:
    """The actor's own bookings. Raises `NotFound` for a stranger."""
    async with desk.reading() as tx:
        client = await client_for(tx, actor, actor.known_id)
        since = actor.studio.calendar.midnight(actor.studio.today(tx.now))
        last = None if after is None else await tx.bookings.get(after)
        behind = last if last is not None and last.client_id == client.id else None
        found = await tx.bookings.ahead(client.id, since, behind, PAGE + 1)
        shown = tuple(found[:PAGE])
        ahead = tuple(each for each in shown if each.ends_at > tx.now)
        return OwnBookings(
            client=client,
            bookings=ahead,
            over=tuple(each for each in shown if each.is_live and each not in ahead),
            queues={each.id: await tx.browsing.queue(each) for each in ahead if _waits(each)},
            is_first=behind is None,
            later=shown[-1].id if len(found) > PAGE else None,
        )


async def one(desk: Desk, actor: Actor, booking_id: BookingId) -> OwnBooking:
    """One of the actor's own bookings. Raises `NotFound` for anybody else's."""
    async with desk.reading() as tx:
        booking = await tx.bookings.get(booking_id)
        if booking is None or booking.client_id != actor.known_id:
            raise NotFound
        pass_ = None if booking.pass_id is None else await tx.passes.get(booking.pass_id)
        queue = await tx.browsing.queue(booking) if _waits(booking) else None
        return OwnBooking(booking, pass_, queue, tx.now, await is_offered(tx, actor, booking))


def _waits(booking: Booking) -> bool:
    return booking.state is BookingState.WAITLISTED
