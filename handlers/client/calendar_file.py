"""A session of one's own as a calendar file."""

from handlers.routes import Routes
from handlers.screens import Screen, calendar_file
from handlers.taps.calendar_file import CalendarFile, SeriesFile
from handlers.turn import Turn
from services import calendars

routes = Routes()


@routes.tap(CalendarFile)
async def hand_over(turn: Turn, tap: CalendarFile) -> Screen:
    """The file, as the booking stands now."""
    filed = await calendars.of_booking(turn.desk, turn.actor, tap.booking_id)
    return calendar_file.document(turn.words, filed)


@routes.tap(SeriesFile)
async def hand_over_series(turn: Turn, tap: SeriesFile) -> Screen:
    """The file of all bookings ahead in a series."""
    filed = await calendars.of_series(turn.desk, turn.actor, tap.booking_id)
    return calendar_file.series_document(turn.words, filed)
