"""Taps that change a pass."""

from typing import ClassVar

from domain.ids import PassId
from handlers.taps.tap import Tap


class AdjustPass(Tap):
    """Opens the steppers of a pass."""

    tag: ClassVar[str] = "pa"
    pass_id: PassId


class ChangeExpiry(Tap):
    """Opens the calendar for a pass's expiry."""

    tag: ClassVar[str] = "px"
    pass_id: PassId
