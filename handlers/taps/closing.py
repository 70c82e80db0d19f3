"""Taps that close a pass before its time."""

from datetime import date
from typing import ClassVar

from domain.closing_early import Rate, Rest, Way
from domain.ids import PassId
from domain.reasons import QuickReason
from handlers.taps.tap import Tap


class CloseEarly(Tap):
    """What a pass is worth today, at the pack rate and at that of a `single` session."""

    tag: ClassVar[str] = "yz"
    pass_id: PassId
    single: int | None = None


class ChooseSingle(Tap):
    """Opens the choice of what a single session costs."""

    tag: ClassVar[str] = "y1"
    pass_id: PassId


class TypeSingle(Tap):
    """Asks what a single session costs."""

    tag: ClassVar[str] = "y2"
    pass_id: PassId


class ThinkClosing(Tap):
    """A closing that is only thought of, as far as it is decided: the rate (none where nothing is counted),
    how the rest goes back, and what becomes of what is open. The sum is that of the day `on`."""

    tag: ClassVar[str] = "y3"
    pass_id: PassId
    version: int
    on: date
    single: int | None = None
    rate: Rate | None = None
    way: Way | None = None
    rest: Rest | None = None


class SaveClosing(ThinkClosing):
    """Closes the pass, for a quick reason."""

    tag: ClassVar[str] = "y4"
    reason: QuickReason


class TypeClosingReason(ThinkClosing):
    """Asks for a reason in one's own words, then closes the pass."""

    tag: ClassVar[str] = "y5"
