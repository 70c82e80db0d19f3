"""Taps of coach mode."""

from typing import ClassVar

from domain.ids import EntryId, PassId, PersonId
from handlers.taps.tap import Tap


class CoachMode(Tap):
    """Opens coach mode."""

    tag: ClassVar[str] = "c"


class ShowClient(Tap):
    """Opens a client's card."""

    tag: ClassVar[str] = "cc"
    client_id: PersonId


class ShowPass(Tap):
    """Opens a pass as staff see it."""

    tag: ClassVar[str] = "cp"
    pass_id: PassId


class Deduct(Tap):
    """Deducts one session from the pass as it stood in `version`."""

    tag: ClassVar[str] = "d"
    pass_id: PassId
    version: int
    again: bool = False


class Undo(Tap):
    """Takes an entry back."""

    tag: ClassVar[str] = "u"
    entry_id: EntryId
