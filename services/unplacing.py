"""Taking back what was just booked, all at once, as long as it costs nothing (PRODUCT §6.3)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.bookings import Booking, BookingState
from domain.ids import PersonId
from domain.people import Actor, Person
from domain.refusals import AlreadyUndone
from services.access import client_for
from services.booking import became, release
from services.placing_rules import may_book
from storage.desk import Desk, Tx

#: More bookings than anybody has ahead of them.
_MANY = 1000
#: A second press comes so soon.
_A_PRESS = timedelta(seconds=15)


@dataclass(frozen=True, slots=True)
class GivenUp:
    """The bookings that were cancelled and returned, and those that it would cost something to cancel."""

    client: Person
    bookings: tuple[Booking, ...]
    kept: tuple[Booking, ...]


async def give_up(desk: Desk, actor: Actor, client_id: PersonId, booked_at: datetime) -> GivenUp:
    """Cancels what this actor booked for the client at that moment, in one change.

    Raises `AlreadyUndone` where nothing of it stands, `NotFound` for whoever may not book for the client.
    """
    async with desk.writing() as tx:
        client = await may_book(tx, actor, client_id)
        standing = await _held(tx, await _booked_at(tx, actor, client_id, booked_at))
        if not standing:
            raise AlreadyUndone
        free = tuple(each for each in standing if _is_free(each, tx.now))
        done = [await _given_up(tx, booking, by=actor.id) for booking in free]
        return GivenUp(client, tuple(done), tuple(each for each in standing if each not in free))


async def just_booked(desk: Desk, actor: Actor, client_id: PersonId) -> tuple[Booking, ...]:
    """What this actor has just booked for the client: what the first of two presses has made."""
    async with desk.reading() as tx:
        client = await client_for(tx, actor, client_id)
        ahead = await tx.bookings.ahead(client.id, tx.now - timedelta(days=1), None, _MANY)
        by_them = [each for each in ahead if each.booked_by == actor.id and each.booked_at is not None]
        latest = max((each.booked_at for each in by_them if each.booked_at is not None), default=None)
        if latest is None or latest < tx.now - _A_PRESS:
            return ()
        return tuple(each for each in by_them if each.booked_at == latest)


async def _booked_at(tx: Tx, actor: Actor, client_id: PersonId, booked_at: datetime) -> list[Booking]:
    ahead = await tx.bookings.ahead(client_id, tx.now, None, _MANY)
    return [each for each in ahead if each.booked_at == booked_at and each.booked_by == actor.id]


async def _held(tx: Tx, bookings: list[Booking]) -> list[Booking]:
    # Passes, sessions, bookings, each by their numbers: nobody waits for somebody who waits for them.
    for pass_id in sorted({each.pass_id for each in bookings if each.pass_id is not None}):
        await tx.passes.locked(pass_id)
    for session_id in sorted({each.session_id for each in bookings}):
        await tx.timetable.locked(session_id)
    held = [await tx.bookings.locked(each.id) for each in sorted(bookings, key=lambda each: each.id)]
    seen = {each.id: each.version for each in bookings}
    standing = [each for each in held if each is not None and each.version == seen[each.id]]
    return sorted(standing, key=lambda each: (each.starts_at, each.id))


async def _given_up(tx: Tx, booking: Booking, *, by: PersonId | None) -> Booking:
    if booking.pass_id is not None and booking.is_live:
        return (await release(tx, booking, by=by)).booking
    return await became(tx, booking, BookingState.CANCELLED, by=by)


def _is_free(booking: Booking, now: datetime) -> bool:
    return booking.state is BookingState.WAITLISTED or booking.is_free_to_cancel(now)
