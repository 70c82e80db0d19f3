"""Screens of weekly series."""

from collections.abc import Callable, Iterable
from datetime import date

from domain.repeating import weekdays_of, weeks_of
from domain.session_changes import Fact
from domain.timetable import Series
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.timetable import about, repeats, rule, what
from handlers.taps import Tap
from handlers.taps.series import (
    AskReopen,
    AskSeriesChange,
    AskSeriesEnd,
    ListEnded,
    ListSeries,
    ShowSeries,
)
from handlers.taps.timetable import ShowSession, ShowTimetable
from services.laying_out import LeftOut
from services.series import SeriesCard, SeriesPage
from texts.words import Words

_SHOWN = 8
#: What can be changed of a series, in the order in which it is offered.
_LABELS = {
    Fact.START: "button-making-time",
    Fact.WEEKDAYS: "button-series-weekdays",
    Fact.MINUTES: "button-making-minutes",
    Fact.CAPACITY: "button-making-capacity",
    Fact.PLACE: "button-making-place",
    Fact.RESOURCE: "button-making-resource",
    Fact.COACH: "button-substitute",
}


def page(words: Words, found: SeriesPage) -> Screen:
    """The series that go on, each to be opened."""
    hint = words("series-hint" if found.series else "series-none")
    rows = [(Button(_label(words, each), ShowSeries(series_id=each.id)),) for each in found.series]
    if found.more is not None:
        rows.append((Button(words.plain("button-more"), ListSeries(after=found.more)),))
    if found.has_ended:
        rows.append((Button(words.plain("button-series-over"), ListEnded()),))
    rows.append((Button(words.plain("button-back"), ShowTimetable()),))
    return Screen(words("series-title") + "\n\n" + hint, tuple(rows))


def ended(words: Words, found: SeriesPage) -> Screen:
    """The series that have ended, each to be opened."""
    rows = [(Button(_label(words, each), ShowSeries(series_id=each.id)),) for each in found.series]
    if found.more is not None:
        rows.append((Button(words.plain("button-more"), ListEnded(before=found.more)),))
    rows.append((Button(words.plain("button-back"), ListSeries()),))
    return Screen(words("series-over-title") + "\n\n" + words("series-over-hint"), tuple(rows))


def card(words: Words, shown: SeriesCard) -> Screen:
    """One series: its rule, and the next dates, each to be opened."""
    lines = card_lines(words, shown)
    lines += ["", words("series-ahead", count=len(shown.sessions), booked=shown.booked)]
    next_ones = shown.sessions[:_SHOWN]
    rows: list[tuple[Button, ...]] = [
        (Button(about(words, each), ShowSession(session_id=each.id)),) for each in next_ones
    ]
    series_id = shown.series.id
    if shown.may_change and (shown.sessions or shown.series.last is None):
        rows += _changes(words, shown)
        rows.append((Button(words.plain("button-end-series"), AskSeriesEnd(series_id=series_id)),))
    if shown.may_change and shown.series.last is not None:
        rows.append((Button(words.plain("button-reopen-series"), AskReopen(series_id=series_id)),))
    rows.append((Button(words.plain("button-back"), ListSeries()),))
    return Screen("\n".join(lines), tuple(rows))


def card_lines(words: Words, shown: SeriesCard) -> list[str]:
    """What the card of a series says of all of it."""
    series = shown.series
    lines = [words("timetable-title", what=what(words, series)), repeats(words, series)]
    lines.append(words("timetable-coach", name=series.coach) if series.coach else words("timetable-no-coach"))
    if series.place:
        lines.append(words("timetable-place", name=series.place))
    if series.resource:
        lines.append(words("timetable-resource", name=series.resource))
    return [*lines, words("making-size", minutes=series.minutes, capacity=series.capacity)]


def date_rows(
    words: Words,
    shown: SeriesCard,
    number: int,
    *,
    pick: Callable[[date], Tap],
    turn: Callable[[int], Tap],
) -> Rows:
    """A page of the dates that are laid out, each to be chosen."""
    start = max(0, number) * _SHOWN
    days = shown.sessions[start : start + _SHOWN]
    buttons = [Button(words.weekday(each.day), pick(each.day)) for each in days]
    rows: list[tuple[Button, ...]] = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    ways = []
    if start:
        ways.append(Button(words.plain("button-timetable-earlier"), turn(number - 1)))
    if len(shown.sessions) > start + _SHOWN:
        ways.append(Button(words.plain("button-timetable-later"), turn(number + 1)))
    return (*rows, tuple(ways)) if ways else tuple(rows)


def _changes(words: Words, shown: SeriesCard) -> Rows:
    facts = [fact for fact in _LABELS if fact is not Fact.COACH or shown.may_substitute]
    buttons = [
        Button(words.plain(_LABELS[fact]), AskSeriesChange(series_id=shown.series.id, fact=fact))
        for fact in facts
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def left_out(words: Words, told: LeftOut) -> Screen:
    """Tells an owner on which days a series could not be put on the timetable, and why."""
    lines = [words("notice-not_laid_out", what=what(words, told.series), rule=rule(words, told.series))]
    for key, days in (("coach", told.by_coach), ("resource", told.by_resource)):
        if days:
            named = ", ".join(words.weekday(day) for day in days)
            lines.append(words(f"notice-not_laid_out-{key}", days=named))
    first = min(told.by_coach + told.by_resource)
    rows = (
        (Button(words.plain("button-open-series"), ShowSeries(series_id=told.series.id)),),
        (Button(words.plain("button-timetable"), ShowTimetable(day=first)),),
    )
    return Screen("\n".join(lines), rows)


def _label(words: Words, series: Series) -> str:
    """When and what come first: a phone cuts off the end."""
    days, every = _days(words, weekdays_of(series.rule)), weeks_of(series.rule)
    return words.plain("series-button", at=series.at, what=what(words, series), days=days, every=every)


def _days(words: Words, days: Iterable[int]) -> str:
    """Weekdays in short, three or more in a row as the first and the last of them."""
    runs: list[list[int]] = []
    for each in sorted(days):
        if runs and runs[-1][-1] == each - 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    return ", ".join(
        words.weekdays(run) if len(run) <= 2 else f"{words.weekdays(run[:1])}–{words.weekdays(run[-1:])}"
        for run in runs
    )
