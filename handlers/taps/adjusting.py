"""Taps that change how much a pass holds."""

from typing import ClassVar

from domain.adjusting import Change, Wish
from domain.ids import PassId
from domain.reasons import QuickReason
from handlers.taps.tap import Tap


class AdjustPass(Tap):
    """Opens the steppers of a pass."""

    tag: ClassVar[str] = "pa"
    pass_id: PassId


class StepTo(Tap):
    """A change that is only thought of, shown with old → new; nothing is saved by it."""

    tag: ClassVar[str] = "as"
    pass_id: PassId
    version: int
    wish: Wish
    number: int
    extends: bool = False

    @property
    def change(self) -> Change:
        """The change it carries."""
        return Change(self.wish, self.number, self.extends)


class SaveChange(StepTo):
    """Makes the change, for a quick reason."""

    tag: ClassVar[str] = "aw"
    reason: QuickReason


class TypeReason(StepTo):
    """Asks for a reason in one's own words, then makes the change."""

    tag: ClassVar[str] = "ar"


class TypeNumber(Tap):
    """Asks for a number."""

    tag: ClassVar[str] = "an"
    pass_id: PassId
    version: int
