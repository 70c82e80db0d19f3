"""Taps that look back."""

from typing import ClassVar

from domain.ids import EntryId, PassId
from handlers.taps.tap import Tap


class ShowHistory(Tap):
    """A pass's history, entries older than `before`."""

    tag: ClassVar[str] = "ph"
    pass_id: PassId
    before: EntryId | None = None
