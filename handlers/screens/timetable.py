"""The staff's timetable: a day of it with the week around, and one session."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from domain.ids import SessionId
from domain.repeating import weekdays_of, weeks_of
from domain.timetable import Series, Session
from handlers.screens.browsing import short_names
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.session_actions import action_rows
from handlers.taps.coach import CoachMode
from handlers.taps.people import OwnerDesk
from handlers.taps.pictures import ShowWeekPicture
from handlers.taps.roster import ShowRoster
from handlers.taps.series import ListSeries
from handlers.taps.timetable import NewSession, ShowSession, ShowTimetable
from services.timetable import Day, SessionCard
from texts.calendars import first_weekday
from texts.words import Words


def day(words: Words, shown: Day, *, is_owner: bool) -> Screen:
    """A page of a day, each session to be opened, with the days around it."""
    title = words("timetable-day", day=words.weekday(shown.day))
    if shown.is_off:
        lines = [title, words("timetable-off", count=shown.off)]
    elif shown.is_personal:
        lines = [title, words("timetable-personal", count=shown.personal)]
    else:
        lines = [title, words("timetable-count", count=shown.count)]
    if shown.pages > 1:
        lines.append(words("timetable-page", number=shown.number + 1, pages=shown.pages))
    of_day = _personal_line if shown.is_personal else _line
    lines += ["", *(of_day(words, shown, each) for each in shown.sessions)] if shown.sessions else []
    is_main = not shown.is_off and not shown.is_personal
    rows: list[tuple[Button, ...]] = []
    if shown.may_plan and is_main:
        rows.append((Button(words.plain("button-new-session"), NewSession(day=shown.day)),))
    rows += [*_opening(words, shown), *_pages(words, shown), *_week(words, shown), *_other(words, shown)]
    if shown.may_plan and is_main:
        rows.append((Button(words.plain("button-series"), ListSeries()),))
    back = (OwnerDesk() if is_owner else CoachMode()) if is_main else ShowTimetable(day=shown.day)
    rows.append((Button(words.plain("button-back"), back),))
    return Screen("\n".join(lines), tuple(rows))


def card(words: Words, shown: SessionCard) -> Screen:
    """One session: when, of what, with whom, where, how full; and what can be changed."""
    return Screen("\n".join(card_lines(words, shown)), action_rows(words, shown))


def card_lines(words: Words, shown: SessionCard) -> list[str]:
    """What a session's card says."""
    session = shown.session
    lines = [
        words("timetable-title", what=what(words, session)),
        words("timetable-when", when=when(words, session)),
    ]
    lines.append(
        words("timetable-coach", name=session.coach) if session.coach else words("timetable-no-coach")
    )
    if session.place:
        lines.append(words("timetable-place", name=session.place))
    if session.resource:
        lines.append(words("timetable-resource", name=session.resource))
    if not session.is_planned:
        return [*lines, "", words("timetable-called-off")]
    lines.append(words("timetable-taken", taken=session.taken, capacity=session.capacity))
    if shown.attended:
        lines.append(words("timetable-attended", count=shown.attended))
    if shown.waiting:
        lines.append(words("timetable-waiting", count=shown.waiting))
    if shown.series is not None:
        lines.append(repeats(words, shown.series))
    return lines


def what(words: Words, session: Session | Series) -> str:
    """What a session is of; plain text."""
    return session.service or words.plain("timetable-nameless")


def when(words: Words, session: Session) -> str:
    """Its day, beginning and end; plain text."""
    day = words.weekday(session.day)
    return words.plain("timetable-time", day=day, at=session.starts_at, until=session.ends_at)


def about(words: Words, session: Session) -> str:
    """A session in one line of plain text: when, and of what."""
    stamp = words.plain("booking-when", day=words.weekday(session.day), at=session.starts_at)
    return f"{stamp} · {what(words, session)}"


def repeats(words: Words, series: Series) -> str:
    """On which weekdays a series takes place, and until when."""
    return words("timetable-series", rule=rule(words, series))


def rule(words: Words, series: Series) -> str:
    """The rule of a series in words; plain text."""
    days, every = words.weekdays(weekdays_of(series.rule)), weeks_of(series.rule)
    said = words.plain("timetable-rule", days=days, every=every, at=series.at)
    if series.last is None:
        return said
    return words.plain("timetable-rule-until", rule=said, day=series.last)


