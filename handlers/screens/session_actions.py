"""What staff can do about a session, as rows of buttons."""

from handlers.screens.screen import Button, Rows
from handlers.taps.roster import ShowRoster
from handlers.taps.timetable import AskCallOff, AskReinstate, ShowSeries, ShowTimetable
from services.timetable import SessionCard
from texts.words import Words


def action_rows(words: Words, shown: SessionCard) -> Rows:
    """The people first, then what this actor may change, then the way back to the day."""
    session = shown.session
    rows: list[tuple[Button, ...]] = []
    if session.is_planned:
        rows.append((Button(words.plain("button-people-of"), ShowRoster(session_id=session.id)),))
        if shown.may_change:
            rows += _changes(words, shown)
    elif shown.may_change and not shown.has_begun:
        again = AskReinstate(session_id=session.id, version=session.version)
        rows.append((Button(words.plain("button-reinstate"), again),))
    if shown.series is not None:
        rows.append((Button(words.plain("button-open-series"), ShowSeries(series_id=shown.series.id)),))
    rows.append((Button(words.plain("button-back"), ShowTimetable(day=session.day)),))
    return tuple(rows)


def _changes(words: Words, shown: SessionCard) -> Rows:
    session_id = shown.session.id
    return ((Button(words.plain("button-off-session"), AskCallOff(session_id=session_id)),),)
