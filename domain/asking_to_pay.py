"""When a client is asked for what is open on a pass that renewed itself, or that is paid in parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.calendar import StudioCalendar
from domain.instalments import due, plan_of
from domain.passes import Pass


class Asked(StrEnum):
    """How far the asking for what is due now has come."""

    NOT_YET = "not_yet"
    ASKED = "asked"
    FOR_THE_LAST_TIME = "last"


class Act(StrEnum):
    """What a day is for: nothing, asking the client, or telling the owners that asking was in vain."""

    WAIT = "wait"
    ASK = "ask"
    TELL = "tell"


@dataclass(frozen=True, slots=True)
class Step:
    """What is done today, and on which day it is looked at again; None where there is nothing more to ask."""

    act: Act
    asked: Asked
    next_on: date | None


def first_look(pass_: Pass, calendar: StudioCalendar, ask_days: Sequence[int]) -> date | None:
    """The first day on which a pass that was just sold may be asked for; None where nobody ever is. Parts are
    looked at as they fall due: credit may pay them."""
    if pass_.to_pay <= 0 or not (ask_days or plan_of(pass_)):
        return None
    since = _open_since(pass_, calendar)
    return since if plan_of(pass_) else _shifted(since, min(ask_days))


def last_asking(pass_: Pass, calendar: StudioCalendar, ask_days: Sequence[int]) -> date:
    """The last day on which a client is asked for what is open on the pass; where nobody is asked, the one on
    which it fell due."""
    return _shifted(_open_since(pass_, calendar), max(ask_days, default=0))


def step(pass_: Pass, asked: Asked, today: date, calendar: StudioCalendar, ask_days: Sequence[int]) -> Step:
    """What is to be done about the pass on `today`, a day on which it is looked at.

    Of the `ask_days`, so many days after something fell due, only the latest that has come is used: after
    weeks of downtime a client is asked once. The day after the last asking the owners are told. What is
    paid, settled otherwise or deactivated is left in peace, and what it missed is not made up for.
    """
    since = _open_since(pass_, calendar)
    upcoming = min((day for day in (_shifted(since, each) for each in ask_days) if day > today), default=None)
    rests = upcoming or _next_part(pass_, today)
    if amount(pass_, today) <= 0 or _is_deactivated(pass_, today):
        is_same = upcoming is not None and since <= today
        part = _next_part(pass_, today)
        rests = min(upcoming, part) if upcoming and part else rests
        return Step(Act.WAIT, asked if is_same else Asked.NOT_YET, rests)
    if asked is Asked.FOR_THE_LAST_TIME:
        return Step(Act.TELL, Asked.NOT_YET, _next_part(pass_, today))
    if not any(_shifted(since, each) <= today for each in ask_days):
        return Step(Act.WAIT, Asked.NOT_YET, rests)
    if upcoming is not None:
        return Step(Act.ASK, Asked.ASKED, upcoming)
    return Step(Act.ASK, Asked.FOR_THE_LAST_TIME, _shifted(today, 1))


def amount(pass_: Pass, today: date) -> int:
    """What is to be paid by today, in minor units; nothing where that went to the client's account."""
    return due(pass_, today)


def wanted(pass_: Pass, today: date) -> int:
    """What staff ask for: what is due, or all that is open where nothing is due yet."""
    return amount(pass_, today) or pass_.to_pay


def _open_since(pass_: Pass, calendar: StudioCalendar) -> date:
    """The day on which the oldest part that is open fell due, or falls; the day of the sale where it is not
    paid in parts."""
    so_far = 0
    for day, part in plan_of(pass_):
        so_far += part
        if so_far > pass_.paid:
            return day
    return calendar.day_of(pass_.sold_at)


def _next_part(pass_: Pass, today: date) -> date | None:
    return next((day for day, _ in plan_of(pass_) if day > today), None) if pass_.to_pay else None


def _is_deactivated(pass_: Pass, today: date) -> bool:
    return pass_.deactivated_on is not None and pass_.deactivated_on <= today


def _shifted(day: date, days: int) -> date:
    return min(day, date.max - timedelta(days=days)) + timedelta(days=days)
