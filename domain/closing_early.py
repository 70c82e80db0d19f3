"""Closing a pass before its time: what it is still worth, and the entry that ends it (PRODUCT §7.1).

Where a part of the price is not a whole minor unit, what was used is rounded down: in favour of the client.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.deactivating import fixed_amount
from domain.holds import Hold
from domain.ledger import Draft, Effect, EntryKind
from domain.money import Method, Payment
from domain.passes import Pass, PassState, counts_days
from domain.plans import AtEnd
from domain.refusals import NotAChoice, NotSettled, PassDeactivated, PassExpired


class Rate(StrEnum):
    """At which rate what was used is counted: a share of the price, or the price of a single session."""

    PACK = "p"
    SINGLE = "s"


class Rest(StrEnum):
    """What becomes of what is open: nothing, all of it is charged, or only what was used and not paid."""

    WAIVE = "w"
    CHARGE = "c"
    USED = "u"


class Way(StrEnum):
    """How what it is still worth goes back: not at all, or by a method."""

    NOTHING = "n"
    CASH = "c"
    CARD = "d"
    TRANSFER = "t"
    ACCOUNT = "a"
    OTHER = "o"

    @property
    def method(self) -> Method | None:
        """The method of payment, or None where nothing goes back."""
        return None if self is Way.NOTHING else Method[self.name]


class Unit(StrEnum):
    """What is counted: sessions, the days of a day pass, or the days on which an unlimited pass worked."""

    SESSIONS = "sessions"
    DAYS = "days"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class Worth:
    """What a pass is worth at one rate, in minor units: `paid` less what was `spent`.

    Of `price` so many units `used` of `total` are spent at the pack rate; at the single rate each costs
    `price`, and `total` is None.
    """

    rate: Rate
    unit: Unit
    paid: int
    price: int
    used: int
    total: int | None
    spent: int

    @property
    def value(self) -> int:
        """What can go back: never below zero, never more than was paid."""
        return max(0, self.paid - self.spent)

    @property
    def short(self) -> int:
        """How much of what was used is not paid."""
        return max(0, self.spent - self.paid)


def at_pack_rate(pass_: Pass, today: date) -> Worth | None:
    """A share of the price for each session of the pass, or for each day of one that counts none.

    None where no price was set, or where nothing says how many days such a pass would have had.
    """
    counted = _counted(pass_, today)
    if pass_.price is None or counted is None:
        return None
    unit, used, total = counted
    # Nobody has used what there is none of; what is owed beyond the pass costs as much as the rest.
    spent = pass_.price * used // max(total, 1)
    return Worth(Rate.PACK, unit, pass_.paid, pass_.price, used, total, spent)


def at_single_rate(pass_: Pass, single: int) -> Worth:
    """The price of a single session for each that was used."""
    unit = Unit.DAYS if counts_days(pass_) else Unit.SESSIONS
    return Worth(Rate.SINGLE, unit, pass_.paid, single, pass_.used, None, single * pass_.used)


def check_closable(pass_: Pass, today: date) -> None:
    """Refuses a pass that is over or out of use already: raises `PassExpired` or `PassDeactivated`."""
    match pass_.state_on(today):
        case PassState.EXPIRED:
            raise PassExpired(pass_.title, pass_.ends_on or today)
        case PassState.DEACTIVATED:
            raise PassDeactivated(pass_.title, pass_.deactivated_on or today)


def closing(pass_: Pass, today: date, rest: Rest | None) -> Draft:
    """The entry that closes the pass from today on: what is free is withdrawn, nothing renews it, and what
    was still open is waived or on its client's account.

    What is booked has been returned before. Raises as `check_closable` does, or `NotSettled` where something
    is open and nothing was decided about it.
    """
    check_closable(pass_, today)
    payment = pass_.payment
    if is_open(pass_):
        if rest is None:
            raise NotSettled(pass_.title)
        payment = Payment.WAIVED if rest is Rest.WAIVE else Payment.ON_ACCOUNT
    changed = pass_.changed(
        deactivated_on=today,
        renewal_stopped=pass_.renewal_stopped or pass_.terms.at_end is not AtEnd.NOTHING,
        payment=payment,
    )
    withdrawn = 0 if pass_.unlimited else max(0, pass_.free)
    return Draft(kind=EntryKind.CLOSE, effect=Effect(withdrawn=withdrawn), changed=changed)


def over_before(pass_: Pass, today: date) -> Pass:
    """The pass as what is queued behind it finds it: the day before the closing was its last."""
    if pass_.valid_until is None or today == date.min:
        return pass_
    return pass_.model_copy(update={"valid_until": min(pass_.valid_until, today - timedelta(days=1))})


def is_open(pass_: Pass) -> bool:
    """Whether something is still to be paid for the pass, known or not."""
    return pass_.payment in (Payment.UNPAID, Payment.PARTLY) and pass_.price != 0


def rests(pass_: Pass, worth: Worth | None) -> tuple[tuple[Rest, int], ...]:
    """What can become of what is open, each with the amount that it charges.

    How much was used and not paid is a choice of its own where that is less than all that is open. Nothing
    is charged where more was paid than used, or where nobody knows how much is open.
    """
    if not is_open(pass_):
        return ()
    choices = [(Rest.WAIVE, 0)]
    if fixed_amount(pass_) is None:
        return tuple(choices)
    if worth is not None and 0 < worth.short < pass_.to_pay:
        choices.append((Rest.USED, worth.short))
    if pass_.to_pay and (worth is None or worth.value == 0):
        choices.append((Rest.CHARGE, pass_.to_pay))
    return tuple(choices)


def charged(pass_: Pass, worth: Worth | None, rest: Rest | None) -> int:
    """How much goes to the client's account. Raises `NotAChoice` for what was not offered."""
    if rest is None:
        return 0
    amounts = dict(rests(pass_, worth))
    if rest not in amounts:
        raise NotAChoice
    return amounts[rest]


def _counted(pass_: Pass, today: date) -> tuple[Unit, int, int] | None:
    if not pass_.unlimited and pass_.terms.has_sessions:
        return (Unit.DAYS if counts_days(pass_) else Unit.SESSIONS), pass_.used, pass_.total
    first, last = pass_.valid_from, pass_.valid_until
    if first is None or last is None or last < first:
        return None
    closed = [hold for hold in pass_.holds if hold.last is not None]
    total = _days(first, last, closed)
    # From today on it no longer works, so that today is not counted.
    yesterday = today - timedelta(days=1) if today > date.min else today
    gone = _days(first, min(yesterday, last), pass_.holds)
    return Unit.CALENDAR, min(gone, total), total


def _days(first: date, last: date, holds: tuple[Hold, ...] | list[Hold]) -> int:
    """How many days from `first` to `last` there are on which nothing was held."""
    held = sum(
        max(0, (min(hold.last or last, last) - max(hold.first, first)).days + 1) for hold in holds
    )
    return max(0, (last - first).days + 1 - held)
