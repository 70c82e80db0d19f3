"""Sessions ticked one by one, over several days, to be booked together."""

from collections.abc import Mapping
from datetime import date

from domain.ids import SessionId
from handlers.screens.browsing import (
    day_label,
    none_said,
    page_rows,
    session_label,
    short_names,
    title_lines,
    week_rows,
)
from handlers.screens.screen import Button, Screen
from handlers.taps import Tap
from handlers.taps.general import Nothing
from handlers.taps.placing import ShowDays
from handlers.taps.several import MOST_TICKED, ShowSeveral, TickDay, TickDays, key36, ticked, ticks
from handlers.taps.tap import LIMIT
from services.browsing import DayPage, Days
from texts.words import Words


def days(words: Words, found: Days, tap: TickDays, chosen: Mapping[date, int]) -> Screen:
    """The days, while sessions are being ticked: those on which some are have a tick themselves."""
    look = found.look
    rows: list[tuple[Button, ...]] = []
    for each in found.days:
        label = day_label(words, look, each)
        if each.day in chosen:
            label = words.plain("button-chosen", label=label)
        rows.append((Button(label, TickDay(day=each.day, among=tap.among, ticked=tap.ticked)),))
    rows += week_rows(words, found, lambda since: tap.model_copy(update={"since": since}))
    rows += _done_row(words, tap.among, tap.ticked)
    rows.append((Button(words.plain("button-back"), ShowDays(since=found.since, among=tap.among)),))
    asked = _count_said(words, tap.ticked, chosen) if found.days else [none_said(words, look)]
    return Screen("\n".join([*title_lines(words, look), "", *asked]), tuple(rows))


def day(words: Words, page: DayPage, tap: TickDay, on: Mapping[date, int]) -> Screen:
    """A day's sessions: a press ticks one, or takes the tick away; `on` are the days that hold ticks."""
    coaches = short_names(page.sessions)
    chosen = ticks(tap.ticked)
    rows: list[tuple[Button, ...]] = []
    for each in page.sessions:
        label = session_label(words, each, coaches, page.mine.get(each.id))
        if each.id in chosen:
            label = words.plain("button-chosen", label=label)
        taken = each.id in page.mine and each.id not in chosen
        rows.append((Button(label, Nothing() if taken else toggled(tap, each.id)),))
    rows += page_rows(words, page, lambda after: tap.model_copy(update={"at": key36(after)}))
    rows += _done_row(words, tap.among, tap.ticked)
    back = TickDays(since=tap.day, among=tap.among, ticked=tap.ticked)
    rows.append((Button(words.plain("button-other-day"), back),))
    title = [*title_lines(words, page.look), words("placing-day-title", day=words.weekday(page.day))]
    return Screen("\n".join([*title, "", *_count_said(words, tap.ticked, on)]), tuple(rows))


def toggled(tap: TickDay, session_id: SessionId) -> TickDay:
    """The tap with one tick more or less; the same again where a button holds no more of them."""
    chosen = ticks(tap.ticked)
    after = tuple(each for each in chosen if each != session_id)
    if after == chosen:
        after = (*chosen, session_id)
    changed = tap.model_copy(update={"ticked": ticked(after)})
    fits = len(after) <= MOST_TICKED and len(_packed(changed)) <= LIMIT
    return changed if fits else tap


def _count_said(words: Words, packed: str, on: Mapping[date, int]) -> list[str]:
    """How many are ticked, and on which days."""
    said = words("several-ticked", count=len(ticks(packed)), most=MOST_TICKED)
    lines = [words("several-on", day=words.weekday(day), count=count) for day, count in on.items()]
    return [said, *lines]


def _done_row(words: Words, context: str, packed: str) -> list[tuple[Button, ...]]:
    count = len(ticks(packed))
    if not count:
        return []
    label = words.plain("button-see-several", count=count)
    return [(Button(label, ShowSeveral(among=context, ticked=packed)),)]


def _packed(tap: Tap) -> bytes:
    try:
        return tap.pack().encode()
    except ValueError:
        return b" " * (LIMIT + 1)
