"""Taps that look back."""

from typing import ClassVar

from domain.ids import EntryId, PassId, PersonId
from handlers.taps.tap import Tap


class ShowHistory(Tap):
    """A pass's history, entries that led to versions below `before`."""

    tag: ClassVar[str] = "ph"
    pass_id: PassId
    before: int | None = None


class ShowEntry(Tap):
    """One entry: what, who, when and why, and its undo."""

    tag: ClassVar[str] = "he"
    entry_id: EntryId


class ShowClosedOf(Tap):
    """A client's ended passes as staff see them, those older than `before`."""

    tag: ClassVar[str] = "hc"
    client_id: PersonId
    before: PassId | None = None
