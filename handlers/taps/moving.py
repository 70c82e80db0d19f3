"""Taps that let another pass pay for a visit."""

from typing import ClassVar

from domain.ids import EntryId, PassId
from handlers.taps.tap import Tap


class MoveVisit(Tap):
    """Offers the passes that could pay for the visit instead."""

    tag: ClassVar[str] = "tv"
    entry_id: EntryId


class MoveVisitTo(MoveVisit):
    """Shows what it comes to; once it is `sure`, lets the pass as it stood in `version` pay."""

    tag: ClassVar[str] = "tz"
    pass_id: PassId
    version: int
    sure: bool = False
