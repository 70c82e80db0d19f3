"""Why a pass is not changed as it was asked for."""

from dataclasses import dataclass
from datetime import date

from domain.refusals.general import Refusal


@dataclass(eq=False)
class MoreThanFree(Refusal):
    """Taking away `asked` is more than the `free` ones; `booked` are reserved."""

    asked: int
    free: int
    booked: int


@dataclass(eq=False)
class NeedsNewDate(Refusal):
    """The pass has expired: what is given to it could not be used before it has a new date."""

    title: str


@dataclass(eq=False)
class NotCounted(Refusal):
    """Nothing is counted on the pass: it has no sessions to be split off."""

    title: str


@dataclass(eq=False)
class VisitOnHeldDay(Refusal):
    """A visit of `day` stands: that day was used, so that it cannot be held."""

    day: date


@dataclass(eq=False)
class NoHoldAllowed(Refusal):
    """The plan leaves holds of the pass to the studio."""

    title: str


@dataclass(eq=False)
class HoldTooShort(Refusal):
    """A client's hold lasts `least` days at least."""

    least: int


@dataclass(eq=False)
class HoldTooLong(Refusal):
    """Of the days that the plan lets a client hold the pass, `left` remain."""

    left: int


@dataclass(eq=False)
class NoHoldLeft(Refusal):
    """The client has held the pass for as many `days`, or as often, as the plan lets them; `used` so far."""

    days: int
    used: int


@dataclass(eq=False)
class AlreadyOnHold(Refusal):
    """Another hold, from `first` to `last`, covers some of those days; without a `last` it is open-ended."""

    first: date
    last: date | None


@dataclass(eq=False)
class TakesAll(Refusal):
    """All that the pass has left would be split off: it needs another last day, no second pass."""

    title: str


@dataclass(eq=False)
class StillBooked(Refusal):
    """The pass cannot go to somebody else as a whole while `booked` sessions are reserved on it."""

    title: str
    booked: int


@dataclass(eq=False)
class PassesDiffer(Refusal):
    """The sessions of `title` and `other` are not worth the same: they differ in `what`."""

    title: str
    other: str
    what: str


@dataclass(eq=False)
class SharedWithTooMany(Refusal):
    """The pass is shared with `most` people already."""

    title: str
    most: int


@dataclass(eq=False)
class PlanBlocks(Refusal):
    """The plan `plan` of the pass was retired with block: no pass of it can be reactivated."""

    title: str
    plan: str
