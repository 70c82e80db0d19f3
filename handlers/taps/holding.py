"""Taps that put a pass on hold and end that: those of staff, and those of clients."""

from datetime import date
from typing import ClassVar

from domain.holding import HoldChange, HoldWish
from domain.ids import PassId
from domain.reasons import QuickReason
from handlers.taps.tap import Tap


class HoldPass(Tap):
    """Opens the holds of a pass, and the choice of a first day."""

    tag: ClassVar[str] = "ho"
    pass_id: PassId


class HoldMonth(Tap):
    """A month to choose the first day of a hold in; the present one, where none is named."""

    tag: ClassVar[str] = "hm"
    pass_id: PassId
    version: int
    month: date | None = None


class TypeFirst(Tap):
    """Asks for the first day of a hold to be typed."""

    tag: ClassVar[str] = "ht"
    pass_id: PassId
    version: int


class ShowHold(Tap):
    """Opens the hold that begins on `first`."""

    tag: ClassVar[str] = "hw"
    pass_id: PassId
    version: int
    first: date


class HoldUntil(Tap):
    """Asks for the last day of the hold from `first` on, be it new or there, with a month to choose in."""

    tag: ClassVar[str] = "hl"
    pass_id: PassId
    version: int
    wish: HoldWish
    first: date
    month: date | None = None


class TypeLast(Tap):
    """Asks for that last day, or the length, to be typed."""

    tag: ClassVar[str] = "hy"
    pass_id: PassId
    version: int
    wish: HoldWish
    first: date


class PreviewHold(Tap):
    """A change of the holds that is only thought of; without a `last` it is open-ended.

    `release` says what is to become of bookings on the held days; where there are any it is asked first.
    """

    tag: ClassVar[str] = "hp"
    pass_id: PassId
    version: int
    wish: HoldWish
    first: date
    last: date | None = None
    release: bool | None = None

    @property
    def change(self) -> HoldChange:
        """The change it carries."""
        return HoldChange(self.wish, self.first, self.last)


class SaveHold(PreviewHold):
    """Makes the change, for a quick reason."""

    tag: ClassVar[str] = "hs"
    reason: QuickReason


class TypeHoldReason(PreviewHold):
    """Asks for a reason in one's own words, then makes the change."""

    tag: ClassVar[str] = "hr"


class OwnHold(Tap):
    """Opens the holds of the presser's own pass, with a month to choose a first day in."""

    tag: ClassVar[str] = "hb"
    pass_id: PassId
    month: date | None = None


class OwnHoldUntil(Tap):
    """Asks a client for the last day of their hold from `first` on."""

    tag: ClassVar[str] = "hu"
    pass_id: PassId
    version: int
    first: date
    month: date | None = None


class PlaceOwnHold(Tap):
    """A client's hold: shown with old → new, and placed once they are `sure`."""

    tag: ClassVar[str] = "hk"
    pass_id: PassId
    version: int
    first: date
    last: date
    sure: bool = False

    @property
    def change(self) -> HoldChange:
        """The change it carries."""
        return HoldChange(HoldWish.PLACE, self.first, self.last)


class EndOwnHold(Tap):
    """Ends the client's own hold that begins on `first`, or drops it; done once they are `sure`."""

    tag: ClassVar[str] = "hx"
    pass_id: PassId
    version: int
    first: date
    sure: bool = False

    @property
    def change(self) -> HoldChange:
        """The change it carries."""
        return HoldChange(HoldWish.LAST, self.first)
