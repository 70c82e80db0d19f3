"""What staff can do about a session, as rows of buttons."""

from domain.session_changes import Fact
from handlers.screens.screen import Button, Rows
from handlers.taps.roster import ShowRoster
from handlers.taps.series import ShowSeries
from handlers.taps.timetable import AskCallOff, AskChange, AskReinstate, ShowTimetable
from services.timetable import SessionCard
from texts.words import Words

_LABELS = {
    Fact.START: "button-move-session",
    Fact.COACH: "button-substitute",
    Fact.PLACE: "button-making-place",
    Fact.CAPACITY: "button-making-capacity",
    Fact.MINUTES: "button-making-minutes",
}


def action_rows(words: Words, shown: SessionCard) -> Rows:
    """The people first, then what this actor may change, then the way back to the day."""
    session = shown.session
    rows: list[tuple[Button, ...]] = []
    if session.is_planned:
        if shown.may_see_people:
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
    off = Button(words.plain("button-off-session"), AskCallOff(session_id=session_id))
    if shown.is_over:
        return ((off,),)
    asked = [Fact.START, Fact.MINUTES, Fact.PLACE, Fact.CAPACITY]
    if shown.may_substitute:
        asked.insert(1, Fact.COACH)
    changes = [
        Button(words.plain(_LABELS[fact]), AskChange(session_id=session_id, fact=fact)) for fact in asked
    ]
    return (*(tuple(changes[at : at + 2]) for at in range(0, len(changes), 2)), (off,))
