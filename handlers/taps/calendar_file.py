"""Taps of calendars: a session's file, and the feed that a phone reads by itself."""

from typing import ClassVar

from domain.ids import BookingId
from handlers.taps.tap import Tap


class CalendarFile(Tap):
    """Hands over a booking of the presser's as a calendar file, as it stands now."""

    tag: ClassVar[str] = "qc"
    booking_id: BookingId


class SeriesFile(Tap):
    """Hands over all that the presser has ahead in the series of that booking, as one file."""

    tag: ClassVar[str] = "qw"
    booking_id: BookingId


class ShowFeed(Tap):
    """Says whether the presser's sessions stand in a feed, and what can be done about it."""

    tag: ClassVar[str] = "qf"


class MakeFeed(Tap):
    """Makes a new address; the one before stops working."""

    tag: ClassVar[str] = "qn"


class EndFeed(Tap):
    """Switches the feed off."""

    tag: ClassVar[str] = "qx"
