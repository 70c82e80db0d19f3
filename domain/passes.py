"""What is true of a pass, from its dates and balance alone (PRODUCT §4)."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

from domain.holds import Hold, held_through, hold_on
from domain.ids import PassId, PersonId, PlanId
from domain.ledger import Changed, Draft, Effect, EntryKind
from domain.occasions import UNUSED, Occasion, Uses
from domain.plans import PlanKind, Terms
from domain.refusals import (
    CapReached,
    NoSessionsInIt,
    PassDeactivated,
    PassExpired,
    PassNotStarted,
    PassOnHold,
    PassUnpaid,
    Refusal,
)
from domain.selling_rules import Unpaid


class PassState(StrEnum):
    """Derived at the moment of use, never stored (PRODUCT §4.3). An offer runs, and has no sessions in it."""

    PENDING = "pending"
    ACTIVE = "active"
    ON_HOLD = "on_hold"
    DEACTIVATED = "deactivated"
    USED_UP = "used_up"
    OFFER = "offer"
    EXPIRED = "expired"


class Pass(BaseModel):
    """A client's own copy of a plan, with a balance.

    Figures are whole sessions (days for a day pass). `total` of an unlimited pass has no meaning.
    `version` grows by one with every ledger entry: it is the card's idempotency key. Money is in minor units
    of `currency`: `price` is what it costs, after the `discount` of its sale; `paid` is what was received
    for it.
    """

    model_config = ConfigDict(frozen=True)

    id: PassId
    client_id: PersonId
    plan_id: PlanId | None = None
    title: str
    terms: Terms = Terms()
    unlimited: bool = False
    valid_from: date | None = None
    valid_until: date | None = None
    activate_by: date | None = None
    deactivated_on: date | None = None
    holds: tuple[Hold, ...] = ()
    total: int = 0
    used: int = 0
    booked: int = 0
    expired: int = 0
    withdrawn: int = 0
    debt_limit: int = 0
    expiry_recorded: bool = False
    payment: str = "paid"
    price: int | None = None
    discount: int = 0
    paid: int = 0
    currency: str | None = None
    shared_with: tuple[PersonId, ...] = ()
    renews: PassId | None = None
    renewal_stopped: bool = False
    sold_at: datetime
    version: int = 1

    @property
    def free(self) -> int:
        """Sessions neither used, booked, expired nor withdrawn; below zero they are owed."""
        return self.total - self.used - self.booked - self.expired - self.withdrawn

    @property
    def remaining(self) -> int:
        """What is still to be trained: free and booked together."""
        return self.free + self.booked

    @property
    def owed(self) -> int:
        """Sessions taken beyond the balance."""
        return 0 if self.unlimited else max(0, -self.free)

    @property
    def to_pay(self) -> int:
        """What is still to be paid for it, in minor units; nothing where that went to an account."""
        return max(0, (self.price or 0) - self.paid) if self.payment in ("unpaid", "partly") else 0

    @property
    def ends_on(self) -> date | None:
        """The last day on which it can work; one that nobody starts in time ends too (PRODUCT §3.3)."""
        return self.activate_by if self.valid_until is None and self.valid_from is None else self.valid_until

    @property
    def open_hold(self) -> Hold | None:
        """The hold that goes on until somebody ends it: as long as it lasts, no date ends the pass."""
        return next((hold for hold in self.holds if hold.last is None), None)

    def state_on(self, day: date) -> PassState:
        """The state on the studio's local `day`."""
        match self.why_closed_on(day):
            case PassDeactivated():
                return PassState.DEACTIVATED
            case PassExpired():
                return PassState.EXPIRED
            case PassOnHold():
                return PassState.ON_HOLD
            case PassNotStarted():
                return PassState.PENDING
        if not self.terms.has_sessions:
            return PassState.OFFER
        if not self.unlimited and self.remaining <= 0:
            return PassState.USED_UP
        return PassState.ACTIVE

    def why_closed_on(self, day: date) -> Refusal | None:
        """Why the pass cannot pay for a session on `day`, apart from its balance; None if it can."""
        if self.deactivated_on is not None and day >= self.deactivated_on:
            return PassDeactivated(self.title, self.deactivated_on)
        hold = hold_on(self.holds, day)
        if hold is not None and hold.last is None:
            return PassOnHold(self.title, None)
        if self.valid_until is not None and day > self.valid_until:
            return PassExpired(self.title, self.valid_until)
        if self.valid_from is not None and day < self.valid_from:
            return PassNotStarted(self.title, self.valid_from)
        if self.activate_by is not None and self.valid_from is None and day > self.activate_by:
            return PassExpired(self.title, self.activate_by)
        return None if hold is None else PassOnHold(self.title, held_through(self.holds, day))

    def why_not_covered(self, occasion: Occasion, uses: Uses = UNUSED) -> Refusal | None:
        """Why the pass's terms do not cover the session, whatever its dates and balance; None if they do.

        `uses` are this pass's other uses in the periods of its caps (PRODUCT §4.13, §4.14).
        """
        if not self.terms.has_sessions:
            return NoSessionsInIt(self.title)
        unpaid = self.why_unpaid(occasion.unpaid)
        if unpaid is not None:
            return unpaid
        uncovered = self.terms.coverage.refusal(self.title, occasion)
        if uncovered is not None:
            return uncovered
        if counts_days(self) and occasion.day in uses.days:
            # Later visits of a day that is paid for take nothing, so that no cap counts them.
            return None
        days = set(uses.days) if counts_days(self) else uses.days
        for cap in self.terms.caps:
            if cap.is_reached(occasion.day, days):
                return CapReached(self.title, cap.period, cap.most, occasion.day)
        return None

    def why_unpaid(self, rule: Unpaid) -> Refusal | None:
        """Why the owner does not let it work before more of it is paid; None where it may.

        What is free of charge, or was waived or put on an account, works as what is paid.
        """
        is_open = self.payment in ("unpaid", "partly") and self.price != 0
        if not is_open or rule is Unpaid.WORKS or (rule is Unpaid.PARTLY and self.payment == "partly"):
            return None
        is_known = self.price is not None and (self.payment == "unpaid" or self.paid > 0)
        open_ = self.to_pay if is_known else None
        return PassUnpaid(self.id, self.title, open_, self.currency or "", partly=rule is Unpaid.PARTLY)

    def days_left(self, today: date) -> int | None:
        """How many days remain after `today`; None where no date ends the pass."""
        return None if self.valid_until is None else (self.valid_until - today).days

    def after(self, draft: Draft) -> "Pass":
        """The pass with an entry applied: figures moved, fields changed, one version newer."""
        effect = draft.effect
        figures: dict[str, Any] = {
            "total": self.total + effect.total,
            "used": self.used + effect.used,
            "booked": self.booked + effect.booked,
            "expired": self.expired + effect.expired,
            "withdrawn": self.withdrawn + effect.withdrawn,
            "version": self.version + 1,
        }
        fields = {change.field: change.now for change in draft.changed}
        moved = self._with(figures | fields) if fields else self.model_copy(update=figures)
        return moved.model_copy(update={"expiry_recorded": self._is_expiry_recorded(draft, moved)})

    def changed(self, **fields: Any) -> tuple[Changed, ...]:
        """The differences that setting `fields` makes, as a ledger entry keeps them."""
        present = self.model_dump(mode="json")
        wanted = self._with(fields).model_dump(mode="json")
        return tuple(
            Changed(field=name, was=present[name], now=wanted[name])
            for name in fields
            if present[name] != wanted[name]
        )

    def kept(self, field: str) -> Changed:
        """A field on which an entry rests though it leaves it: once that has moved, so has the ground."""
        present = self.model_dump(mode="json")[field]
        return Changed(field=field, was=present, now=present)

    def _with(self, fields: dict[str, Any]) -> "Pass":
        return Pass.model_validate({**self.model_dump(), **fields})

    def _is_expiry_recorded(self, draft: Draft, moved: "Pass") -> bool:
        if not moved.unlimited and moved.free > 0:
            # What is free has yet to be taken, whatever was recorded.
            return False
        if any(change.field == "expiry_recorded" for change in draft.changed):
            return moved.expiry_recorded
        if draft.kind is EntryKind.EXPIRE:
            return True
        dates_stay = (moved.valid_until, moved.activate_by) == (self.valid_until, self.activate_by)
        return self.expiry_recorded and dates_stay


def counts_days(pass_: Pass) -> bool:
    """Whether the figures are days rather than sessions."""
    return pass_.terms.kind is PlanKind.DAYS


def opening_balance(size: int | None) -> Effect:
    """What a sale grants."""
    return Effect(total=size or 0)
