"""What can be sold, and the terms a sold pass keeps for itself (PRODUCT §3)."""

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.calendar import Unit, last_day
from domain.coverage import Cap, Coverage
from domain.ids import PlanId
from domain.policies import Policy


class PlanKind(StrEnum):
    """How a plan counts (PRODUCT §3.1). An offer is sold without sessions: they may be attached later."""

    COUNT = "count"
    DAYS = "days"
    UNLIMITED = "unlimited"
    DURATION = "duration"
    OFFER = "offer"


class ValidityClock(StrEnum):
    """What starts the validity (PRODUCT §3.3)."""

    SALE = "sale"
    CHOSEN = "chosen"
    FIRST_USE = "first_use"
    FIXED = "fixed"
    NONE = "none"


class WhenEmpty(StrEnum):
    """What a deduction does when nothing is free (PRODUCT §5.6)."""

    REFUSE = "refuse"
    WARN = "warn"
    DEBT = "debt"


class PaymentType(StrEnum):
    """How a plan is paid; sessions attach to one-time plans only (PRODUCT §3.2)."""

    ONE_TIME = "one_time"
    RECURRING = "recurring"
    INSTALMENTS = "instalments"


class Validity(BaseModel):
    """When a pass of this plan works; `no_later_than` is the last day of the bundle it was sold in."""

    model_config = ConfigDict(frozen=True)

    clock: ValidityClock = ValidityClock.SALE
    count: int | None = None
    unit: Unit = Unit.MONTHS
    until: date | None = None
    activate_within_days: int | None = None
    no_later_than: date | None = None

    def ends(self, first: date) -> date | None:
        """The last valid day of a pass that starts on `first`; None where no date ends it."""
        ends = (self._own_end(first), self.no_later_than)
        return min((day for day in ends if day is not None), default=None)

    def _own_end(self, first: date) -> date | None:
        if self.clock is ValidityClock.FIXED:
            return self.until
        if self.clock is ValidityClock.NONE or self.count is None:
            return None
        return last_day(first, self.count, self.unit)


class HoldAllowance(BaseModel):
    """Within what a client may put a pass on hold: so many days in all, each hold of at least some, so many
    times. Zero days leave it to staff, who may hold any pass (PRODUCT §4.10)."""

    model_config = ConfigDict(frozen=True)

    days: int = 0
    least: int = 1
    times: int | None = None


class AtEnd(StrEnum):
    """What follows when a pass is over (PRODUCT §3.7)."""

    NOTHING = "nothing"
    RENEW = "renew"
    CONVERT = "convert"


class Terms(BaseModel):
    """What a pass copies from its plan when it is sold (PRODUCT §3.9); without a `policy` the studio's own
    holds. It is paid in so many `parts`; `memo` says what it is in the studio's own words."""

    model_config = ConfigDict(frozen=True)

    kind: PlanKind = PlanKind.COUNT
    size: int | None = None
    validity: Validity = Validity()
    when_empty: WhenEmpty = WhenEmpty.REFUSE
    debt_limit: int = 0
    priority: int = 0
    coverage: Coverage = Coverage()
    caps: tuple[Cap, ...] = ()
    hold: HoldAllowance = HoldAllowance()
    is_intro: bool = False
    at_end: AtEnd = AtEnd.NOTHING
    converts_to: PlanId | None = None
    policy: Policy | None = None
    parts: int = 1
    memo: str | None = None

    @property
    def is_counted(self) -> bool:
        """Whether a number of sessions or days limits this plan."""
        return self.kind in (PlanKind.COUNT, PlanKind.DAYS)

    @property
    def is_unlimited(self) -> bool:
        """Whether it pays for sessions without counting them."""
        return self.kind in (PlanKind.UNLIMITED, PlanKind.DURATION)

    @property
    def has_sessions(self) -> bool:
        """Whether it pays for sessions at all."""
        return self.kind is not PlanKind.OFFER

    @property
    def payment_type(self) -> PaymentType:
        """How it is paid: what is sold without sessions and renews itself is paid again and again."""
        if self.parts > 1:
            return PaymentType.INSTALMENTS
        is_recurring = not self.has_sessions and self.at_end is AtEnd.RENEW
        return PaymentType.RECURRING if is_recurring else PaymentType.ONE_TIME


class Plan(BaseModel):
    """What a studio sells; clients buy it by themselves where it is `in_shop`, at a price."""

    model_config = ConfigDict(frozen=True)

    id: PlanId
    title: str
    terms: Terms
    price: int | None = None
    currency: str | None = None
    retired_on: date | None = None
    retired_block: bool = False
    in_shop: bool = True
    version: int = 1
