"""Why something cannot be ordered or paid in the chat."""

from dataclasses import dataclass

from domain.refusals.general import Refusal


@dataclass(eq=False)
class CannotBePaid(Refusal):
    """No more is said to whoever has no business with it."""


@dataclass(eq=False)
class NotPaidHere(Refusal):
    """The studio takes no payments in Telegram."""


@dataclass(eq=False)
class NotInShop(Refusal):
    """Clients do not buy `title` by themselves."""

    title: str


@dataclass(eq=False)
class CannotBeAdded(Refusal):
    """The sessions of `title` cannot be added to the pass `onto`."""

    title: str
    onto: str


@dataclass(eq=False)
class InvoiceReplaced(Refusal):
    """A newer invoice of the same order was sent since."""

    title: str


@dataclass(eq=False)
class OrderChanged(Refusal):
    """What was ordered is no longer sold as it was, or something else is open on it by now."""

    title: str


@dataclass(eq=False)
class OrderPaid(Refusal):
    """It is paid."""

    title: str


@dataclass(eq=False)
class OrderClaimed(Refusal):
    """The client has said that they paid, and the studio has yet to confirm it."""

    title: str


@dataclass(eq=False)
class OrderClosed(Refusal):
    """The order was withdrawn, or the studio has not received the money."""

    title: str


@dataclass(eq=False)
class AlreadySorted(Refusal):
    """Somebody has sorted the payment out already."""
