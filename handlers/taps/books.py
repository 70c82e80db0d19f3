"""Taps of the owner's books."""

from datetime import date
from typing import ClassVar

from handlers.taps.tap import Tap


class ShowBooks(Tap):
    """Opens the month of a day, the present one where none is named."""

    tag: ClassVar[str] = "lb"
    month: date | None = None


class CheckBooks(Tap):
    """Proves what moved in the month of a day, in the present one where none is named."""

    tag: ClassVar[str] = "lc"
    month: date | None = None


class ProveBooks(Tap):
    """Proves every balance now."""

    tag: ClassVar[str] = "ld"
