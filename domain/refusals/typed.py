"""Why a typed line is not what was asked for."""

from dataclasses import dataclass
from datetime import date

from domain.refusals.general import Refusal


@dataclass(eq=False)
class NotANumber(Refusal):
    """A whole number from `least` to `most` was expected."""

    least: int
    most: int


@dataclass(eq=False)
class NotADate(Refusal):
    """A date was expected."""


@dataclass(eq=False)
class DateOutOfRange(Refusal):
    """The date must lie from `earliest` to `latest`."""

    earliest: date
    latest: date


@dataclass(eq=False)
class AmbiguousDate(Refusal):
    """The text is two dates, day first and month first: `one` and `other`."""

    one: date
    other: date


@dataclass(eq=False)
class NotASpan(Refusal):
    """Some days, weeks or months were expected."""


@dataclass(eq=False)
class NotAnAmount(Refusal):
    """An amount of money in the studio's `currency` was expected."""

    currency: str


@dataclass(eq=False)
class TooManyDecimals(Refusal):
    """The amount has more decimals than the `currency` has; cut off there it is `nearest`."""

    nearest: int
    currency: str


@dataclass(eq=False)
class AmbiguousAmount(Refusal):
    """The text is two amounts, its point or comma taken for thousands or for decimals."""

    one: int
    other: int
    currency: str


@dataclass(eq=False)
class NotHours(Refusal):
    """Two times of one day were expected, the earlier one first."""


@dataclass(eq=False)
class NotATime(Refusal):
    """A time of day was expected."""


@dataclass(eq=False)
class NotAVisitDay(Refusal):
    """The day of a visit was expected (PRODUCT §5.5)."""


@dataclass(eq=False)
class ReasonNeeded(Refusal):
    """A change of a balance needs a reason of some letters, `most` at most (PRODUCT §4.7)."""

    most: int


@dataclass(eq=False)
class NameNeeded(Refusal):
    """A name of 1 to `most` characters was expected."""

    most: int


@dataclass(eq=False)
class PhoneUnclear(Refusal):
    """The text is not a phone number."""


@dataclass(eq=False)
class QueryTooShort(Refusal):
    """A search needs `letters` letters of a name, or `digits` digits of a phone number."""

    letters: int
    digits: int
