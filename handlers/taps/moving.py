"""Taps that let another pass pay for a visit, or for a booking that is still live."""

from typing import ClassVar

from domain.ids import BookingId, EntryId, PassId
from handlers.taps.tap import Tap


class MoveVisit(Tap):
    """Offers the passes that could pay for the visit instead."""

    tag: ClassVar[str] = "tv"
    entry_id: EntryId


class MoveVisitTo(MoveVisit):
    """Shows what it comes to; once it is `sure`, lets the pass as it stood in `version` pay."""

    tag: ClassVar[str] = "tz"
    pass_id: PassId
    version: int
    sure: bool = False


class PayOtherwise(Tap):
    """Offers the passes that could pay for a live booking instead."""

    tag: ClassVar[str] = "tc"
    booking_id: BookingId


class PayWith(PayOtherwise):
    """Shows what it comes to; once it is `sure`, lets the pass pay for the booking, both as they were shown
    with this `mark`."""

    tag: ClassVar[str] = "te"
    pass_id: PassId
    mark: str
    sure: bool = False


class PayAsBefore(PayOtherwise):
    """Takes the entry back by which another pass came to pay for the booking, and shows the booking; for
    staff."""

    tag: ClassVar[str] = "tf"
    entry_id: EntryId