def line(words: Words, session: Session) -> str:
    """A session in a list, with whom and how full."""
    named = [words.escaped(each) for each in (session.coach, session.place) if each]
    full = words("timetable-places", taken=session.taken, capacity=session.capacity)
    head = words("timetable-line", at=session.starts_at, what=what(words, session))
    return " · ".join([head, *named, *([full] if session.is_planned else [])])


def label(words: Words, session: Session, coach: str | None = None) -> str:
    """A session on a button; with its coach where one beside it looks the same otherwise."""
    name = what(words, session)
    name = name if coach is None else f"{name} · {coach}"
    if not session.is_planned:
        return words.plain("timetable-button-off", at=session.starts_at, what=name)
    places = words.plain("timetable-places", taken=session.taken, capacity=session.capacity)
    return words.plain("timetable-button", at=session.starts_at, what=name, places=places)


def _line(words: Words, shown: Day, session: Session) -> str:
    return line(words, session)


def _personal_line(words: Words, shown: Day, session: Session) -> str:
    """Who comes, with whom and where."""
    named = [shown.clients[session.id], *(each for each in (session.coach, session.place) if each)]
    head = words("timetable-line", at=session.starts_at, what=what(words, session))
    return " · ".join([head, *(words.escaped(each) for each in named)])


def _opening(words: Words, shown: Day) -> Rows:
    """The sessions of the page, each to be opened: one that is one to one as its roster."""
    if not shown.is_personal:
        coaches = _told_apart(shown.sessions)
        return tuple(
            (Button(label(words, each, coaches.get(each.id)), ShowSession(session_id=each.id)),)
            for each in shown.sessions
        )
    return tuple(
        (
            Button(
                words.plain("timetable-button-off", at=each.starts_at, what=shown.clients[each.id]),
                ShowRoster(session_id=each.id),
            ),
        )
        for each in shown.sessions
    )


def _told_apart(sessions: Sequence[Session]) -> dict[SessionId, str]:
    """The coaches of those sessions of a list that begin at once and are of the same service."""
    alike = Counter((each.starts_at, each.service) for each in sessions)
    names = short_names(sessions)
    return {
        each.id: names[each.coach]
        for each in sessions
        if each.coach and alike[each.starts_at, each.service] > 1
    }


def _pages(words: Words, shown: Day) -> Rows:
    ways = []
    if shown.number > 0:
        earlier = _turned(shown, shown.number - 1)
        ways.append(Button(words.plain("button-timetable-earlier"), earlier))
    if shown.number + 1 < shown.pages:
        later = _turned(shown, shown.number + 1)
        ways.append(Button(words.plain("button-timetable-later"), later))
    return (tuple(ways),) if ways else ()


def _turned(shown: Day, number: int) -> ShowTimetable:
    return ShowTimetable(day=shown.day, number=number, off=shown.is_off, personal=shown.is_personal)


def _week(words: Words, shown: Day) -> Rows:
    """The seven days of the week, and the ways to the weeks around it."""
    offset = (shown.day.weekday() - first_weekday(words.studio.timezone)) % 7
    begins = shown.day - timedelta(days=offset)
    strip = tuple(_strip_day(words, shown, begins + timedelta(days=number)) for number in range(7))
    week = timedelta(days=7)
    ways = (
        Button(words.plain("button-timetable-before"), ShowTimetable(day=shown.day - week)),
        Button(words.plain("button-day-today"), ShowTimetable()),
        Button(words.plain("button-timetable-after"), ShowTimetable(day=shown.day + week)),
    )
    picture = Button(words.plain("button-picture"), ShowWeekPicture(first=begins, staff=True))
    return strip, ways, (picture,)


def _strip_day(words: Words, shown: Day, day: date) -> Button:
    name = f"{words.weekdays([day.weekday()])[:2]} {day.day}"
    name = f"[{name}]" if day == shown.day else f"• {name}" if day == shown.today else name
    return Button(name, ShowTimetable(day=day))


def _other(words: Words, shown: Day) -> Rows:
    row = []
    if shown.personal and not shown.is_personal:
        personal = ShowTimetable(day=shown.day, personal=True)
        row.append(Button(words.plain("button-one-to-one", count=shown.personal), personal))
    if shown.off and not shown.is_off:
        off = ShowTimetable(day=shown.day, off=True)
        row.append(Button(words.plain("button-called-off", count=shown.off), off))
    return (tuple(row),) if row else ()
