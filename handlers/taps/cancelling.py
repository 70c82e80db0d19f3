"""Taps that end bookings: given up by the client, marked by staff, and taken back."""

from typing import ClassVar

from domain.bookings import BookingState
from domain.ids import BookingId, PersonId
from handlers.taps.tap import Tap


class AskCancel(Tap):
    """Says what giving up a place of the presser's would cost."""

    tag: ClassVar[str] = "ia"
    booking_id: BookingId


class CancelPlace(Tap):
    """Gives it up; `costs` and `late` are what was said that it comes to."""

    tag: ClassVar[str] = "ic"
    booking_id: BookingId
    version: int
    costs: bool
    late: bool = False


class Uncancel(Tap):
    """Takes it again, while there is a place."""

    tag: ClassVar[str] = "iu"
    booking_id: BookingId
    version: int


class ShowMarks(Tap):
    """What staff can say has become of a booking."""

    tag: ClassVar[str] = "im"
    booking_id: BookingId


class MarkAs(Tap):
    """Says it."""

    tag: ClassVar[str] = "in"
    booking_id: BookingId
    version: int
    state: BookingState


class Forgive(Tap):
    """Lets a late cancellation or a no-show count no longer, or again."""

    tag: ClassVar[str] = "if"
    booking_id: BookingId
    version: int
    forgiven: bool


class ShowStrikes(Tap):
    """What counts against a client; for staff."""

    tag: ClassVar[str] = "is"
    client_id: PersonId
