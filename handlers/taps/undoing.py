"""Taps that take back more than one line."""

from typing import ClassVar

from domain.ids import EntryId
from handlers.taps.tap import Tap


class UndoTogether(Tap):
    """Takes an entry back with all that was written with it, or the whole pass that began with it."""

    tag: ClassVar[str] = "zu"
    entry_id: EntryId
