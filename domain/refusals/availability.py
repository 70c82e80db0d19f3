"""Why hours, time off or a free time of a coach's are not as wished."""

from dataclasses import dataclass
from datetime import datetime, time

from domain.refusals.general import Refusal


@dataclass(eq=False)
class HoursOverlap(Refusal):
    """Hours of a weekday meet those from `opens` to `closes`."""

    opens: time
    closes: time


@dataclass(eq=False)
class TimeTaken(Refusal):
    """The coach `name` is not free `at` that time any more."""

    name: str
    at: datetime


@dataclass(eq=False)
class CoachAway(Refusal):
    """The coach `name` has time off then."""

    name: str


@dataclass(eq=False)
class EndsBeforeBegin(Refusal):
    """The last day, or the closing hour, lies before the first."""


@dataclass(eq=False)
class OverAlready(Refusal):
    """It would end `at` an instant that has passed."""

    at: datetime
