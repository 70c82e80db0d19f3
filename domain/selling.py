"""What a plan becomes when it is sold or given: dates and an opening balance (PRODUCT §3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.ids import PassId, PersonId
from domain.ledger import Draft, EntryKind
from domain.money import OF_FIGURES, Payment, Tender
from domain.passes import Pass, PassState, opening_balance
from domain.plans import Plan, ValidityClock
from domain.refusals import DateOutOfRange, EndedBefore, NotAChoice, PlanRetired, WrongAmount
from domain.typed_money import MOST_MONEY

_DAYS_BACK = 366
_DAYS_AHEAD = 2 * 366

#: What staff choose from when something is sold.
WHEN_GIVEN = (Payment.PAID, Payment.PARTLY, Payment.UNPAID, Payment.COMPLIMENTARY)


@dataclass(frozen=True, slots=True)
class Sale:
    """A plan going to a client: when it starts, how it was paid, and which pass it follows, if any.

    It costs `price` instead of the plan's own where one is named, less the `discount`; of what is paid partly
    `paid` was received, by `tender`. Amounts are in minor units.
    """

    client_id: PersonId
    starts_on: date
    at: datetime
    payment: Payment = Payment.PAID
    follows: PassId | None = None
    price: int | None = None
    discount: int = 0
    paid: int | None = None
    tender: Tender | None = None


def sold(plan: Plan, sale: Sale) -> Pass:
    """The pass as it is sold, before its opening entry: terms copied, dates set, nothing granted yet.

    A pass that starts with its first use has no dates, only a day to be activated by (PRODUCT §3.3). A
    complimentary one costs nothing. Raises `PlanRetired`, `WrongAmount` for a discount above the price or a
    part that is not one, or `DateOutOfRange` where it would end after the calendar does.
    """
    if plan.retired_on is not None and plan.retired_on <= sale.starts_on:
        raise PlanRetired(plan.title)
    terms, waits = plan.terms, starts_with_use(plan)
    price, discount = priced(plan, sale)
    payment = Payment.PAID if price == 0 and sale.payment in OF_FIGURES else sale.payment
    return Pass(
        id=PassId(0),
        client_id=sale.client_id,
        plan_id=plan.id,
        title=plan.title,
        terms=terms,
        unlimited=terms.is_unlimited,
        valid_from=None if waits else sale.starts_on,
        valid_until=None if waits else _ends(plan, sale.starts_on),
        activate_by=_activated_by(plan, sale.starts_on) if waits else None,
        debt_limit=terms.debt_limit,
        payment=payment,
        price=price,
        discount=discount,
        paid=_received(plan, sale, price),
        currency=plan.currency,
        renews=sale.follows,
        sold_at=sale.at,
        version=0,
    )


def granted(plan: Plan) -> Draft:
    """The opening entry of a pass of this plan."""
    return Draft(kind=EntryKind.GRANT, effect=opening_balance(plan.terms.size))


def starts_with_use(plan: Plan) -> bool:
    """Whether a pass of this plan waits for its first visit, so that no first day is chosen."""
    return plan.terms.validity.clock is ValidityClock.FIRST_USE


def asks_for_start(plan: Plan) -> bool:
    """Whether whoever sells it must say from which day it is valid (PRODUCT §3.3)."""
    return plan.terms.validity.clock is ValidityClock.CHOSEN


def check_start(plan: Plan, sale: Sale, today: date) -> None:
    """Refuses a first day far from today, a pass that would be over before it is given, and a payment
    which only comes later."""
    if sale.payment not in WHEN_GIVEN:
        raise NotAChoice
    first, last = today - timedelta(days=_DAYS_BACK), today + timedelta(days=_DAYS_AHEAD)
    if not first <= sale.starts_on <= last:
        raise DateOutOfRange(first, last)
    pass_ = sold(plan, sale)
    if pass_.state_on(today) is PassState.EXPIRED:
        raise EndedBefore(plan.title, pass_.ends_on or today)
    if pass_.valid_until is not None and pass_.valid_until < sale.starts_on:
        raise DateOutOfRange(first, pass_.valid_until)


def queue_behind(held: Iterable[Pass], plan: Plan, today: date) -> Pass | None:
    """The pass behind which one more of `plan` would be queued: of those that end on a later day the last to
    end, one of the same plan before any other (PRODUCT §7.5)."""
    ending = [
        pass_
        for pass_ in held
        if pass_.valid_until is not None and pass_.valid_until >= today
        if pass_.deactivated_on is None and pass_.open_hold is None and pass_.valid_until < date.max
        # What is sold without sessions keeps nobody from training: nothing with sessions waits for its end.
        if pass_.terms.has_sessions == plan.terms.has_sessions
    ]
    return max(ending, key=lambda each: (each.plan_id == plan.id, each.valid_until, each.id), default=None)


def day_after(pass_: Pass, today: date) -> date:
    """When a pass that follows `pass_` starts: the day after its last one, or today where that has gone by
    or where no date ends it. Nobody pays for days on which nobody could have let them in."""
    if pass_.valid_until is None or pass_.valid_until < today or pass_.valid_until == date.max:
        return today
    return pass_.valid_until + timedelta(days=1)


def priced(plan: Plan, sale: Sale) -> tuple[int | None, int]:
    """What it costs, None where no price is set, and the discount in it. Raises `WrongAmount`."""
    if sale.payment is Payment.COMPLIMENTARY:
        return 0, 0
    full = plan.price if sale.price is None else sale.price
    if full is not None and full < 0:
        raise WrongAmount(0, MOST_MONEY, plan.currency or "")
    if not 0 <= sale.discount <= (full or 0):
        raise WrongAmount(0, full or 0, plan.currency or "")
    return (None, 0) if full is None else (full - sale.discount, sale.discount)


def _received(plan: Plan, sale: Sale, price: int | None) -> int:
    """How much of the price was received at once. Of what is paid partly that may be unknown."""
    if sale.payment is not Payment.PARTLY:
        return (price or 0) if sale.payment is Payment.PAID else 0
    if sale.paid is not None and not 1 <= sale.paid < (price or 0):
        raise WrongAmount(1, max(1, (price or 0) - 1), plan.currency or "")
    return sale.paid or 0


def _ends(plan: Plan, first: date) -> date | None:
    try:
        return plan.terms.validity.ends(first)
    except OverflowError:
        raise DateOutOfRange(first, date.max) from None


def _activated_by(plan: Plan, first: date) -> date | None:
    validity = plan.terms.validity
    within = validity.activate_within_days
    days = [] if within is None else [first + timedelta(days=within)]
    if validity.no_later_than is not None:
        days.append(validity.no_later_than)
    return min(days, default=None)
