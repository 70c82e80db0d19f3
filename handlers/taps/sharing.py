"""Taps that let named people use a pass."""

from typing import ClassVar

from domain.ids import PassId, PersonId
from handlers.taps.tap import Tap


class SharePass(Tap):
    """Shows with whom a pass is shared."""

    tag: ClassVar[str] = "th"
    pass_id: PassId


class AddSharer(Tap):
    """Asks for somebody else to share it with."""

    tag: ClassVar[str] = "ta"
    pass_id: PassId
    version: int


class ShareWith(Tap):
    """Lets a client use the pass."""

    tag: ClassVar[str] = "tb"
    pass_id: PassId
    version: int
    person_id: PersonId


class RemoveSharer(ShareWith):
    """Asks first; then ends somebody's use of the pass, and with `release` cancels what they have booked."""

    tag: ClassVar[str] = "td"
    sure: bool = False
    release: bool = False
