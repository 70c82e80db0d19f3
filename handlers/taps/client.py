"""Taps of clients."""

from typing import ClassVar

from domain.ids import PassId
from handlers.taps.tap import Tap


class ShowBalance(Tap):
    """Shows the presser's own passes."""

    tag: ClassVar[str] = "b"


class ShowClosed(Tap):
    """Shows the presser's ended passes, those older than `before`."""

    tag: ClassVar[str] = "bc"
    before: PassId | None = None
