"""What staff can do about a session, as rows of buttons."""

from handlers.screens.screen import Button, Rows
from handlers.taps.roster import ShowRoster
from handlers.taps.timetable import ShowTimetable
from services.timetable import SessionCard
from texts.words import Words


def action_rows(words: Words, shown: SessionCard) -> Rows:
    """The people first, then what this actor may change, then the way back to the day."""
    session = shown.session
    rows: list[tuple[Button, ...]] = []
    if session.is_planned:
        rows.append((Button(words.plain("button-people-of"), ShowRoster(session_id=session.id)),))
    rows.append((Button(words.plain("button-back"), ShowTimetable(day=session.day)),))
    return tuple(rows)
