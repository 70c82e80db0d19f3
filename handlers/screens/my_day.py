"""A day's sessions as buttons, with how many come to each (PRODUCT §5.1)."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.ids import SessionId
from domain.rosters import page_of
from domain.timetable import Session
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.coach import CoachMode
from handlers.taps.roster import ShowMyDay, ShowRoster
from services.rosters import CoachDay, SessionAtDesk
from texts.words import Words

#: So many sessions are on one page of a day, and so many lead coach mode.
PAGE = 10
LEADING = 6
#: What a phone shows of a button, and what it shows of a service at least.
_WIDE, _LEAST = 30, 6


def day(words: Words, shown: CoachDay, page: int) -> Screen:
    """A day with its sessions, page by page, and the days around it."""
    sessions, at, pages = page_of(shown.sessions, page, PAGE)
    key = "day-title-today" if shown.day == shown.today else "day-title"
    lines = [words(key, day=words.weekday(shown.day), count=len(shown.sessions))]
    if pages > 1:
        lines.append(words("day-page", page=at + 1, pages=pages))
    rows: Rows = session_rows(words, shown, sessions)
    turning = _turning(words, shown.day, at, pages)
    mode = (Button(words.plain("button-coach-mode"), CoachMode()),)
    return Screen("\n".join(lines), (*rows, *turning, _days(words, shown), mode))


def leading_rows(words: Words, shown: CoachDay, over: frozenset[SessionId]) -> Rows:
    """The sessions that coach mode begins with, those that are `over` only where there is room; and the way
    to all of today's where these are not all."""
    if len(shown.sessions) <= LEADING:
        return session_rows(words, shown, shown.sessions)
    ahead = [each for each in shown.sessions if each.session.id not in over]
    whole = Button(words.plain("button-whole-day", count=len(shown.sessions)), ShowMyDay())
    return (*session_rows(words, shown, ahead[:LEADING]), (whole,))


def other_days(words: Words) -> Button:
    """To the days before and after."""
    return Button(words.plain("button-my-day"), ShowMyDay())


def session_rows(words: Words, shown: CoachDay, sessions: Sequence[SessionAtDesk]) -> Rows:
    """One button for each session."""
    several = len({each.session.coach_id for each in shown.sessions}) > 1
    return tuple(
        (
            Button(
                _label(words, each, with_coach=several and each not in shown.sessions[: shown.own]),
                ShowRoster(session_id=each.session.id),
            ),
        )
        for each in sessions
    )


def session_name(words: Words, session: Session) -> str:
    """What the session is of; plain text."""
    return session.service or words.plain("session-personal" if session.personal else "session-unnamed")


def _label(words: Words, each: SessionAtDesk, *, with_coach: bool) -> str:
    name = session_name(words, each.session)
    label = _said(words, each, name, with_coach=with_coach)
    # A phone cuts off the end, where it says who is unpaid: the service gives way.
    room = max(_LEAST, len(name) - max(0, len(label) - _WIDE))
    if room >= len(name):
        return label
    return _said(words, each, name[: room - 1].rstrip() + "…", with_coach=with_coach)


def _said(words: Words, each: SessionAtDesk, name: str, *, with_coach: bool) -> str:
    session = each.session
    what = words.plain("session-at", at=session.starts_at, what=name)
    if with_coach and session.coach is not None:
        what = words.plain("session-with", what=what, name=session.coach.split()[0])
    counts = {"taken": session.taken, "capacity": session.capacity}
    if each.tally.unpaid:
        return words.plain("session-taken-unpaid", what=what, **counts, unpaid=each.tally.unpaid)
    return words.plain("session-taken", what=what, **counts)


def _turning(words: Words, on: date, at: int, pages: int) -> Rows:
    row = []
    if at > 0:
        row.append(Button(words.plain("button-page-before"), ShowMyDay(day=on, page=at - 1)))
    if at + 1 < pages:
        row.append(Button(words.plain("button-page-after"), ShowMyDay(day=on, page=at + 1)))
    return (tuple(row),) if row else ()


def _days(words: Words, shown: CoachDay) -> tuple[Button, ...]:
    before, after = shown.day - timedelta(days=1), shown.day + timedelta(days=1)
    row = [Button(words.plain("button-day-before", day=words.weekday(before)), ShowMyDay(day=before))]
    if shown.day != shown.today:
        row.append(Button(words.plain("button-today"), ShowMyDay()))
    row.append(Button(words.plain("button-day-after", day=words.weekday(after)), ShowMyDay(day=after)))
    return tuple(row)
