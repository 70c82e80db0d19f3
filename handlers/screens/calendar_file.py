"""A session as a calendar file, and the button that hands it over."""

from domain.bookings import KEEPS_PLACE, Booking
from handlers.screens.screen import Button, Document, Rows, Screen
from handlers.taps.calendar_file import CalendarFile
from services.calendars import Filed
from texts import calendar_files
from texts.words import Words


def document(words: Words, filed: Filed) -> Screen:
    """The file, with what it does to a calendar."""
    appointment = filed.appointment
    key = "calendar-file" if appointment.is_on else "calendar-file-cancelled"
    name = calendar_files.name(words, appointment)
    return Screen(words(key), document=Document(name, calendar_files.single(words, filed)))


def rows(words: Words, booking: Booking, *, changed: bool = False) -> Rows:
    """The button for the file: of a session booked, changed, or given up."""
    key = "button-calendar-changed" if changed else "button-calendar"
    if booking.state not in KEEPS_PLACE:
        key = "button-calendar-cancelled"
    return ((Button(words.plain(key), CalendarFile(booking_id=booking.id)),),)
