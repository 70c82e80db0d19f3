"""What a calendar is told of sessions: of one booking, or of all that somebody has ahead (PRODUCT §6.8)."""

from dataclasses import dataclass
from datetime import datetime

from domain.bookings import KEEPS_PLACE, Booking
from domain.ids import BookingId
from domain.people import Actor
from domain.refusals import NotFound
from domain.timetable import Session
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Appointment:
    """One session in somebody's calendar.

    `uid` never changes, `sequence` grows with whatever does (RFC 5545 §3.8.7.4). `revised_at` is when this
    was written or last changed. `is_on` says that it takes place, with the reader. `title` is the pass that
    pays; `places` are those taken and those there are, for whoever trains.
    """

    uid: str
    sequence: int
    revised_at: datetime
    starts_at: datetime
    ends_at: datetime
    service: str | None = None
    coach: str | None = None
    place: str | None = None
    is_on: bool = True
    title: str | None = None
    free_until: datetime | None = None
    places: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Filed:
    """An appointment with the mark of the studio that tells its calendar entries from all others."""

    appointment: Appointment
    mark: str


async def of_booking(desk: Desk, actor: Actor, booking_id: BookingId) -> Filed:
    """The actor's own booking as it stands, given up or not. Raises `NotFound` for anybody else's."""
    async with desk.reading() as tx:
        booking = await tx.bookings.get(booking_id)
        if booking is None or booking.client_id != actor.known_id:
            raise NotFound
        mark = await tx.feeds.mark()
        return Filed(of(booking, mark, await _title(tx, booking), tx.now), mark)


async def of_series(desk: Desk, actor: Actor, booking_id: BookingId) -> tuple[Filed, ...]:
    """All places that the actor has ahead in the series of their booking, which is the first of them, as it
    stands, where it is of none any more. Raises `NotFound` for anybody else's."""
    async with desk.reading() as tx:
        booking = await tx.bookings.get(booking_id)
        if booking is None or booking.client_id != actor.known_id:
            raise NotFound
        mark, found = await tx.feeds.mark(), await _of_series(tx, booking)
        return tuple([Filed(of(each, mark, await _title(tx, each), tx.now), mark) for each in found])


def of(booking: Booking, mark: str, title: str | None, revised_at: datetime) -> Appointment:
    """A client's place in a session."""
    return Appointment(
        uid=f"booking-{booking.id}@{mark}",
        sequence=booking.version + booking.session_version,
        revised_at=revised_at,
        starts_at=booking.starts_at,
        ends_at=booking.ends_at,
        service=booking.service,
        coach=booking.coach,
        place=booking.place,
        is_on=booking.state in KEEPS_PLACE,
        title=title,
        free_until=booking.free_until if booking.is_live else None,
    )


def trained(session: Session, mark: str, revised_at: datetime) -> Appointment:
    """A session for whoever trains it."""
    return Appointment(
        uid=f"session-{session.id}@{mark}",
        sequence=session.version,
        revised_at=revised_at,
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        service=session.service,
        place=session.place,
        places=(session.taken, session.capacity),
    )


async def _of_series(tx: Tx, booking: Booking) -> list[Booking]:
    session = await tx.timetable.get(booking.session_id)
    series_id = None if session is None else session.series_id
    found = [] if series_id is None else await tx.series.bookings(series_id, booking.client_id, tx.now)
    return [each for each in found if each.state in KEEPS_PLACE] or [booking]


async def _title(tx: Tx, booking: Booking) -> str | None:
    pass_ = None if booking.pass_id is None else await tx.passes.get(booking.pass_id)
    return None if pass_ is None else pass_.title
