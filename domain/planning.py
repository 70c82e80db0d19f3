"""Making a plan, one answer after another; what is still missing says which step is next (PRODUCT §3)."""

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.calendar import Unit
from domain.ids import PlanId
from domain.plans import Plan, PlanKind, Terms, Validity, ValidityClock
from domain.refusals import DateOutOfRange, NameNeeded, NotAChoice, NotANumber
from domain.typed import Span, one_line, typed_date, typed_number, typed_span

LONGEST_TITLE = 64
LARGEST = 999
_YEARS_AHEAD = 10
_DAYS_OF = {Unit.DAYS: 1, Unit.WEEKS: 7, Unit.MONTHS: 30}


class Step(StrEnum):
    """What is asked next."""

    TITLE = "title"
    KIND = "kind"
    SIZE = "size"
    CLOCK = "clock"
    LENGTH = "length"
    UNTIL = "until"
    ACTIVATE = "activate"
    PRICE = "price"
    PREVIEW = "preview"


class PlanDraft(BaseModel):
    """A plan being made; what was not answered yet is None."""

    model_config = ConfigDict(frozen=True)

    title: str | None = None
    kind: PlanKind | None = None
    size: int | None = None
    clock: ValidityClock | None = None
    count: int | None = None
    unit: Unit = Unit.MONTHS
    until: date | None = None
    activate_within_days: int | None = None
    price: int | None = None
    is_priced: bool = False

    @property
    def step(self) -> Step:
        """The first thing that is still to be answered."""
        missing = {
            Step.TITLE: self.title is None,
            Step.KIND: self.kind is None,
            Step.SIZE: self.kind in (PlanKind.COUNT, PlanKind.DAYS) and self.size is None,
            Step.CLOCK: self.clock is None,
            Step.LENGTH: self.clock in (ValidityClock.SALE, ValidityClock.FIRST_USE) and self.count is None,
            Step.UNTIL: self.clock is ValidityClock.FIXED and self.until is None,
            Step.ACTIVATE: self.clock is ValidityClock.FIRST_USE and self.activate_within_days is None,
            Step.PRICE: not self.is_priced,
        }
        return next((step for step, is_missing in missing.items() if is_missing), Step.PREVIEW)

    def plan(self, currency: str) -> Plan:
        """The finished plan; it has no identity yet."""
        if self.title is None or self.kind is None or self.clock is None:
            raise ValueError("a plan needs a title, a kind and a validity")
        validity = Validity(
            clock=self.clock,
            count=self.count,
            unit=self.unit,
            until=self.until,
            activate_within_days=self.activate_within_days,
        )
        terms = Terms(kind=self.kind, size=self.size, validity=validity)
        return Plan(
            id=PlanId(0),
            title=self.title,
            terms=terms,
            price=self.price,
            currency=None if self.price is None else currency,
        )


def answered(draft: PlanDraft, line: str, today: date, *, month_may_lead: bool) -> PlanDraft:
    """The draft with its present step answered by a typed line or a button's choice, except the price.

    Raises the refusal that says what was expected.
    """
    match draft.step:
        case Step.TITLE:
            return draft.model_copy(update={"title": _title(line)})
        case Step.KIND:
            return draft.model_copy(update={"kind": _kind(line)})
        case Step.SIZE:
            return draft.model_copy(update={"size": _size(line)})
        case Step.CLOCK:
            return draft.model_copy(update={"clock": _clock(draft, line)})
        case Step.LENGTH:
            span = typed_span(line)
            return draft.model_copy(update={"count": span.count, "unit": span.unit})
        case Step.UNTIL:
            return draft.model_copy(update={"until": _until(line, today, month_may_lead=month_may_lead)})
        case Step.ACTIVATE:
            span = typed_span(line)
            return draft.model_copy(update={"activate_within_days": span.count * _DAYS_OF[span.unit]})
    raise NotAChoice


def priced(draft: PlanDraft, price: int | None) -> PlanDraft:
    """The draft with its price in minor units, or with none."""
    if draft.step is not Step.PRICE:
        raise NotAChoice
    return draft.model_copy(update={"price": price, "is_priced": True})


def clocks_for(kind: PlanKind | None) -> tuple[ValidityClock, ...]:
    """The validities a plan of this kind can have: one for a span of time cannot be without an end."""
    ending = (ValidityClock.SALE, ValidityClock.FIRST_USE, ValidityClock.FIXED)
    return ending if kind is PlanKind.DURATION else (*ending, ValidityClock.NONE)


def _title(line: str) -> str:
    title = one_line(line)
    if not 1 <= len(title) <= LONGEST_TITLE:
        raise NameNeeded(LONGEST_TITLE)
    return title


def _kind(line: str) -> PlanKind:
    try:
        return PlanKind(line)
    except ValueError:
        raise NotAChoice from None


def _size(line: str) -> int:
    typed = typed_number(line, most=LARGEST)
    if typed.is_step or typed.value == 0:
        raise NotANumber(1, LARGEST)
    return typed.value


def _clock(draft: PlanDraft, line: str) -> ValidityClock:
    for clock in clocks_for(draft.kind):
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
