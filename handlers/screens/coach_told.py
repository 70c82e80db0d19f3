"""What a coach reads of their sessions that others have changed."""

from handlers.screens.screen import Button, Screen
from handlers.screens.timetable import about, rule, what
from handlers.taps.series import ShowSeries
from handlers.taps.timetable import ShowSession
from services.coach_told import CoachNews
from texts.words import Words


def told(words: Words, found: CoachNews) -> Screen:
    """One session, or a series from a date on: theirs, no longer theirs, moved, called off, on after all."""
    if found.series is not None:
        series = found.series
        named = f"{what(words, series)} · {rule(words, series)}"
        since = "" if found.since is None else words.weekday(found.since)
        text = words(f"notice-coaching-series-{found.news}", what=named, since=since)
        button = Button(words.plain("button-open-series"), ShowSeries(series_id=series.id))
        return Screen(text, ((button,),))
    assert found.session is not None and found.was is not None, "news are of a session or of a series"
    was = words.plain("booking-when", day=words.weekday(words.studio.today(found.was)), at=found.was)
    minutes = found.session.minutes
    text = words(f"notice-coaching-{found.news}", what=about(words, found.session), was=was, minutes=minutes)
    button = Button(words.plain("button-open-session"), ShowSession(session_id=found.session.id))
    return Screen(text, ((button,),))
