"""A month to press a day in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from domain.calendar import Unit, later
from handlers.screens.screen import Button, Rows
from handlers.taps import Tap
from handlers.taps.general import Nothing
from texts.calendars import month_name, month_title, weekday_names, weeks_of
from texts.words import Words

DayTap = Callable[[date], Tap]


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be chosen: a day from `earliest` to `latest`; `present` is the one that holds now."""

    today: date
    earliest: date
    latest: date
    present: date | None


def month(words: Words, shown: date, choice: Choice, *, turn: DayTap, pick: DayTap) -> Rows:
    """A month's days and the ways to others. Today is marked by a dot, the present choice by brackets."""
    days = [
        tuple(_day(day, choice, pick) for day in week)
        for week in weeks_of(words, shown)
        if any(day is not None and choice.earliest <= day <= choice.latest for day in week)
        or any(day in (choice.today, choice.present) for day in week if day is not None)
    ]
    title = Button(month_title(words, shown), Nothing())
    names = tuple(Button(name, Nothing()) for name in weekday_names(words))
    ways = _ways(words, shown, choice, turn)
    return ((title,), names, *days, *((ways,) if ways else ()))


def month_to_show(wished: date | None, choice: Choice) -> date:
    """The first day of the month to show: the wished one, as far as it has days that can be chosen."""
    day = min(max(wished or choice.present or choice.today, choice.earliest), choice.latest)
    return day.replace(day=1)


def _day(day: date | None, choice: Choice, pick: DayTap) -> Button:
    if day is None:
        return Button("·", Nothing())
    if day == choice.present:
        return Button(f"[{day.day}]", Nothing())
    if not choice.earliest <= day <= choice.latest:
        return Button("–", Nothing())
    label = f"• {day.day}" if day == choice.today else str(day.day)
    return Button(label, pick(day))


def _ways(words: Words, shown: date, choice: Choice, turn: DayTap) -> tuple[Button, ...]:
    ways = (_way(words, shown, months, choice, turn) for months in (-12, -1, 1, 12))
    return tuple(way for way in ways if way is not None)


def _way(words: Words, shown: date, months: int, choice: Choice, turn: DayTap) -> Button | None:
    try:
        there = later(shown, months, Unit.MONTHS)
    except OverflowError:
        return None
    if not choice.earliest.replace(day=1) <= there <= choice.latest:
        return None
    name = str(there.year) if abs(months) == 12 else month_name(words, there)
    return Button(f"« {name}" if months < 0 else f"{name} »", turn(there))
