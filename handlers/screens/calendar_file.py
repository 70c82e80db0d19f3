"""A session as a calendar file, and the button that hands it over."""

from domain.bookings import KEEPS_PLACE, Booking
from handlers.screens.screen import Button, Document, Rows, Screen
from handlers.taps.calendar_file import CalendarFile, SeriesFile
from services.calendars import Filed
from texts import calendar_files
from texts.words import Words


def document(words: Words, filed: Filed) -> Screen:
    """The file, with what it does to a calendar."""
    appointment = filed.appointment
    key = "calendar-file" if appointment.is_on else "calendar-file-cancelled"
    name = calendar_files.name(words, appointment)
    return Screen(words(key), document=Document(name, calendar_files.single(words, filed)))


def series_document(words: Words, filed: tuple[Filed, ...]) -> Screen:
    """One file with all of a series that is ahead."""
    name = calendar_files.name(words, filed[0].appointment)
    return Screen(words("calendar-file"), document=Document(name, calendar_files.several(words, filed)))


def series_rows(words: Words, booking: Booking) -> Rows:
    """The button for the file of all bookings in the series of this one."""
    return ((Button(words.plain("button-calendar-changed"), SeriesFile(booking_id=booking.id)),),)


def rows(words: Words, booking: Booking, *, changed: bool = False) -> Rows:
    """The button for the file: of a session booked, changed, or given up."""
    key = "button-calendar-changed" if changed else "button-calendar"
    if booking.state not in KEEPS_PLACE:
        key = "button-calendar-cancelled"
    return ((Button(words.plain(key), CalendarFile(booking_id=booking.id)),),)
