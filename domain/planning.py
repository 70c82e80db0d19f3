"""Making a plan, one answer after another (PRODUCT §3)."""

from collections.abc import Sequence
from datetime import date

from domain.coverage import Named
from domain.options import chosen, is_option
from domain.payment_types import check_price, clocks_for, in_parts, paid_by, with_access
from domain.plan_draft import PlanDraft, Step
from domain.plans import ValidityClock
from domain.refusals import DateOutOfRange, NameNeeded, NotAChoice, NotANumber, NoteTooLong
from domain.typed import Span, one_line, typed_date, typed_number, typed_span

LONGEST_TITLE = 64
LONGEST_MEMO = 200
LARGEST = 999
#: The choice to leave a plan without a memo.
NO_MEMO = "-"
_YEARS_AHEAD = 10


def answered(
    draft: PlanDraft, line: str, today: date, *, month_may_lead: bool, choices: Sequence[Named] = ()
) -> PlanDraft:
    """The draft with its present step answered by a typed line or a button's choice, except the price.

    `choices` are what the step offers by name. Raises the refusal that says what was expected.
    """
    if is_option(draft.step):
        return chosen(draft, line, choices)
    match draft.step:
        case Step.TITLE:
            return draft.settled(title=title_typed(line))
        case Step.PAYMENT:
            return paid_by(draft, line)
        case Step.PARTS:
            return in_parts(draft, line)
        case Step.MEMO:
            return draft.settled(memo=_memo(line), is_noted=True)
        case Step.KIND:
            return with_access(draft, line)
        case Step.SIZE:
            return draft.settled(size=size_typed(line))
        case Step.CLOCK:
            return _by_clock(draft, _clock(draft, line))
        case Step.LENGTH:
            span = typed_span(line)
            return draft.settled(count=span.count, unit=span.unit)
        case Step.UNTIL:
            return draft.settled(until=_until(line, today, month_may_lead=month_may_lead))
        case Step.ACTIVATE:
            return draft.settled(activate_within_days=typed_span(line).days)
    raise NotAChoice


def priced(draft: PlanDraft, price: int | None, currency: str) -> PlanDraft:
    """The draft with its price in minor units, or with none. Raises `PriceNeeded` or `WrongAmount`."""
    if draft.step is not Step.PRICE:
        raise NotAChoice
    check_price(draft, price, currency)
    return draft.settled(price=price, is_priced=True)


def title_typed(line: str) -> str:
    """What a plan, or a pass, is called. Raises `NameNeeded`."""
    title = one_line(line)
    if not 1 <= len(title) <= LONGEST_TITLE:
        raise NameNeeded(LONGEST_TITLE)
    return title


def size_typed(line: str) -> int:
    """How many sessions, or days. Raises `NotANumber`."""
    try:
        typed = typed_number(line, most=LARGEST)
    except NotANumber:
        raise NotANumber(1, LARGEST) from None
    if typed.is_step or typed.value == 0:
        raise NotANumber(1, LARGEST)
    return typed.value


def _memo(line: str) -> str | None:
    memo = one_line(line)
    if len(memo) > LONGEST_MEMO:
        raise NoteTooLong(LONGEST_MEMO)
    return None if memo in ("", NO_MEMO) else memo


def _clock(draft: PlanDraft, line: str) -> ValidityClock:
    for clock in clocks_for(draft.kind, draft.payment):
        if clock == line:
            return clock
    raise NotAChoice


def _by_clock(draft: PlanDraft, clock: ValidityClock) -> PlanDraft:
    # Chosen anew, it asks for its length anew: that is how the length of a plan on sale is edited.
    return draft.settled(clock=clock, count=None, until=None, activate_within_days=None)


def _until(line: str, today: date, *, month_may_lead: bool) -> date:
    typed = typed_date(line, month_may_lead=month_may_lead)
    last = date(min(today.year + _YEARS_AHEAD, date.max.year), 12, 31)
    until = typed.after(today) if isinstance(typed, Span) else typed
    if not today <= until <= last:
        raise DateOutOfRange(today, last)
    return until
