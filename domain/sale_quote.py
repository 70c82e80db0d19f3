"""What a sale comes to: its price and payment, spread over the passes to the cent (PRODUCT §7.1)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from domain.bundles import Bundle, as_sold
from domain.money import Method, Payment, Tender, paid_so_far
from domain.passes import Pass
from domain.plans import Plan
from domain.sale_draft import SaleDraft
from domain.selling import Sale, granted, sold
from domain.spreading import spread


@dataclass(frozen=True, slots=True)
class Part:
    """One pass of a sale; `credit` of what is paid for it comes from its client's account."""

    plan: Plan
    sale: Sale
    credit: int = 0

    @property
    def pass_(self) -> Pass:
        """The pass as its client will have it."""
        return sold(self.plan, self.sale).after(granted(self.plan))

    @property
    def opening(self) -> Sale:
        """The sale with which it is opened: paid as far as by other means than the account, if by any."""
        if not self.credit:
            return self.sale
        if self.rest:
            return replace(self.sale, payment=Payment.PARTLY, paid=self.pass_.paid - self.credit)
        assert self.sale.tender is not None, "credit is a payment"
        return replace(self.sale, tender=replace(self.sale.tender, method=Method.ACCOUNT))

    @property
    def rest(self) -> int:
        """What is received from the account once it is open: beside other money, for one entry has one
        method."""
        return self.credit if self.credit < self.pass_.paid else 0


@dataclass(frozen=True, slots=True)
class Figures:
    """The money of a sale in minor units: what it costs in `full` (None where no price is set), less the
    `discount`; `paid` is received at once, `credit` of it from the account."""

    full: int | None
    discount: int
    paid: int
    credit: int

    @property
    def price(self) -> int | None:
        """What it costs with the discount."""
        return None if self.full is None else self.full - self.discount


@dataclass(frozen=True, slots=True)
class Terms:
    """When it is sold and from when, on which local day, in which currency, and what is in credit."""

    at: datetime
    starts_on: date
    today: date
    currency: str
    in_credit: int = 0


def figures(draft: SaleDraft, price: int | None, terms: Terms) -> Figures:
    """What the sale comes to of something at this price. Raises `WrongDiscount`."""
    full = price if draft.price is None else draft.price
    if draft.is_free:
        return Figures(full, full or 0, 0, 0)
    discount = draft.discount.of(full, terms.currency)
    due = (full or 0) - discount
    paid = {Payment.PAID: due, Payment.PARTLY: min(draft.part or 0, due)}.get(draft.payment, 0)
    return Figures(full, discount, paid, min(draft.credit, terms.in_credit, paid))


def parts(draft: SaleDraft, what: Plan | Bundle, plans: Sequence[Plan], terms: Terms) -> tuple[Part, ...]:
    """The passes that are sold, each with its share of everything: together they are the sale to the cent.

    `plans` names a plan as often as it is sold.
    """
    money = figures(draft, what.price, terms)
    costs: dict[str, Any] = {"price": money.full}
    if money.full is not None:
        costs["currency"] = what.currency if draft.price is None else terms.currency
    priced = what.model_copy(update=costs)
    offered = [priced] if isinstance(priced, Plan) else as_sold(priced, plans, terms.starts_on)
    shares = [plan.price or 0 for plan in offered]
    discounts = [0 for _ in shares] if draft.is_free else spread(money.discount, shares)
    due = [share - discount for share, discount in zip(shares, discounts, strict=True)]
    paid = spread(money.paid, due if not draft.is_free else [0 for _ in due])
    credits = spread(money.credit, paid)
    return tuple(
        Part(plan, _sale(draft, terms, plan, discounts[place], paid[place]), credits[place])
        for place, plan in enumerate(offered)
    )


def _sale(draft: SaleDraft, terms: Terms, plan: Plan, discount: int, paid: int) -> Sale:
    payment, due = draft.payment, (plan.price or 0) - discount
    is_known = draft.payment is not Payment.PARTLY or draft.part is not None
    if plan.price is not None and not draft.is_free and (is_known or not due):
        payment = paid_so_far(due, paid)
    return Sale(
        client_id=draft.client_id,
        starts_on=terms.starts_on,
        at=terms.at,
        payment=payment,
        follows=draft.follows,
        discount=discount,
        paid=paid if payment is Payment.PARTLY and is_known else None,
        tender=Tender(draft.method, terms.today, draft.note),
    )
