"""Orders: what clients want to buy or to pay, until it is paid or given up (PRODUCT §7.3)."""

import re
import secrets
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.bundles import Bundle
from domain.ids import BundleId, OrderId, PassId, PersonId, PlanId
from domain.money import Method
from domain.plans import Plan, Terms
from domain.receipts import Asked
from domain.refusals import (
    CannotBePaid,
    InvoiceReplaced,
    NotAChoice,
    OrderChanged,
    OrderClaimed,
    OrderClosed,
    OrderPaid,
)

#: Telegram's own limits of an invoice, in characters.
LONGEST_TITLE, LONGEST_DESCRIPTION = 32, 255
#: A claim that nobody has looked at for so long is brought up again, and again after as long.
PATIENCE = timedelta(days=2)
#: How clients pay when they do not pay in Telegram; what is most likely comes first.
METHODS = (Method.TRANSFER, Method.CASH, Method.CARD, Method.OTHER)


class OrderState(StrEnum):
    """Where an order stands: not paid yet, said to be paid, paid, not received, or given up."""

    OPEN = "open"
    CLAIMED = "claimed"
    PAID = "paid"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Subject(StrEnum):
    """What an order is for: one more pass, sessions onto a pass, a bundle, what is open on a pass, or a
    client's account."""

    PLAN = "plan"
    TOP_UP = "top_up"
    BUNDLE = "bundle"
    PASS = "pass"  # noqa: S105 (a pass, not a password)
    ACCOUNT = "account"


class Order(BaseModel):
    """What a client wants to buy or to pay, for `amount` minor units of `currency`.

    `plan` or `bundle` is what they were shown: they get that, whatever is sold by then; `contents` are the
    plans in the bundle as they were, each as often as it holds it. It starts on
    `starts_on`, or behind the pass it `follows`. With a plan `pass_id` is the pass that its sessions are
    added to, alone the one that is paid. `token` is unguessable; with `version`, which grows with
    every change and every invoice, it is the payload of an invoice. `photo` is Telegram's id of a picture.
    """

    model_config = ConfigDict(frozen=True)

    id: OrderId = OrderId(0)
    client_id: PersonId
    client_name: str = ""
    token: str
    title: str
    amount: int
    currency: str
    plan: Plan | None = None
    bundle: Bundle | None = None
    contents: tuple[Plan, ...] = ()
    pass_id: PassId | None = None
    follows: PassId | None = None
    starts_on: date | None = None
    state: OrderState = OrderState.OPEN
    photo: str | None = None
    made_at: datetime
    claimed_at: datetime | None = None
    settled_at: datetime | None = None
    settled_by: PersonId | None = None
    settled_by_name: str | None = None
    sold_pass_id: PassId | None = None
    version: int = 1

    @property
    def plan_id(self) -> PlanId | None:
        """The plan it is for."""
        return None if self.plan is None else self.plan.id

    @property
    def bundle_id(self) -> BundleId | None:
        """The bundle it is for."""
        return None if self.bundle is None else self.bundle.id

    @property
    def subject(self) -> Subject:
        """What it is for."""
        if self.plan is not None:
            return Subject.PLAN if self.pass_id is None else Subject.TOP_UP
        if self.bundle is not None:
            return Subject.BUNDLE
        return Subject.ACCOUNT if self.pass_id is None else Subject.PASS

    @property
    def is_elsewhere(self) -> bool:
        """Whether sessions that were to be added to a pass became a pass of their own, as that one no longer
        took them."""
        sold = self.sold_pass_id
        return self.subject is Subject.TOP_UP and sold is not None and sold != self.pass_id

    @property
    def payload(self) -> str:
        """What an invoice of it carries; an earlier invoice carries another."""
        return f"{self.token}.{self.version}"

    @property
    def is_deliverable(self) -> bool:
        """Whether money that has arrived for it still buys what was ordered."""
        return self.state in (OrderState.OPEN, OrderState.CLAIMED)

    def check_open(self) -> None:
        """Raises why it cannot be paid any more: `OrderPaid`, `OrderClaimed` or `OrderClosed`."""
        if self.state is OrderState.PAID:
            raise OrderPaid(self.title)
        if self.state is OrderState.CLAIMED:
            raise OrderClaimed(self.title)
        if self.state is not OrderState.OPEN:
            raise OrderClosed(self.title)

    def check_asked(self, asked: Asked) -> None:
        """Raises why this invoice is not to be paid: what `check_open` raises, `InvoiceReplaced` for an old
        one, or `CannotBePaid` where the sum is not that of the order."""
        self.check_open()
        if (asked.amount, asked.currency) != (self.amount, self.currency):
            raise InvoiceReplaced(self.title) if asked.payload != self.payload else CannotBePaid
        if asked.payload != self.payload:
            raise InvoiceReplaced(self.title)


def new_token() -> str:
    """A token nobody guesses."""
    return secrets.token_urlsafe(24)


def token_in(payload: str) -> str | None:
    """The token of the order in the payload of an invoice; None in one that we never wrote."""
    found = re.fullmatch(r"([A-Za-z0-9_-]{32})\.[0-9]{1,9}", payload)
    return None if found is None else found[1]


def check_same_plan(order: Order, now: Plan | None, today: date) -> None:
    """Refuses an order of a plan that is no longer sold as it was shown. Raises `OrderChanged`."""
    was = order.plan
    if was is None or now is None or not is_offered(now, today):
        raise OrderChanged(order.title)
    if _shown(was) != _shown(now):
        raise OrderChanged(order.title)


def check_same_bundle(order: Order, now: Bundle | None, contents: Sequence[Plan], today: date) -> None:
    """Refuses an order of a bundle that is no longer sold as it was shown, or with other `contents`. Raises
    `OrderChanged`."""
    if order.bundle is None or now is None or is_gone(now.retired_on, today):
        raise OrderChanged(order.title)
    if order.bundle.model_copy(update={"version": now.version}) != now:
        raise OrderChanged(order.title)
    if [_shown(plan) for plan in order.contents] != [_shown(plan) for plan in contents]:
        raise OrderChanged(order.title)


def is_offered(plan: Plan, today: date) -> bool:
    """Whether clients may buy the plan by themselves: on sale, at a price, and shown to them."""
    return plan.in_shop and bool(plan.price) and not is_gone(plan.retired_on, today)


def is_gone(retired_on: date | None, today: date) -> bool:
    """Whether what was retired on that day is no longer sold."""
    return retired_on is not None and retired_on <= today


def check_method(method: Method) -> None:
    """Refuses a method by which nobody pays outside Telegram. Raises `NotAChoice`."""
    if method not in METHODS:
        raise NotAChoice


def cut(text: str, most: int) -> str:
    """The text, as far as `most` characters show it."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= most else one_line[: most - 1].rstrip() + "…"


def _shown(plan: Plan) -> tuple[Terms, int | None, str | None, str]:
    """What of a plan its buyer goes by."""
    return plan.terms, plan.price, plan.currency, plan.title
