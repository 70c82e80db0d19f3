"""What can become of a pass of the sample studio, besides being sold and used.

`ago` is how many days before today it happened, in the evening; other days are counted from today, below zero
they are past.
"""

from dataclasses import dataclass
from datetime import time

from domain.closing_early import Way
from domain.money import Method
from domain.reasons import QuickReason


@dataclass(frozen=True, slots=True)
class Holds:
    """Put on hold from a day on, through a last one or until further notice."""

    ago: int
    first: int
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Deactivated:
    """Taken out of use from a day on; `charged` cents go to the client's account."""

    ago: int
    on: int
    charged: int = 0


@dataclass(frozen=True, slots=True)
class Split:
    """So many sessions become a pass of their own that ends on another day."""

    ago: int
    number: int
    ends_in: int


@dataclass(frozen=True, slots=True)
class Transferred:
    """So many sessions go to another client."""

    ago: int
    number: int
    to: str


@dataclass(frozen=True, slots=True)
class Shared:
    """Shared with somebody, who trained on it on these days since."""

    ago: int
    with_: str
    came: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """The latest visit is paid with another pass of the client, by its place."""

    ago: int
    to: int


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Given by mistake, and taken back."""

    ago: int


@dataclass(frozen=True, slots=True)
class Booked:
    """A session of a service is booked on it for a day ahead, or the next that it covers; `by` comes, where
    it is shared."""

    ago: int
    day: int
    at: time
    service: str
    by: str | None = None
    place: str = "Main hall"


@dataclass(frozen=True, slots=True)
class PaidPart:
    """So many cents of what was open were received."""

    ago: int
    amount: int
    method: Method = Method.CASH
    note: str | None = None


@dataclass(frozen=True, slots=True)
class GivenBack:
    """So many cents of what was paid went back."""

    ago: int
    amount: int
    method: Method = Method.CASH
    because: QuickReason = QuickReason.GOODWILL


@dataclass(frozen=True, slots=True)
class ClosedEarly:
    """Closed at the rate of the pack; what it was still worth went back, or to the account."""

    ago: int
    way: Way


@dataclass(frozen=True, slots=True)
class Attached:
    """A session pack was attached to what was sold without sessions."""

    ago: int
    title: str
    size: int
    weeks: int


@dataclass(frozen=True, slots=True)
class Bought:
    """Its client bought one more pass in the chat: paid in Telegram, or only says that they have paid."""

    ago: int
    plan: str
    says_so: bool = False


@dataclass(frozen=True, slots=True)
class PaidStray:
    """Its client paid in Telegram what they had not ordered."""

    ago: int
    amount: int


MoneyFate = PaidPart | GivenBack | ClosedEarly | Attached | Bought | PaidStray
PassFate = Holds | Deactivated | Split | Transferred | Shared | Moved | TakenBack | Booked
Fate = PassFate | MoneyFate
