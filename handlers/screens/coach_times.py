"""What a coach reads when a personal time of theirs is booked, or free again."""

from domain.bookings import Booking
from handlers.screens.booking_news import when
from handlers.screens.screen import Button, Screen
from handlers.taps.roster import ShowMyDay, ShowRoster
from texts.words import Words


def told(words: Words, booking: Booking) -> Screen:
    """Who comes when for what, or comes no more."""
    what = " · ".join(part for part in (when(words, booking), booking.service, booking.place) if part)
    key = "notice-coach_time" if booking.is_live else "notice-coach_time-free"
    day = Button(words.plain("button-coach-day"), ShowMyDay(day=booking.day))
    rows = ((Button(words.plain("button-coach-roster"), ShowRoster(session_id=booking.session_id)),), (day,))
    text = words(key, name=booking.client_name, what=what)
    return Screen(text, rows if booking.is_live else ((day,),))
