"""What a plan becomes when it is sold or given: dates and an opening balance (PRODUCT §3)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.ids import PassId, PersonId
from domain.passes import Pass
from domain.plans import Plan, ValidityClock
from domain.refusals import PlanRetired


@dataclass(frozen=True, slots=True)
class Sale:
    """A plan going to a client: when it starts, and how it was paid."""

    client_id: PersonId
    starts_on: date
    at: datetime
    payment: str = "paid"


def sold(plan: Plan, sale: Sale) -> Pass:
    """The pass as it is sold, before its opening entry: terms copied, dates set, nothing granted yet.

    A pass that starts with its first use has no dates, only a day to be activated by (PRODUCT §3.3).
    Raises `PlanRetired`.
    """
    if plan.retired_on is not None and plan.retired_on <= sale.starts_on:
        raise PlanRetired(plan.title)
    terms, validity = plan.terms, plan.terms.validity
    waits = validity.clock is ValidityClock.FIRST_USE
    within = validity.activate_within_days
    return Pass(
        id=PassId(0),
        client_id=sale.client_id,
        plan_id=plan.id,
        title=plan.title,
        terms=terms,
        unlimited=not terms.is_counted,
        valid_from=None if waits else sale.starts_on,
        valid_until=None if waits else validity.ends(sale.starts_on),
        activate_by=sale.starts_on + timedelta(days=within) if waits and within is not None else None,
        debt_limit=terms.debt_limit,
        payment=sale.payment,
        sold_at=sale.at,
        version=0,
    )
