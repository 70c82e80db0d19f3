"""What a weekly series is to have instead: its choices, and from which date on."""

from datetime import time

from domain.coverage import Named
from domain.repeating import weekdays_of
from domain.session_changes import Change, Fact, to_time, to_weekdays
from domain.timetable import Series
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.series import card_lines, date_rows
from handlers.screens.session_steps import LENGTHS
from handlers.taps import Tap
from handlers.taps.series import AskSeriesChange, AskSeriesSince, ShowSeries, ThinkSeriesChange
from services.series import SeriesCard
from texts.words import Words

_PAGE, _HOURS = 8, range(6, 22)
_PLACES = (1, 2, 6, 8, 10, 12, 15, 20)
#: What a button carries on which no weekday is ticked any more.
NONE = "9"


def named(words: Words, shown: SeriesCard, tap: AskSeriesChange, found: tuple[Named, ...]) -> Screen:
    """Another coach, place or resource."""
    start = max(0, tap.number) * _PAGE
    pairs = [(each.name, str(each.id)) for each in found[start : start + _PAGE]]
    pairs.append((words.plain(f"button-without-{tap.fact.name.lower()}"), "0"))
    rows: list[tuple[Button, ...]] = [
        (Button(name, _since(shown.series, Change(tap.fact, value))),) for name, value in pairs
    ]
    ways = []
    if start:
        earlier = tap.model_copy(update={"number": tap.number - 1})
        ways.append(Button(words.plain("button-timetable-earlier"), earlier))
    if len(found) > start + _PAGE:
        later = tap.model_copy(update={"number": tap.number + 1})
        ways.append(Button(words.plain("button-more"), later))
    key = f"change-session-ask-{tap.fact.name.lower()}"
    return _asked(words, shown, key, (*rows, tuple(ways)) if ways else tuple(rows))


def numbers(words: Words, shown: SeriesCard, fact: Fact) -> Screen:
    """Another time, length or number of places."""
    series = shown.series
    match fact:
        case Fact.START:
            hours = sorted({series.at, *(time(hour) for hour in _HOURS)})
            changes = [(words.plain("booking-hour", at=each), to_time(each)) for each in hours]
            key, width = "series-ask-time", 4
        case Fact.MINUTES:
            changes = [
                (words.plain("making-minutes", count=each), Change(fact, str(each))) for each in LENGTHS
            ]
            key, width = "change-session-ask-minutes", 3
        case _:
            changes = [(str(each), Change(fact, str(each))) for each in _PLACES]
            key, width = "change-session-ask-capacity", 4
    now = value_of(series, fact)
    buttons = [
        Button(label, _places(shown, change) if fact is Fact.CAPACITY else _since(series, change))
        for label, change in changes
        if change.value != now
    ]
    rows = tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))
    return _asked(words, shown, key, rows)


def weekdays(words: Words, shown: SeriesCard, chosen: Change) -> Screen:
    """The weekdays to tick."""
    on = set(chosen.weekdays) if chosen.value else set()
    series_id = shown.series.id
    days = []
    for day in range(7):
        value = to_weekdays(on ^ {day}).value or NONE
        label = words.plain("making-weekday", day=words.weekdays([day]), on="yes" if day in on else "no")
        days.append(Button(label, AskSeriesChange(series_id=series_id, fact=Fact.WEEKDAYS, value=value)))
    rows: Rows = (tuple(days[:4]), tuple(days[4:]))
    if on and chosen.value != value_of(shown.series, Fact.WEEKDAYS):
        rows += ((Button(words.plain("button-weekdays-done"), _since(shown.series, chosen)),),)
    return _asked(words, shown, "making-ask-weekdays", rows)


def dates(words: Words, shown: SeriesCard, tap: AskSeriesSince) -> Screen:
    """From which of its dates on."""
    rows = date_rows(
        words,
        shown,
        tap.number,
        pick=lambda day: ThinkSeriesChange(series_id=tap.series_id, fact=tap.fact, value=tap.value, day=day),
        turn=lambda page: tap.model_copy(update={"number": page}),
    )
    return _asked(words, shown, "series-ask-since", rows)


def present(series: Series) -> Change:
    """The weekdays that the series has."""
    return to_weekdays(weekdays_of(series.rule))


def value_of(series: Series, fact: Fact) -> str:
    """What the series has now, as a button carries it."""
    match fact:
        case Fact.START:
            return to_time(series.at).value
        case Fact.WEEKDAYS:
            return present(series).value
        case Fact.MINUTES:
            return str(series.minutes)
        case Fact.COACH:
            return str(series.coach_id or 0)
        case Fact.PLACE:
            return str(series.place_id or 0)
        case Fact.RESOURCE:
            return str(series.resource_id or 0)
    return str(series.capacity)


def _since(series: Series, change: Change) -> Tap:
    return AskSeriesSince(series_id=series.id, fact=change.fact, value=change.value)


def _places(shown: SeriesCard, change: Change) -> Tap:
    """Places are changed of all that is to come: nobody loses theirs."""
    series_id, day = shown.series.id, shown.today
    return ThinkSeriesChange(series_id=series_id, fact=change.fact, value=change.value, day=day)


def _asked(words: Words, shown: SeriesCard, key: str, rows: Rows) -> Screen:
    lines = [*card_lines(words, shown), "", words(key)]
    back = Button(words.plain("button-back"), ShowSeries(series_id=shown.series.id))
    return Screen("\n".join(lines), (*rows, (back,)))
