"""Making a bundle, one answer after another; what is still missing says which step is next (PRODUCT §3.8)."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

from domain.bundles import Bundle, PlanItem
from domain.calendar import Unit
from domain.ids import BundleId, PlanId
from domain.plans import Validity, ValidityClock
from domain.refusals import DateOutOfRange, NameNeeded, NotAChoice
from domain.typed import Span, one_line, typed_date, typed_span

LONGEST_TITLE = 64
LONGEST_OTHERS = 120
MOST_PASSES = 10
_YEARS_AHEAD = 10


class BundleStep(StrEnum):
    """What is asked next."""

    TITLE = "title"
    PLANS = "plans"
    OTHERS = "others"
    CLOCK = "clock"
    LENGTH = "length"
    UNTIL = "until"
    PRICE = "price"
    PREVIEW = "preview"


class BundleDraft(BaseModel):
    """A bundle being made; what was not answered yet is None. `after` is where the list of plans stands."""

    model_config = ConfigDict(frozen=True)

    title: str | None = None
    plans: tuple[PlanItem, ...] = ()
    after: PlanId = PlanId(0)
    is_chosen: bool = False
    others: tuple[str, ...] | None = None
    clock: ValidityClock | None = None
    count: int | None = None
    unit: Unit = Unit.MONTHS
    until: date | None = None
    price: int | None = None
    is_priced: bool = False

    @property
    def step(self) -> BundleStep:
        """The first thing that is still to be answered."""
        missing = {
            BundleStep.TITLE: self.title is None,
            BundleStep.PLANS: not self.is_chosen,
            BundleStep.OTHERS: self.others is None,
            BundleStep.CLOCK: self.clock is None,
            BundleStep.LENGTH: self.clock is ValidityClock.SALE and self.count is None,
            BundleStep.UNTIL: self.clock is ValidityClock.FIXED and self.until is None,
            BundleStep.PRICE: not self.is_priced,
        }
        return next((step for step, is_missing in missing.items() if is_missing), BundleStep.PREVIEW)

    def count_of(self, plan_id: PlanId) -> int:
        """How many passes of the plan are in it."""
        return next((item.count for item in self.plans if item.plan_id == plan_id), 0)

    @property
    def passes(self) -> int:
        """How many passes are in it."""
        return sum(item.count for item in self.plans)

    def bundle(self, currency: str) -> Bundle:
        """The finished bundle; it has no identity yet."""
        if self.step is not BundleStep.PREVIEW or self.title is None or self.clock is None:
            raise ValueError("a bundle needs a title, passes, a validity and a price")
        validity = Validity(clock=self.clock, count=self.count, unit=self.unit, until=self.until)
        return Bundle(
            id=BundleId(0),
            title=self.title,
            plans=self.plans,
            others=self.others or (),
            validity=None if self.clock is ValidityClock.NONE else validity,
            price=self.price,
            currency=None if self.price is None else currency,
        )


CLOCKS = (ValidityClock.NONE, ValidityClock.SALE, ValidityClock.FIXED)
NOTHING = "none"
DONE = "done"


def answered(draft: BundleDraft, line: str, today: date, *, month_may_lead: bool) -> BundleDraft:
    """The draft with its present step answered by a typed line or a button's choice, but for plans and price.

    Raises the refusal that says what was expected.
    """
    match draft.step:
        case BundleStep.TITLE:
            return _with(draft, title=_named(line, LONGEST_TITLE))
        case BundleStep.OTHERS:
            return _with(draft, others=() if line == NOTHING else _others(line))
        case BundleStep.CLOCK:
            return _with(draft, clock=_clock(line))
        case BundleStep.LENGTH:
            span = typed_span(line)
            return _with(draft, count=span.count, unit=span.unit)
        case BundleStep.UNTIL:
            return _with(draft, until=_until(line, today, month_may_lead=month_may_lead))
    raise NotAChoice


def chosen(draft: BundleDraft, choice: str, on_sale: Iterable[PlanId]) -> BundleDraft:
    """The draft with its plans changed by a button: "+7" and "-7" put one pass of plan 7 in or take it out,
    ">7" goes on behind it, "done" ends the choosing. Raises `NotAChoice`."""
    if draft.step is not BundleStep.PLANS:
        raise NotAChoice
    if choice == DONE and draft.plans:
        return _with(draft, is_chosen=True)
    sign, number = choice[:1], choice[1:]
    if sign not in ("+", "-", ">") or not number.isascii() or not number.isdigit():
        raise NotAChoice
    plan_id = PlanId(int(number))
    if sign == ">":
        return _with(draft, after=plan_id)
    return _stepped(draft, plan_id, 1 if sign == "+" else -1, on_sale)


def priced(draft: BundleDraft, price: int | None) -> BundleDraft:
    """The draft with its price in minor units, or with none. Raises `NotAChoice` at any other step."""
    if draft.step is not BundleStep.PRICE:
        raise NotAChoice
    return _with(draft, price=price, is_priced=True)


def _stepped(draft: BundleDraft, plan_id: PlanId, by: int, on_sale: Iterable[PlanId]) -> BundleDraft:
    count = draft.count_of(plan_id) + by
    if count < 0 or draft.passes + by > MOST_PASSES or (by > 0 and plan_id not in on_sale):
        raise NotAChoice
    others = tuple(item for item in draft.plans if item.plan_id != plan_id)
    return _with(draft, plans=(*others, PlanItem(plan_id=plan_id, count=count)) if count else others)


def _named(line: str, most: int) -> str:
    name = one_line(line)
    if not 1 <= len(name) <= most:
        raise NameNeeded(most)
    return name


def _others(line: str) -> tuple[str, ...]:
    parts = (part.strip() for part in _named(line, LONGEST_OTHERS).split(","))
    found = tuple(part for part in parts if part)
    if not found:
        raise NameNeeded(LONGEST_OTHERS)
    return found


def _clock(line: str) -> ValidityClock:
    for clock in CLOCKS:
        if clock == line:
            return clock
    raise NotAChoice


def _until(line: str, today: date, *, month_may_lead: bool) -> date:
    typed = typed_date(line, month_may_lead=month_may_lead)
    last = date(min(today.year + _YEARS_AHEAD, date.max.year), 12, 31)
    until = typed.after(today) if isinstance(typed, Span) else typed
    if not today <= until <= last:
        raise DateOutOfRange(today, last)
    return until


def _with(draft: BundleDraft, **answers: Any) -> BundleDraft:
    return draft.model_copy(update=answers)
