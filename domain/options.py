"""The options of a plan: what it covers, how often, what follows (PRODUCT §3.4-3.7)."""

from collections.abc import Callable, Sequence

from domain import own_policies
from domain.coverage import Cap, Coverage, Named, Period
from domain.hours import typed_hours
from domain.plan_draft import ANY, PlanDraft, Step
from domain.plans import AtEnd, HoldAllowance, PaymentType, WhenEmpty
from domain.refusals import ConvertsToItself, NotAChoice, NotANumber, NotASpan
from domain.typed import number_between, typed_span

#: The choice that switches whether a plan is for each person once.
INTRO = "intro"
HIGHEST_PRIORITY = 9
MOST_OWED = 99
MOST_PER_PERIOD = 99
MOST_HELD = 366
MOST_HOLDS = 12
#: The steps of caps, by the period of each.
PERIODS = {Step.PER_DAY: Period.DAY, Step.PER_WEEK: Period.WEEK, Step.PER_MONTH: Period.MONTH}
#: The options of a plan that is sold without sessions.
WITHOUT_SESSIONS = (Step.OPTIONS, Step.HOLD, Step.LEAST, Step.TIMES, Step.END, Step.NEXT)
#: The steps at which things are chosen by name.
NAMED = (Step.SERVICES, Step.COACHES, Step.PLACES, Step.NEXT)


def is_option(step: Step) -> bool:
    """Whether this step belongs to a plan's options."""
    return step in _ANSWERS


def chosen(draft: PlanDraft, line: str, choices: Sequence[Named] = ()) -> PlanDraft:
    """The draft with the option at which it stands set; `choices` are what is offered by name.

    Raises the refusal that says what was expected.
    """
    if draft.is_offer and draft.step not in WITHOUT_SESSIONS:
        raise NotAChoice
    return _ANSWERS[draft.step](draft, line.strip(), choices)


def _switched(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    if line != INTRO or draft.payment is PaymentType.RECURRING:
        raise NotAChoice
    return draft.with_rest(Step.OPTIONS, is_intro=not draft.rest.is_intro)


def _covered(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    part = draft.step.value
    now: tuple[Named, ...] = getattr(draft.rest.coverage, part)
    if line == ANY:
        return _covering(draft, {part: ()})
    without = tuple(each for each in now if str(each.id) != line)
    if len(without) < len(now):
        return _covering(draft, {part: without})
    added = _named(line, choices)
    return _covering(draft, {part: tuple(sorted((*now, added), key=lambda each: each.name.casefold()))})


def _weekdays(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    if line == ANY:
        return _covering(draft, {"weekdays": ()})
    if line not in _WEEKDAYS:
        raise NotAChoice
    days = set(draft.rest.coverage.weekdays) ^ {int(line)}
    return _covering(draft, {"weekdays": () if len(days) == len(_WEEKDAYS) else tuple(sorted(days))})


def _hours(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    opens, closes = (None, None) if line == ANY else typed_hours(line)
    return _covering(draft, {"opens": opens, "closes": closes}, at=Step.OPTIONS)


def _cap(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    period = PERIODS[draft.step]
    caps = {cap.period: cap for cap in draft.rest.caps if cap.period is not period}
    if line != ANY:
        caps[period] = Cap(period=period, most=number_between(line, 1, MOST_PER_PERIOD))
    return draft.with_rest(Step.CAPS, caps=tuple(caps[each] for each in Period if each in caps))


def _empty(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    if line not in set(WhenEmpty) or not draft.is_counted:
        raise NotAChoice
    if line == WhenEmpty.REFUSE:
        return draft.with_rest(Step.OPTIONS, when_empty=WhenEmpty.REFUSE, debt_limit=0)
    return draft.with_rest(Step.DEBT, when_empty=WhenEmpty(line), debt_limit=max(1, draft.rest.debt_limit))


def _debt(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    if draft.rest.when_empty is WhenEmpty.REFUSE:
        raise NotAChoice
    return draft.with_rest(Step.OPTIONS, debt_limit=number_between(line, 1, MOST_OWED))


def _priority(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    return draft.with_rest(Step.OPTIONS, priority=number_between(line, -HIGHEST_PRIORITY, HIGHEST_PRIORITY))


def _hold(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    if line == ANY:
        return draft.with_rest(Step.OPTIONS, hold=HoldAllowance())
    days = _days(line, MOST_HELD)
    hold = draft.rest.hold
    return draft.with_rest(
        Step.LEAST, hold=hold.model_copy(update={"days": days, "least": min(hold.least, days)})
    )


def _least(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    hold = _allowed(draft)
    return draft.with_rest(Step.TIMES, hold=hold.model_copy(update={"least": _days(line, hold.days)}))


def _times(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    times = None if line == ANY else number_between(line, 1, MOST_HOLDS)
    return draft.with_rest(Step.OPTIONS, hold=_allowed(draft).model_copy(update={"times": times}))


def _end(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    if line not in draft.ends_offered:
        raise NotAChoice
    if line == AtEnd.CONVERT:
        return draft.model_copy(update={"at": Step.NEXT, "page": 0})
    return draft.with_rest(Step.OPTIONS, at_end=AtEnd(line), converts_to=None)


def _next(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    if draft.was is not None and line == str(draft.was.id):
        raise ConvertsToItself
    if AtEnd.CONVERT not in draft.ends_offered:
        raise NotAChoice
    return draft.with_rest(Step.OPTIONS, at_end=AtEnd.CONVERT, converts_to=_named(line, choices).id)


def _no_answer(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    raise NotAChoice


_Answer = Callable[[PlanDraft, str, Sequence[Named]], PlanDraft]
_ANSWERS: dict[Step, _Answer] = {
    Step.OPTIONS: _switched,
    Step.SERVICES: _covered,
    Step.COACHES: _covered,
    Step.PLACES: _covered,
    Step.WEEKDAYS: _weekdays,
    Step.HOURS: _hours,
    Step.CAPS: _no_answer,
    Step.PER_DAY: _cap,
    Step.PER_WEEK: _cap,
    Step.PER_MONTH: _cap,
    Step.EMPTY: _empty,
    Step.DEBT: _debt,
    Step.PRIORITY: _priority,
    Step.HOLD: _hold,
    Step.LEAST: _least,
    Step.TIMES: _times,
    Step.CANCELLING: own_policies.cutoff,
    Step.GRACE: own_policies.grace,
    Step.COSTS: own_policies.costs,
    Step.END: _end,
    Step.NEXT: _next,
}
_WEEKDAYS = tuple("0123456")


def _covering(draft: PlanDraft, parts: dict[str, object], *, at: Step | None = None) -> PlanDraft:
    coverage = Coverage.model_validate(draft.rest.coverage.model_dump() | parts)
    return draft.with_rest(at or draft.step, coverage=coverage)


def _named(line: str, choices: Sequence[Named]) -> Named:
    for each in choices:
        if str(each.id) == line:
            return each
    raise NotAChoice


def _allowed(draft: PlanDraft) -> HoldAllowance:
    if draft.rest.hold.days == 0:
        raise NotAChoice
    return draft.rest.hold


def _days(line: str, most: int) -> int:
    if line.isascii() and line.isdigit():
        return number_between(line, 1, most)
    try:
        return number_between(str(typed_span(line).days), 1, most)
    except NotASpan:
        raise NotANumber(1, most) from None
