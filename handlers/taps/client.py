"""Taps of clients."""

from typing import ClassVar

from domain.ids import PassId
from handlers.taps.tap import Tap


class ShowBalance(Tap):
    """Shows the presser's own passes, those that follow `after` in the order of their expiry."""

    tag: ClassVar[str] = "b"
    after: PassId | None = None


class ShowClosed(Tap):
    """Shows the presser's ended passes, those older than `before`."""

    tag: ClassVar[str] = "bc"
    before: PassId | None = None


class ChooseHistory(Tap):
    """Asks whose history is wanted: of which of the presser's passes."""

    tag: ClassVar[str] = "bh"
    after: PassId | None = None
