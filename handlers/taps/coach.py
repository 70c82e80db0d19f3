"""Taps of coach mode."""

from datetime import date
from typing import ClassVar

from domain.ids import EntryId, PassId, PersonId
from domain.searching import Stage
from handlers.taps.tap import Tap


class CoachMode(Tap):
    """Opens coach mode."""

    tag: ClassVar[str] = "c"


class ShowClient(Tap):
    """Opens a client's card, their passes from behind `after` on."""

    tag: ClassVar[str] = "cc"
    client_id: PersonId
    after: PassId | None = None


class ShowPass(Tap):
    """Opens a pass as staff see it, ready to be deducted for `day` (today, where none is named), for its
    client or a `visitor` with whom it is shared."""

    tag: ClassVar[str] = "cp"
    pass_id: PassId
    day: date | None = None
    visitor: PersonId | None = None


class ShowMore(Tap):
    """Everything else that staff do to a pass."""

    tag: ClassVar[str] = "cm"
    pass_id: PassId


class Deduct(Tap):
    """Deducts one session from the pass as it stood in `version`, for a visit on `day`.

    `again` says that a second one on the same day is meant, `owing` that it may be owed; `visitor` is who
    trained, where the pass is shared with them; `today` that `day` was today when the button was drawn.
    """

    tag: ClassVar[str] = "d"
    pass_id: PassId
    version: int
    again: bool = False
    day: date | None = None
    owing: bool = False
    visitor: PersonId | None = None
    today: bool = False


class Undo(Tap):
    """Takes an entry back."""

    tag: ClassVar[str] = "u"
    entry_id: EntryId


class ChooseEarlierDay(Tap):
    """Offers earlier days for a visit on the pass."""

    tag: ClassVar[str] = "cl"
    pass_id: PassId
    visitor: PersonId | None = None


class TypeEarlierDay(Tap):
    """Asks for the day to be typed."""

    tag: ClassVar[str] = "ct"
    pass_id: PassId
    visitor: PersonId | None = None


class MoreFound(Tap):
    """The next page of a search: the words that were looked for, and behind whom of which stage it begins."""

    tag: ClassVar[str] = "cs"
    words: str
    stage: Stage
    after: PersonId
