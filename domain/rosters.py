"""Who is expected in a session, who came, and in which order a coach reads them (PRODUCT §5.1, §5.8)."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

from domain.bookings import Booking, BookingState

T = TypeVar("T")


class Standing(IntEnum):
    """Where somebody stands on a roster; those who wait come last."""

    EXPECTED = 1
    CAME = 2
    MISSED = 3
    WAITING = 4


_STANDINGS = {
    BookingState.BOOKED: Standing.EXPECTED,
    BookingState.ATTENDED: Standing.CAME,
    BookingState.NO_SHOW: Standing.MISSED,
    BookingState.LATE_CANCELLED: Standing.MISSED,
    BookingState.EXCUSED: Standing.MISSED,
    BookingState.OFFERED: Standing.WAITING,
    BookingState.WAITLISTED: Standing.WAITING,
}

_THERE = (Standing.EXPECTED, Standing.CAME)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a session's people stand where; `unpaid` are those, expected or there, for whom no pass
    has paid."""

    expected: int = 0
    came: int = 0
    missed: int = 0
    waiting: int = 0
    unpaid: int = 0


def standing(booking: Booking) -> Standing | None:
    """Where a booking stands on the roster; None for one that was cancelled in time."""
    return _STANDINGS.get(booking.state)


def arranged(bookings: Iterable[Booking]) -> tuple[Booking, ...]:
    """The bookings that a roster shows, by name whatever became of them, so that nobody moves under the
    finger; then the waitlist in the order in which it is served."""
    shown = [booking for booking in bookings if standing(booking) is not None]
    return tuple(sorted(shown, key=_place))


def tally(bookings: Iterable[Booking]) -> Tally:
    """How many stand where."""
    shown = [(standing(booking), booking) for booking in bookings]
    return Tally(
        expected=sum(where is Standing.EXPECTED for where, _ in shown),
        came=sum(where is Standing.CAME for where, _ in shown),
        missed=sum(where is Standing.MISSED for where, _ in shown),
        waiting=sum(where is Standing.WAITING for where, _ in shown),
        unpaid=sum(booking.is_unpaid for where, booking in shown if where in _THERE),
    )


def mark_of(bookings: Iterable[Booking]) -> str:
    """A short mark of who is meant, each as they stand: where anything has changed, the marks differ."""
    facts = [(booking.id, booking.version) for booking in bookings]
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:8]


def page_of(items: Sequence[T], page: int, size: int) -> tuple[Sequence[T], int, int]:
    """One page of them, which it is, and how many there are; one that is not there any more is the last."""
    pages = max(1, -(-len(items) // size))
    at = min(max(page, 0), pages - 1)
    return items[at * size : (at + 1) * size], at, pages


def _place(booking: Booking) -> tuple[object, ...]:
    where = _STANDINGS[booking.state]
    if where is Standing.WAITING:
        asked = booking.booked_at or booking.starts_at
        return True, booking.state is BookingState.WAITLISTED, asked.isoformat(), booking.id
    return False, False, booking.client_name.casefold(), booking.id
