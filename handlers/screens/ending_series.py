"""Ending a weekly series."""

from handlers.screens.screen import Button, Screen
from handlers.screens.series import card_lines, date_rows
from handlers.taps.series import AskSeriesEnd, EndSeries, ShowSeries, ThinkSeriesEnd
from services.ending_series import Ending
from services.series import SeriesCard
from texts.words import Words


def ask(words: Words, shown: SeriesCard, number: int) -> Screen:
    """From which of its dates on it ends."""
    series_id = shown.series.id
    rows = date_rows(
        words,
        shown,
        number,
        pick=lambda day: ThinkSeriesEnd(series_id=series_id, day=day),
        turn=lambda page: AskSeriesEnd(series_id=series_id, number=page),
    )
    lines = [*card_lines(words, shown), "", words("series-ask-end")]
    return Screen("\n".join(lines), (*rows, (_back(words, shown),)))


def sure(words: Words, thought: Ending) -> Screen:
    """What is called off with it."""
    lines = [*card_lines(words, thought.card), "", words("series-end-sure", day=words.weekday(thought.since))]
    lines.append(words("series-end-touches", count=thought.sessions, booked=thought.taken))
    series = thought.card.series
    yes = EndSeries(series_id=series.id, version=series.version, day=thought.since)
    rows = ((Button(words.plain("button-end-series-sure"), yes),), (_back(words, thought.card),))
    return Screen("\n".join(lines), rows)


def _back(words: Words, shown: SeriesCard) -> Button:
    return Button(words.plain("button-back"), ShowSeries(series_id=shown.series.id))
