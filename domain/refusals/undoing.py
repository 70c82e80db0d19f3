"""Why something is not taken back, or not any more."""

from dataclasses import dataclass

from domain.ids import EntryId
from domain.refusals.general import Refusal


@dataclass(eq=False)
class AlreadyUndone(Refusal):
    """An entry is reversed at most once (PRODUCT §4.11)."""


@dataclass(eq=False)
class CannotUndo(Refusal):
    """A later change rests on this one; that one has to be undone first."""


@dataclass(eq=False)
class OpeningInUse(Refusal):
    """The pass cannot be taken back: `used` sessions of it were used, `booked` are reserved."""

    title: str
    used: int
    booked: int


@dataclass(eq=False)
class OpeningPaid(Refusal):
    """Money came or went for the pass since it was sold: that is taken back first."""

    title: str


@dataclass(eq=False)
class PaidByTelegram(Refusal):
    """The pass was paid through Telegram: undoing gives nobody their money back."""

    title: str


@dataclass(eq=False)
class CameByTelegram(Refusal):
    """The line of an account came with a payment through Telegram: it is paid out, not undone."""


@dataclass(eq=False)
class UndoesMore(Refusal):
    """Undoing `entry_id` takes back more than that one line, and asks first."""

    entry_id: EntryId


@dataclass(eq=False)
class TooManyTogether(Refusal):
    """More than `most` lines were written as that one change."""

    most: int


@dataclass(eq=False)
class UndoNeedsOther(Refusal):
    """Passes that this actor may not change were changed with it: an owner can take it back."""


@dataclass(eq=False)
class CannotUndoTogether(Refusal):
    """What was changed together stays, as a later change of the pass `title` of `name` rests on it."""

    title: str
    name: str


@dataclass(eq=False)
class AlreadySettled(Refusal):
    """Somebody has answered this dispute already."""
