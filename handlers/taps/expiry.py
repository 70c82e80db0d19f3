"""Taps that change when a pass ends."""

from datetime import date
from typing import ClassVar

from domain.ids import PassId
from domain.reasons import QuickReason
from handlers.taps.tap import Tap


class ChangeExpiry(Tap):
    """Opens the calendar for a pass's expiry."""

    tag: ClassVar[str] = "px"
    pass_id: PassId


class TurnMonth(Tap):
    """Another month of that calendar."""

    tag: ClassVar[str] = "xm"
    pass_id: PassId
    version: int
    month: date


class PreviewExpiry(Tap):
    """A last day that is only thought of, shown with old → new; without a day, no end.

    `release` says what is to become of bookings behind it; where there are any it is asked first.
    """

    tag: ClassVar[str] = "xp"
    pass_id: PassId
    version: int
    until: date | None = None
    release: bool | None = None


class SaveExpiry(PreviewExpiry):
    """Moves the last day, for a quick reason."""

    tag: ClassVar[str] = "xs"
    reason: QuickReason


class TypeExpiryReason(PreviewExpiry):
    """Asks for a reason in one's own words, then moves the last day."""

    tag: ClassVar[str] = "xr"


class TypeDate(Tap):
    """Asks for a date."""

    tag: ClassVar[str] = "xt"
    pass_id: PassId
    version: int
