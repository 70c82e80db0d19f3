"""Changing a weekly series: another coach from a date on, or its places."""

from domain.coverage import Named
from domain.session_changes import Fact
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.series import card, card_lines, date_rows
from handlers.screens.timetable import about
from handlers.taps.series import AskSeriesChange, SaveSeriesChange, ShowSeries, ThinkSeriesChange
from services.changing_series import SeriesChanged
from services.series import SeriesCard
from texts.refusals import explain
from texts.words import Words

_PAGE, _SHOWN = 8, 8
_PLACES = (1, 2, 6, 8, 10, 12, 15, 20)


def coaches(words: Words, shown: SeriesCard, tap: AskSeriesChange, found: tuple[Named, ...]) -> Screen:
    """Who takes it over."""
    start = max(0, tap.number) * _PAGE
    pairs = [(each.name, str(each.id)) for each in found[start : start + _PAGE]]
    pairs.append((words.plain("button-without-coach"), "0"))
    rows: list[tuple[Button, ...]] = [
        (Button(name, tap.model_copy(update={"value": value, "number": 0})),) for name, value in pairs
    ]
    ways = []
    if start:
        earlier = tap.model_copy(update={"number": tap.number - 1})
        ways.append(Button(words.plain("button-timetable-earlier"), earlier))
    if len(found) > start + _PAGE:
        later = tap.model_copy(update={"number": tap.number + 1})
        ways.append(Button(words.plain("button-more"), later))
    return _asked(words, shown, "change-session-ask-coach", (*rows, tuple(ways)) if ways else tuple(rows))


def dates(words: Words, shown: SeriesCard, tap: AskSeriesChange) -> Screen:
    """From which of its dates on."""
    rows = date_rows(
        words,
        shown,
        tap.number,
        pick=lambda day: ThinkSeriesChange(series_id=tap.series_id, fact=tap.fact, value=tap.value, day=day),
        turn=lambda page: tap.model_copy(update={"number": page}),
    )
    return _asked(words, shown, "series-ask-since", rows)


def places(words: Words, shown: SeriesCard) -> Screen:
    """How many may come."""
    series = shown.series
    buttons = [
        Button(
            str(count),
            ThinkSeriesChange(series_id=series.id, fact=Fact.CAPACITY, value=str(count), day=shown.today),
        )
        for count in _PLACES
        if count != series.capacity
    ]
    rows = tuple(tuple(buttons[at : at + 4]) for at in range(0, len(buttons), 4))
    return _asked(words, shown, "change-session-ask-capacity", rows)


def thought(words: Words, found: SeriesChanged, tap: ThinkSeriesChange) -> Screen:
    """Old → new, how many sessions change, and which do not."""
    lines = [*card_lines(words, found.card), "", _difference(words, found, tap.fact)]
    lines.append(words("series-change-since", day=words.weekday(found.since), count=found.count))
    if tap.fact is Fact.COACH:
        lines.append(words("change-session-told", count=found.told))
    lines += _left(words, found)
    save = SaveSeriesChange(
        series_id=found.before.id,
        version=found.before.version,
        fact=tap.fact,
        value=tap.value,
        day=found.since,
    )
    label = "button-save-change" if found.told else "button-save-edit"
    rows = ((Button(words.plain(label), save),), (_back(words, found.card),))
    return Screen("\n".join(lines), rows)


def changed(words: Words, found: SeriesChanged, tap: SaveSeriesChange) -> Screen:
    """The series as it is now, with the way back to how it was."""
    shown = card(words, found.card)
    before = found.before
    was = str(before.coach_id or 0) if tap.fact is Fact.COACH else str(before.capacity)
    back = ThinkSeriesChange(series_id=before.id, fact=tap.fact, value=was, day=found.since)
    rows = ((Button(words.plain("button-change-back"), back),), *shown.rows)
    lines = [shown.text, *_left(words, found)]
    return Screen("\n".join(lines), rows, toast=words.plain("toast-series-changed"))


def _difference(words: Words, found: SeriesChanged, fact: Fact) -> str:
    before, after = found.before, found.card.series
    if fact is Fact.CAPACITY:
        return words("change-session-capacity", was=str(before.capacity), now=str(after.capacity))
    nobody = words.plain("button-without-coach")
    return words("change-session-coach", was=before.coach or nobody, now=after.coach or nobody)


def _left(words: Words, found: SeriesChanged) -> list[str]:
    if not found.left:
        return []
    lines = ["", words("series-change-left", count=len(found.left))]
    lines += [
        words("making-conflict", what=about(words, each), reason=explain(words, refusal))
        for each, refusal in found.left[:_SHOWN]
    ]
    if len(found.left) > _SHOWN:
        lines.append(words("making-more", count=len(found.left) - _SHOWN))
    return lines


def _asked(words: Words, shown: SeriesCard, key: str, rows: Rows) -> Screen:
    lines = [*card_lines(words, shown), "", words(key)]
    return Screen("\n".join(lines), (*rows, (_back(words, shown),)))


def _back(words: Words, shown: SeriesCard) -> Button:
    return Button(words.plain("button-back"), ShowSeries(series_id=shown.series.id))
