"""What a picture of a timetable says, in the reader's words; drawn and told from the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.ids import ServiceId
from domain.timetable import Session
from handlers.pictures.colours import Tint, tints
from services.weeks import Day, Week
from texts.words import Words

#: So many sessions of a day are drawn; beyond that the picture says how many more there are.
MOST = 45


@dataclass(frozen=True, slots=True)
class SessionShown:
    """One block: when, of what, with whom and where, and how many places are free."""

    at: str
    service: str
    where: str
    places: str
    tint: Tint
    is_over: bool


@dataclass(frozen=True, slots=True)
class DayShown:
    """A day with its sessions; `rest` says how many there are beyond those, `empty` that there is none."""

    title: str
    sessions: tuple[SessionShown, ...]
    rest: str
    empty: str


@dataclass(frozen=True, slots=True)
class WeekShown:
    """A timetable of seven days."""

    title: str
    studio: str
    as_of: str
    days: tuple[DayShown, ...]


def week_shown(words: Words, week: Week) -> WeekShown:
    """The seven days in words."""
    colours = tints(session.service_id for day in week.days for session in day.sessions)
    return WeekShown(
        words.plain("week-title", first=words.weekday(week.first), last=words.weekday(week.last)),
        words.studio.name,
        words.plain("picture-as-of", when=words.stamp(week.now)),
        tuple(_day(words, day, week, colours) for day in week.days),
    )


def _day(words: Words, day: Day, week: Week, colours: Mapping[ServiceId | None, Tint]) -> DayShown:
    title = words.weekday(day.day)
    if day.day == week.today:
        title = words.plain("week-today", day=title)
    more = len(day.sessions) - MOST
    return DayShown(
        title,
        tuple(_session(words, each, week.now, colours) for each in day.sessions[:MOST]),
        words.plain("week-rest", count=more) if more > 0 else "",
        "" if day.sessions else words.plain("week-empty"),
    )


def _session(
    words: Words, session: Session, now: datetime, colours: Mapping[ServiceId | None, Tint]
) -> SessionShown:
    return SessionShown(
        words.moment(session.starts_at),
        session.service or words.plain("week-session"),
        " · ".join(part for part in (session.coach, session.place) if part),
        places(words, session, now),
        colours[session.service_id],
        session.ends_at <= now,
    )


def places(words: Words, session: Session, now: datetime) -> str:
    """How many places are free, or that there is none, or that it is over; plain text."""
    if session.ends_at <= now:
        return words.plain("week-over")
    return words.plain("week-free", count=session.free) if session.free > 0 else words.plain("week-full")
