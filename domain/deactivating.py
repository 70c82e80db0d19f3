"""Taking one client's pass out of use, now or on a day, and putting it back (PRODUCT §4.9)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.expiring import latest
from domain.ledger import Draft, Entry, EntryKind
from domain.money import Payment, paid_so_far
from domain.passes import Pass, PassState
from domain.plans import AtEnd, Plan
from domain.refusals import (
    DateOutOfRange,
    NoChange,
    PassDeactivated,
    PassExpired,
    PlanBlocks,
    WrongAmount,
)

MOST_OWED = 10**9


class Owing(StrEnum):
    """What becomes of what is open on a pass: the client's account is charged, or nothing is."""

    CHARGE = "c"
    WAIVE = "w"


class Debt(StrEnum):
    """What becomes of a debt that was waived with a deactivation once the pass is back: it is owed again, or
    it stays waived."""

    COMES_BACK = "b"
    STAYS_WAIVED = "w"


@dataclass(frozen=True, slots=True)
class Settlement:
    """The decision about what is open, with the `amount` to charge in minor units (none where waived)."""

    owing: Owing
    amount: int = 0


def deactivation(pass_: Pass, on: date, today: date, settlement: Settlement | None = None) -> Draft:
    """The entry that takes the pass out of use from the studio's local day `on`.

    Its automatic renewal stops with it; what is booked stays booked and paid. A day that was set before is
    moved. Raises `PassDeactivated` where it is out of use already, `DateOutOfRange` for a day that is past
    or behind its end, `NoChange`, or `WrongAmount`.
    """
    if pass_.deactivated_on is not None and pass_.deactivated_on <= today:
        raise PassDeactivated(pass_.title, pass_.deactivated_on)
    if not today <= on <= last_day_to_choose(pass_, today):
        raise DateOutOfRange(today, last_day_to_choose(pass_, today))
    changed = pass_.changed(
        deactivated_on=on,
        renewal_stopped=pass_.renewal_stopped or pass_.terms.at_end is not AtEnd.NOTHING,
        payment=_payment_after(pass_, settlement),
    )
    if pass_.deactivated_on == on:
        raise NoChange
    return Draft(kind=EntryKind.DEACTIVATE, changed=changed)


def reactivation(pass_: Pass, plan: Plan | None, today: date, owed: str | None = None) -> Draft:
    """The entry that puts a deactivated pass back into use, exactly as it was, or calls a day off; `owed` is
    how far it was paid before that was waived, where it is owed again.

    Its automatic renewal does not resume by itself. Raises `NoChange`, `PassExpired` where a date has ended
    it, also meanwhile, or `PlanBlocks` where its plan was retired with block.
    """
    if pass_.deactivated_on is None:
        raise NoChange
    changed = pass_.changed(deactivated_on=None, payment=owed or pass_.payment)
    draft = Draft(kind=EntryKind.REACTIVATE, changed=changed)
    if pass_.deactivated_on > today:
        return draft
    if pass_.after(draft).state_on(today) is PassState.EXPIRED:
        raise PassExpired(pass_.title, pass_.ends_on or today)
    check_not_blocked(pass_, plan, today)
    return draft


def check_not_blocked(pass_: Pass, plan: Plan | None, today: date) -> None:
    """Raises `PlanBlocks` where the plan was retired so that no pass of it comes back into use."""
    if plan is not None and plan.retired_block and plan.retired_on is not None and plan.retired_on <= today:
        raise PlanBlocks(pass_.title, plan.title)


def waived(pass_: Pass, steps: Iterable[Entry]) -> str | None:
    """How far a pass was paid before what was open was waived with its deactivation; None where that was not,
    or was left waived when it came back. `steps` are the entries that stand, newest first, by which it went
    out of use and came back."""
    if pass_.payment != Payment.WAIVED:
        return None
    for entry in steps:
        if entry.kind is not EntryKind.DEACTIVATE:
            return None
        for change in entry.changed:
            if change.field == "payment" and change.now == Payment.WAIVED:
                # What was given back since has lowered the price as much as what was paid.
                return paid_so_far(pass_.price, pass_.paid) if pass_.paid else str(change.was)
    return None


def settlements(pass_: Pass, *, may_waive: bool) -> tuple[Owing, ...]:
    """What can be decided about what is open. Whoever may not take money waives none, and tells nobody how
    much it is where that is not known."""
    if may_waive:
        return (Owing.CHARGE, Owing.WAIVE)
    return (Owing.CHARGE,) if fixed_amount(pass_) else ()


def is_unsettled(pass_: Pass) -> bool:
    """Whether something is still to be paid for the pass."""
    return pass_.payment in (Payment.UNPAID, Payment.PARTLY) and pass_.price != 0


def fixed_amount(pass_: Pass) -> int | None:
    """What is open where that is known: of a pass that was paid partly, the part may not have been kept."""
    if pass_.price is None or (pass_.payment == Payment.PARTLY and not pass_.paid):
        return None
    return pass_.to_pay


def last_day_to_choose(pass_: Pass, today: date) -> date:
    """The last day from which it can be taken out of use: its own last one, or twenty years ahead."""
    if pass_.ends_on is None or pass_.open_hold is not None:
        return latest(today)
    return max(pass_.ends_on, today)


def _payment_after(pass_: Pass, settlement: Settlement | None) -> str:
    if settlement is None or not is_unsettled(pass_):
        return pass_.payment
    if settlement.owing is Owing.WAIVE:
        return Payment.WAIVED
    least, most = fixed_amount(pass_) or 1, pass_.to_pay or MOST_OWED
    if not least <= settlement.amount <= most:
        raise WrongAmount(least, most, pass_.currency or "")
    return Payment.ON_ACCOUNT
