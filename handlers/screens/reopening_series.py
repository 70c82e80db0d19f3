"""Letting a weekly series go on: what it comes to."""

from handlers.screens.changing_series import why
from handlers.screens.screen import Button, Screen
from handlers.screens.series import card_lines
from handlers.taps.series import Reopen, ShowSeries
from services.reopening_series import Reopened
from texts.refusals import explain
from texts.words import Words

_NAMED = 12


def sure(words: Words, found: Reopened) -> Screen:
    """From which day on, how many sessions there are, and who is booked again."""
    series = found.card.series
    lines = [*card_lines(words, found.card), "", words("series-reopen", day=words.weekday(found.since))]
    lines.append(words("series-change-added", count=found.added))
    lines.append(words("series-change-again", count=found.again))
    if found.lost:
        lines += ["", words("on-left", count=len(found.lost))]
        lines += [
            words("on-left-name", name=booking.client_name, reason=explain(words, refusal))
            for booking, refusal in found.lost[:_NAMED]
        ]
    if found.conflicts:
        lines += ["", words("making-conflicts", count=len(found.conflicts)), *why(words, found.conflicts)]
    yes = Button(words.plain("button-reopen-series"), Reopen(series_id=series.id, version=found.seen))
    back = Button(words.plain("button-back"), ShowSeries(series_id=series.id))
    return Screen("\n".join(lines), ((yes,), (back,)))
