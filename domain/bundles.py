"""Bundles: several plans and other items in one sale, at one price (PRODUCT §3.8)."""

from collections.abc import Sequence
from datetime import date

from pydantic import BaseModel, ConfigDict

from domain.ids import BundleId, PlanId
from domain.plans import Plan, Validity
from domain.refusals import DateOutOfRange


class PlanItem(BaseModel):
    """So many passes of one plan."""

    model_config = ConfigDict(frozen=True)

    plan_id: PlanId
    count: int = 1


class Bundle(BaseModel):
    """Passes of some plans, and `others` that are handed over beside them.

    `price` is in minor units of `currency`, None where none is set. Without a `validity` of its own each
    pass ends as its plan says.
    """

    model_config = ConfigDict(frozen=True)

    id: BundleId
    title: str
    plans: tuple[PlanItem, ...]
    others: tuple[str, ...] = ()
    validity: Validity | None = None
    price: int | None = None
    currency: str | None = None
    retired_on: date | None = None
    version: int = 1

    @property
    def summary(self) -> str:
        """Its title and what is handed over beside the passes, as their history keeps it."""
        return " · ".join((self.title, ", ".join(self.others))) if self.others else self.title

    def ends(self, first: date) -> date | None:
        """The last day of anything sold in it on `first`, or None. Raises `DateOutOfRange`."""
        try:
            return None if self.validity is None else self.validity.ends(first)
        except OverflowError:
            raise DateOutOfRange(first, date.max) from None


def as_sold(bundle: Bundle, plans: Sequence[Plan], first: date) -> list[Plan]:
    """The plans as they are sold in the bundle: each with its share of the price, none of them valid longer
    than the bundle. `plans` names a plan as often as the bundle holds it."""
    last = bundle.ends(first)
    return [
        _within(plan, last).model_copy(update={"price": price, "currency": bundle.currency})
        for plan, price in zip(plans, shares(bundle.price, plans), strict=True)
    ]


def shares(price: int | None, plans: Sequence[Plan]) -> list[int | None]:
    """The bundle's price spread over its passes as their plans' own prices are to each other, or evenly where
    they have none. The sum is exact: what does not divide is on the first that costs anything."""
    if price is None:
        return [None] * len(plans)
    weights = [plan.price or 0 for plan in plans]
    if not any(weights):
        weights = [1] * len(plans)
    parts = [price * weight // sum(weights) for weight in weights]
    parts[next(number for number, weight in enumerate(weights) if weight)] += price - sum(parts)
    return list(parts)


def _within(plan: Plan, last: date | None) -> Plan:
    validity = plan.terms.validity.model_copy(update={"no_later_than": last})
    return plan.model_copy(update={"terms": plan.terms.model_copy(update={"validity": validity})})
