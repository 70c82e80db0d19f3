"""Taps that change how much a pass holds."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.adjusting import Change, Wish
from domain.ids import PassId
from domain.money import Method
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


class ThinkTopUp(Tap):
    """More sessions that are sold on the pass: `what` is how many, with an "e" where the last day moves as
    well, for `price` minor units, or at the rate of the pack."""

    tag: ClassVar[str] = "kz"
    pass_id: PassId
    version: int
    what: Annotated[str, Field(pattern=r"^[1-9][0-9]{0,2}e?$")]
    price: int | None = None

    @property
    def change(self) -> Change:
        """How many are added, and whether the last day moves."""
        return Change(Wish.ADD, int(self.what.removesuffix("e")), self.what.endswith("e"))


class SellTopUp(Tap):
    """Sells them, received by `method`, or open still."""

    tag: ClassVar[str] = "kc"
    pass_id: PassId
    version: int
    what: Annotated[str, Field(pattern=r"^[1-9][0-9]{0,2}e?$")]
    price: int
    method: Method | None = None


class TypeTopUpPrice(Tap):
    """Asks for the price."""

    tag: ClassVar[str] = "kf"
    pass_id: PassId
    version: int
    what: Annotated[str, Field(pattern=r"^[1-9][0-9]{0,2}e?$")]
