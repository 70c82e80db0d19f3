"""Answers to the steps of a session in the making, pressed or typed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from domain.calendar import Unit, last_day, later
from domain.coverage import Named
from domain.refusals import DateOutOfRange, NotAChoice, NotADate, NotANumber
from domain.session_draft import LONGEST, MOST_PLACES, NAMED, SessionDraft, SessionStep
from domain.timing import latest_day, typed_time
from domain.typed import Span, typed_date, typed_number

ONCE, WEEKLY, DONE, OPEN = "once", "weekly", "done", "open"
#: How far ahead a series may end.
_YEARS = 5


def answered(
    draft: SessionDraft, line: str, today: date, choices: Sequence[Named], *, month_may_lead: bool
) -> SessionDraft:
    """The draft with its present step answered. Raises what is wrong about the answer."""
    step = draft.step
    if step in NAMED:
        answer: dict[str, Any] = {step.value: chosen(choices, line)}
        return draft.settled(step, **answer)
    match step:
        case SessionStep.DAY:
            return draft.settled(step, day=typed_day(line, today, month_may_lead=month_may_lead))
        case SessionStep.TIME:
            return draft.settled(step, begins=typed_time(line))
        case SessionStep.REPEAT:
            return _repeating(draft, line)
        case SessionStep.WEEKDAYS:
            return _with_weekday(draft, line)
        case SessionStep.EVERY:
            return draft.settled(step, every=_number(line, 2))
        case SessionStep.UNTIL:
            return _ending(draft, line, month_may_lead=month_may_lead)
        case SessionStep.MINUTES:
            return draft.settled(step, minutes=_number(line, LONGEST))
        case SessionStep.CAPACITY:
            return draft.settled(step, capacity=_number(line, MOST_PLACES))
    raise NotAChoice


def choice_of(named: Named | None) -> str:
    """What a button answers that chooses it, or nothing."""
    return f"#{0 if named is None else named.id}"


def chosen(choices: Sequence[Named], line: str) -> Named | None:
    """What was pressed or called by its name, None for nothing. Raises `NotAChoice`."""
    if line == choice_of(None):
        return None
    called = line.strip().casefold()
    for each in choices:
        if line == choice_of(each) or called == each.name.casefold():
            return each
    raise NotAChoice


def typed_day(line: str, today: date, *, month_may_lead: bool) -> date:
    """A day on which a session can be. Raises what a typed date raises, or `DateOutOfRange`."""
    said = typed_date(line, month_may_lead=month_may_lead)
    day = said.after(today) if isinstance(said, Span) else said
    if not today <= day <= latest_day(today):
        raise DateOutOfRange(today, latest_day(today))
    return day


def typed_places(line: str) -> int:
    """A number of places. Raises `NotANumber`."""
    return _number(line, MOST_PLACES)


def typed_minutes(line: str) -> int:
    """A length in minutes. Raises `NotANumber`."""
    return _number(line, LONGEST)


def _repeating(draft: SessionDraft, line: str) -> SessionDraft:
    if line not in (ONCE, WEEKLY):
        raise NotAChoice
    if line == ONCE or draft.day is None:
        return draft.settled(SessionStep.REPEAT, weekly=False)
    weekdays = draft.weekdays or (draft.day.weekday(),)
    return draft.settled(SessionStep.REPEAT, weekly=True, weekdays=weekdays)


def _with_weekday(draft: SessionDraft, line: str) -> SessionDraft:
    if line == DONE:
        if not draft.weekdays:
            raise NotAChoice
        return draft.settled(SessionStep.WEEKDAYS)
    if len(line) != 1 or line not in "0123456":
        raise NotAChoice
    return draft.model_copy(update={"weekdays": tuple(sorted(set(draft.weekdays) ^ {int(line)}))})


def _ending(draft: SessionDraft, line: str, *, month_may_lead: bool) -> SessionDraft:
    if line == OPEN or draft.day is None:
        return draft.settled(SessionStep.UNTIL, last=None)
    said = typed_date(line, month_may_lead=month_may_lead)
    day = _last_of(said, draft.day) if isinstance(said, Span) else said
    latest = later(draft.day, 12 * _YEARS, Unit.MONTHS)
    if not draft.day <= day <= latest:
        raise DateOutOfRange(draft.day, latest)
    return draft.settled(SessionStep.UNTIL, last=day)


def _last_of(span: Span, first: date) -> date:
    """The last day of a span that begins on `first`: four weeks of Fridays are four Fridays."""
    try:
        return last_day(first, span.count, span.unit)
    except OverflowError:
        raise NotADate from None


def _number(line: str, most: int) -> int:
    try:
        typed = typed_number(line, most=most)
    except NotANumber:
        raise NotANumber(1, most) from None
    if typed.is_step or typed.value < 1:
        raise NotANumber(1, most)
    return typed.value
