"""Why something is not sold, charged or settled."""

from dataclasses import dataclass
from datetime import date

from domain.ids import PersonId
from domain.refusals.general import Refusal


@dataclass(eq=False)
class PlanRetired(Refusal):
    """The plan is no longer sold."""

    title: str


@dataclass(eq=False)
class EndedBefore(Refusal):
    """A pass that starts then would have ended `on` already."""

    title: str
    on: date


@dataclass(eq=False)
class IntroUsed(Refusal):
    """Intro passes are for each person once: this one had theirs, called `title`, `on` that day."""

    title: str
    on: date


@dataclass(eq=False)
class AlreadyFollowed(Refusal):
    """Another pass follows `title` already, from day `on`."""

    title: str
    on: date | None


@dataclass(eq=False)
class OpenUnknown(Refusal):
    """How much is open on the pass is not known: that is for whoever takes money to decide."""

    title: str


@dataclass(eq=False)
class NotSettled(Refusal):
    """Something is open on the pass, and it was not decided what becomes of it."""

    title: str


@dataclass(eq=False)
class WrongAmount(Refusal):
    """An amount from `least` to `most` minor units of `currency` was expected."""

    least: int
    most: int
    currency: str


@dataclass(eq=False)
class NothingToPay(Refusal):
    """Nothing is open on the pass."""

    title: str


@dataclass(eq=False)
class NothingPaid(Refusal):
    """Nothing was received for the pass that could be given back."""

    title: str


@dataclass(eq=False)
class OwnMoney(Refusal):
    """A coach takes no money for a pass of their own, and gives none back: a colleague does, or the owner."""


@dataclass(eq=False)
class StillUnmarked(Refusal):
    """Of the pass `title` so many bookings are over, or have begun, and nobody has said who came."""

    title: str
    count: int


@dataclass(eq=False)
class NothingOwed(Refusal):
    """Nothing is owed on the account."""


@dataclass(eq=False)
class CreditTooSmall(Refusal):
    """No more than `credit` minor units of `currency` are in credit on the account."""

    credit: int
    currency: str


@dataclass(eq=False)
class AccountMoved(Refusal):
    """Another line was added to the account of `person_id` since it was shown."""

    person_id: PersonId


@dataclass(eq=False)
class ConvertsToItself(Refusal):
    """A plan that goes on as itself renews."""


@dataclass(eq=False)
class NameTaken(Refusal):
    """Something else is called `name` already."""

    name: str


@dataclass(eq=False)
class NameRetired(Refusal):
    """Something retired is called `name`: it can be taken back into use."""

    name: str


@dataclass(eq=False)
class CatalogueFull(Refusal):
    """At most `most` services, and as many places, are in use at a time."""

    most: int


@dataclass(eq=False)
class OwnCard(Refusal):
    """A coach sells nothing to themself: a colleague does, or the owner."""


@dataclass(eq=False)
class SaleChanged(Refusal):
    """What is sold, called `title`, was edited since it was shown."""

    title: str


@dataclass(eq=False)
class OwesOtherwise(Refusal):
    """What the client owes, or has in credit, has moved since it was shown."""


@dataclass(eq=False)
class WrongDiscount(Refusal):
    """A discount below the whole price was expected: `most` minor units of `currency` at most."""

    most: int
    currency: str


@dataclass(eq=False)
class PriceStands(Refusal):
    """What is sold, called `title`, has its price: another one is for owners to name."""

    title: str
