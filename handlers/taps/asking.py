"""Taps around asking a client for what is open on a pass."""

from typing import ClassVar

from domain.ids import PassId
from handlers.taps.tap import Tap


class ShowAsking(Tap):
    """What is open on a pass, since when, and what can be done about it."""

    tag: ClassVar[str] = "kh"
    pass_id: PassId


class AskForPayment(Tap):
    """Asks the client for it, once a day."""

    tag: ClassVar[str] = "kj"
    pass_id: PassId
    version: int
