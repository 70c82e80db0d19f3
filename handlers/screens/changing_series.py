"""Changing a weekly series from a date on: what it comes to, and how it was."""

from collections.abc import Sequence
from datetime import timedelta

from domain.refusals import Refusal
from domain.repeating import begins
from domain.session_changes import Fact
from domain.timetable import Session
from handlers.screens.asking_series import value_of
from handlers.screens.calling_off import named
from handlers.screens.screen import Button, Screen
from handlers.screens.series import card, card_lines
from handlers.screens.timetable import about, rule
from handlers.taps.series import SaveSeriesChange, ShowSeries, ThinkSeriesChange
from services.changing_series import SeriesChanged
from texts.refusals import explain
from texts.words import Words

_SHOWN = 8


def thought(words: Words, found: SeriesChanged, tap: ThinkSeriesChange) -> Screen:
    """Old → new, how many sessions change and whom it touches, and what stays as it is."""
    lines = [*card_lines(words, found.card), "", _difference(words, found, tap.fact)]
    lines += _sessions(words, found, tap.fact)
    lines += _touched(words, found, tap.fact)
    lines += [*_clock_change(words, found, tap.fact), *_left(words, found)]
    save = SaveSeriesChange(
        series_id=found.before.id,
        version=found.before.version,
        fact=tap.fact,
        value=tap.value,
        day=found.since,
    )
    is_told = found.told or found.people or found.again
    yes = Button(words.plain("button-save-change" if is_told else "button-save-edit"), save)
    back = Button(words.plain("button-back"), ShowSeries(series_id=found.before.id))
    return Screen("\n".join(lines), ((yes,), (back,)))


def changed(words: Words, found: SeriesChanged, tap: SaveSeriesChange) -> Screen:
    """The series as it is now, with the way back to how it was."""
    shown, before = card(words, found.card), found.before
    was = value_of(before, tap.fact)
    back = ThinkSeriesChange(series_id=before.id, fact=tap.fact, value=was, day=found.since)
    rows = ((Button(words.plain("button-change-back"), back),), *shown.rows)
    lines = [shown.text, *_left(words, found)]
    return Screen("\n".join(lines), rows, toast=words.plain("toast-series-changed"))


def why(words: Words, found: Sequence[tuple[Session, Refusal]]) -> list[str]:
    """Which sessions cannot be as wished, the first of them with what stands in the way."""
    lines = [
        words("making-conflict", what=about(words, each), reason=explain(words, refusal))
        for each, refusal in found[:_SHOWN]
    ]
    if len(found) > _SHOWN:
        lines.append(words("making-more", count=len(found) - _SHOWN))
    return lines


def _difference(words: Words, found: SeriesChanged, fact: Fact) -> str:
    before, after = found.before, found.card.series
    match fact:
        case Fact.START | Fact.WEEKDAYS:
            was, now = rule(words, before), rule(words, after)
            return words("change-session-start", was=was, now=now)
        case Fact.CAPACITY:
            was, now = str(before.capacity), str(after.capacity)
        case Fact.MINUTES:
            was, now = str(before.minutes), str(after.minutes)
        case _:
            name = fact.name.lower()
            nothing = words.plain(f"button-without-{name}")
            was, now = getattr(before, name) or nothing, getattr(after, name) or nothing
    return words(f"change-session-{fact.name.lower()}", was=was, now=now)


def _sessions(words: Words, found: SeriesChanged, fact: Fact) -> list[str]:
    """How many sessions change, are called off, and are new."""
    day = words.weekday(found.since)
    if fact is not Fact.WEEKDAYS:
        lines = [words("series-change-since", day=day, count=found.count)]
    else:
        lines = [words("series-change-weekdays", day=day)]
        lines.append(words("series-change-off", count=found.off))
    if found.added or fact is Fact.WEEKDAYS:
        lines.append(words("series-change-added", count=found.added))
    return lines


def _touched(words: Words, found: SeriesChanged, fact: Fact) -> list[str]:
    """How many people hear of it, what comes back to them, and what else they have then."""
    lines = []
    if fact is Fact.WEEKDAYS:
        lines.append(words("series-change-lost", count=found.people))
        if found.people:
            grace = timedelta(days=words.studio.rules.booking.grace_days)
            lines.append(words("off-grace", day=found.card.today + grace))
    elif fact not in (Fact.CAPACITY, Fact.RESOURCE):
        lines.append(words("change-session-told", count=found.told))
    if found.again:
        lines.append(words("series-change-again", count=found.again))
    if found.shared:
        lines.append(words("series-change-shared", count=len(found.shared)))
    if found.clashes:
        lines += ["", words("change-session-clashes", count=len(found.clashes))]
        names = tuple(
            words.plain("change-session-clash", name=each.client_name, at=at) for each, at in found.clashes
        )
        lines += named(words, names)[1:]
    return lines


def _clock_change(words: Words, found: SeriesChanged, fact: Fact) -> list[str]:
    """The day on which the clocks leave the new time out, where there is one."""
    series, zone = found.card.series, words.studio.calendar
    for each in found.card.sessions if fact is Fact.START else ():
        is_its = each.series_day is not None and each.starts_at == begins(series, each.series_day, zone)
        if is_its and zone.time_of(each.starts_at) != series.at:
            return [words("making-clock-change", typed=series.at, at=each.starts_at, day=each.day)]
    return []


def _left(words: Words, found: SeriesChanged) -> list[str]:
    lines = []
    if found.left:
        lines += ["", words("series-change-left", count=len(found.left)), *why(words, found.left)]
    if found.alone:
        days = ", ".join(words.weekday(each.day) for each in found.alone[:_SHOWN])
        lines += ["", words("series-change-alone", days=days)]
        if len(found.alone) > _SHOWN:
            lines.append(words("making-more", count=len(found.alone) - _SHOWN))
    if found.conflicts:
        lines += ["", words("making-conflicts", count=len(found.conflicts)), *why(words, found.conflicts)]
    return lines
