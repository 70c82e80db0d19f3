"""What somebody reads of a booking that was made, cancelled or checked in for them."""

from domain.bookings import Booking
from domain.timetable import Session
from handlers.screens.notices import changes_told, my_passes
from handlers.screens.reasons import reason_said
from handlers.screens.screen import Screen
from services.booking_news import BookingNews
from services.telling import EntryNews
from texts.words import Words


def when(words: Words, booking: Booking | Session) -> str:
    """The day and hour of a session, such as "Sat, 5 Dec, 18:00"; plain text."""
    return words.plain("booking-when", day=words.weekday(booking.day), at=booking.starts_at)


def about(words: Words, booking: Booking | Session) -> str:
    """Which session it is: when, of what, with whom and where; plain text."""
    parts = (when(words, booking), booking.service, booking.coach, booking.place)
    return " · ".join(part for part in parts if part)


def booked(words: Words, told: BookingNews) -> Screen:
    """A session is booked: which, from which pass, and what is free after it."""
    title, what = told.news.pass_.title, about(words, told.booking)
    if told.moved_from is not None:
        since = words("notice-moved-from", when=when(words, told.moved_from))
        return _screen(words, [words("notice-moved", what=what, title=title), since], told.news)
    lines = [words("notice-booked", what=what, title=title)]
    return _screen(words, lines + changes_told(words, told.news), told.news)


def unbooked(words: Words, told: BookingNews) -> Screen:
    """A booking was cancelled: what came back, or has expired meanwhile, and why."""
    news = told.news
    lines = [words("notice-unbooked", what=about(words, told.booking), title=news.pass_.title)]
    if news.entry.effect.expired > 0:
        lines.append(words("notice-unbooked-expired"))
    if news.entry.reason:
        lines.append(words("notice-reason", reason=reason_said(words, news.entry.reason)))
    return _screen(words, lines + changes_told(words, news), news)


def _screen(words: Words, lines: list[str], news: EntryNews) -> Screen:
    return Screen("\n".join(line for line in lines if line), my_passes(words))
