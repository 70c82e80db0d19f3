"""More sessions sold on a pass: at the rate of its pack, or for a typed price (PRODUCT §7.5)."""

from datetime import date

from domain.adjusting import Change, Wish, adjustment
from domain.ledger import Changed, Draft, Effect, EntryKind
from domain.money import OF_FIGURES, Payment
from domain.passes import Pass
from domain.plans import Plan
from domain.refusals import NotAChoice, NotToppedUp, WrongAmount
from domain.typed_money import MOST_MONEY


def pack_price(pass_: Pass, plan: Plan | None, number: int, currency: str) -> int | None:
    """What so many more come to at the rate of the pack, rounded to the minor unit: as the plan is sold now,
    or else as this pass was, before its discount. None where neither tells."""
    if plan is not None and _is_alike(pass_, plan, currency):
        return _share(plan.price or 0, number, plan.terms.size or 1)
    if pass_.price and pass_.total > 0:
        return _share(pass_.price + pass_.discount, number, pass_.total)
    return None


def topped_up(pass_: Pass, change: Change, today: date, price: int, currency: str, *, paid: bool) -> Draft:
    """The entry that sells the sessions of `change` for `price`: the pass has cost that much more, and where
    it is `paid` that much more was received.

    Raises what `adjustment` raises, `WrongAmount` for a price that is none, or `NotToppedUp` where what was
    open on the pass went elsewhere or is not known, so that nothing can be added to it.
    """
    if change.wish is not Wish.ADD or change.number <= 0:
        raise NotAChoice
    added = adjustment(pass_, change, today)
    return sold(pass_, added.effect, added.changed, price, currency, paid=paid)


def sold(
    pass_: Pass, effect: Effect, dates: tuple[Changed, ...], price: int, currency: str, *, paid: bool
) -> Draft:
    """The entry that brings sessions, and what else changes with them, for `price`. Raises `WrongAmount`, or
    `NotToppedUp` as `check_known` does."""
    if not 1 <= price <= MOST_MONEY:
        raise WrongAmount(1, MOST_MONEY, pass_.currency or currency)
    check_known(pass_)
    costs, received = (pass_.price or 0) + price, pass_.paid + (price if paid else 0)
    money = pass_.changed(
        price=costs,
        paid=received,
        payment=_payment(pass_, costs, received),
        currency=pass_.currency or currency or None,
    )
    return Draft(kind=EntryKind.ATTACH, effect=effect, changed=(*dates, *money))


def check_known(pass_: Pass) -> None:
    """Refuses a pass on which what was open went elsewhere, or is not known. Raises `NotToppedUp`."""
    is_known = pass_.price is not None or pass_.payment not in (Payment.UNPAID, Payment.PARTLY)
    if not is_known or pass_.payment not in (*OF_FIGURES, Payment.COMPLIMENTARY):
        raise NotToppedUp(pass_.title)


def _payment(pass_: Pass, costs: int, received: int) -> Payment:
    if received >= costs:
        return Payment.PAID
    # Of what is paid partly it may be unknown how much.
    return Payment.PARTLY if received or pass_.payment == Payment.PARTLY else Payment.UNPAID


def _is_alike(pass_: Pass, plan: Plan, currency: str) -> bool:
    is_priced = bool(plan.price and plan.terms.size) and plan.terms.kind is pass_.terms.kind
    return is_priced and (plan.currency or currency) == (pass_.currency or currency)


def _share(price: int, number: int, of: int) -> int:
    return (2 * price * number + of) // (2 * of)
