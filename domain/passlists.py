"""Which passes a staff list shows, and in what order (PRODUCT §7.2)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.ids import PlanId
from domain.passes import Pass, PassState

#: What ends within so many days, today among them, is about to expire.
EXPIRING_DAYS = 14

# Stands behind every last day but the very last, which PostgreSQL's driver takes for infinity.
_WITHOUT_END = date(9999, 12, 30)


class Filter(StrEnum):
    """Which passes are listed."""

    ALL = "a"
    ACTIVE = "v"
    EXPIRING = "e"
    EXPIRED = "x"
    USED_UP = "z"
    INACTIVE = "i"
    UNPAID = "u"
    OWING = "o"
    ON_HOLD = "h"
    PENDING = "p"


class Order(StrEnum):
    """What a list is sorted by: the sale, the day that matters, or the client's name."""

    NEWEST = "n"
    OLDEST = "o"
    SOONEST = "s"
    LATEST = "l"
    NAME = "c"


class Turning(StrEnum):
    """Which page is meant: the one behind a pass, the one before it, or the one it begins."""

    AFTER = "a"
    BEFORE = "b"
    FROM = "f"


class Axis(StrEnum):
    """What a list is read along: each is an index, so that a page costs the same in any studio."""

    SOLD = "sold"
    NAME = "name"
    LAST_DAY = "last_day"
    GOING = "going"
    USED_UP = "used_up"
    DEACTIVATED = "deactivated"
    RETURNING = "returning"
    FIRST_DAY = "first_day"
    UNPAID = "unpaid"
    OWING = "owing"
    OF_PLAN = "of_plan"


#: The orders of each list that cost no more in a larger studio; the first is what it opens with.
ORDERS = {
    Filter.ALL: (Order.NEWEST, Order.SOONEST, Order.LATEST, Order.NAME),
    Filter.ACTIVE: (Order.SOONEST, Order.LATEST),
    Filter.EXPIRING: (Order.SOONEST, Order.LATEST),
    Filter.EXPIRED: (Order.LATEST, Order.SOONEST),
    Filter.USED_UP: (Order.SOONEST, Order.LATEST),
    Filter.INACTIVE: (Order.LATEST, Order.SOONEST),
    Filter.UNPAID: (Order.NEWEST, Order.OLDEST),
    Filter.OWING: (Order.NEWEST, Order.OLDEST),
    Filter.ON_HOLD: (Order.SOONEST, Order.LATEST),
    Filter.PENDING: (Order.SOONEST, Order.LATEST),
}

#: The lists that can be narrowed to one plan, always by their last day.
BY_PLAN = (Filter.ALL, Filter.ACTIVE, Filter.EXPIRING, Filter.EXPIRED, Filter.USED_UP)

_AXES = {
    Filter.ALL: Axis.LAST_DAY,
    Filter.ACTIVE: Axis.GOING,
    Filter.EXPIRING: Axis.GOING,
    Filter.EXPIRED: Axis.LAST_DAY,
    Filter.USED_UP: Axis.USED_UP,
    Filter.INACTIVE: Axis.DEACTIVATED,
    Filter.UNPAID: Axis.UNPAID,
    Filter.OWING: Axis.OWING,
    Filter.ON_HOLD: Axis.RETURNING,
    Filter.PENDING: Axis.FIRST_DAY,
}


@dataclass(frozen=True, slots=True)
class Span:
    """The days between which the passes of a list lie along its axis."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: which passes, in what order, of which plan where it is narrowed to one."""

    which: Filter = Filter.ALL
    order: Order = Order.NEWEST
    plan_id: PlanId | None = None

    @classmethod
    def of(cls, which: Filter, order: Order | None = None, plan_id: PlanId | None = None) -> "Listing":
        """The list as it is offered: an order or a plan that it does not go with is left out."""
        plan_id = plan_id if which in BY_PLAN else None
        orders = offered(which, plan_id)
        return cls(which, order if order in orders else orders[0], plan_id)

    @property
    def orders(self) -> tuple[Order, ...]:
        """The orders it can be read in."""
        return offered(self.which, self.plan_id)

    @property
    def axis(self) -> Axis:
        """What it is read along."""
        if self.plan_id is not None:
            return Axis.OF_PLAN
        if self.which is Filter.ALL and self.order is Order.NAME:
            return Axis.NAME
        if self.which is Filter.ALL and self.order is Order.NEWEST:
            return Axis.SOLD
        return _AXES[self.which]

    @property
    def descends(self) -> bool:
        """Whether it begins at the far end of its axis."""
        return self.order in (Order.NEWEST, Order.LATEST)

    def span(self, today: date) -> Span:
        """Where along the axis its passes lie, as of `today`."""
        match self.which:
            case Filter.ACTIVE | Filter.USED_UP | Filter.ON_HOLD:
                return Span(today, date.max)
            case Filter.EXPIRING:
                return Span(today, today + timedelta(days=EXPIRING_DAYS - 1))
            case Filter.EXPIRED:
                return Span(date.min, today - timedelta(days=1))
            case Filter.INACTIVE:
                return Span(date.min, today)
            case Filter.PENDING:
                return Span(today + timedelta(days=1), date.max)
        return Span(date.min, date.max)

    def place(self, pass_: Pass) -> date:
        """The day at which the pass stands along the axis; the first of days where no day matters."""
        match self.axis:
            case Axis.DEACTIVATED:
                return pass_.deactivated_on or date.min
            case Axis.FIRST_DAY:
                return pass_.valid_from or date.min
            case Axis.RETURNING:
                return _returns_on(pass_)
            case Axis.SOLD | Axis.NAME | Axis.UNPAID | Axis.OWING:
                return date.min
        return pass_.ends_on or _WITHOUT_END


def offered(which: Filter, plan_id: PlanId | None) -> tuple[Order, ...]:
    """The orders in which such a list can be read."""
    if plan_id is None:
        return ORDERS[which]
    return tuple(order for order in ORDERS[which] if order in (Order.SOONEST, Order.LATEST))


def is_shown(which: Filter, pass_: Pass, today: date) -> bool:
    """Whether the pass belongs on the list on the studio's local day `today`."""
    state = pass_.state_on(today)
    match which:
        case Filter.ACTIVE:
            return state in (PassState.ACTIVE, PassState.OFFER)
        case Filter.EXPIRING:
            return state is not PassState.DEACTIVATED and _expires_soon(pass_, today)
        case Filter.EXPIRED:
            return state is PassState.EXPIRED
        case Filter.USED_UP:
            return state is PassState.USED_UP
        case Filter.INACTIVE:
            return state is PassState.DEACTIVATED
        case Filter.UNPAID:
            return pass_.payment in ("partly", "unpaid")
        case Filter.OWING:
            return pass_.owed > 0
        case Filter.ON_HOLD:
            return state is PassState.ON_HOLD
        case Filter.PENDING:
            return state is PassState.PENDING
    return True


def _expires_soon(pass_: Pass, today: date) -> bool:
    if pass_.ends_on is None or pass_.open_hold is not None:
        return False
    has_something = pass_.unlimited or not pass_.terms.has_sessions or pass_.remaining > 0
    return has_something and 0 <= (pass_.ends_on - today).days < EXPIRING_DAYS


def _returns_on(pass_: Pass) -> date:
    if pass_.open_hold is not None:
        return _WITHOUT_END
    return max((hold.last for hold in pass_.holds if hold.last is not None), default=_WITHOUT_END)
