"""Which session it is, in words."""

from domain.bookings import Booking
from domain.timetable import Session
from texts.words import Words


def when(words: Words, booking: Booking | Session) -> str:
    """The day and hour of a session, such as "Sat, 5 Dec, 18:00"; plain text."""
    return words.plain("booking-when", day=words.weekday(booking.day), at=booking.starts_at)


def about(words: Words, booking: Booking | Session) -> str:
    """Which session it is: when, of what, with whom and where; plain text."""
    parts = (when(words, booking), booking.service, booking.coach, booking.place)
    return " · ".join(part for part in parts if part)
