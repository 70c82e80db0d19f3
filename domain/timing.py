"""When a session may be booked for, and how staff type its time."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.calendar import StudioCalendar
from domain.refusals import DateOutOfRange, NotATime, SessionInPast, TooEarlyToCheckIn, TooLongAgo

#: How far ahead a session can be booked.
AHEAD = timedelta(days=365)
#: How long a session booked by hand takes.
MINUTES = 60

_NOON = 12


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and a time of the studio's clock, as they are chosen."""

    day: date
    at: time


def latest_day(today: date) -> date:
    """The last day that can be booked."""
    return min(today, date.max - AHEAD) + AHEAD


def start_of(moment: Moment, calendar: StudioCalendar, now: datetime) -> datetime:
    """The instant at which a session chosen for `moment` begins; a time that a change of clocks leaves out
    moves forward.

    Raises `DateOutOfRange` more than a year ahead, `SessionInPast` for what is over.
    """
    today = calendar.day_of(now)
    if moment.day > latest_day(today):
        raise DateOutOfRange(today, latest_day(today))
    if moment.day < today:
        raise SessionInPast(calendar.at(max(moment.day, _EARLIEST), moment.at))
    begins = calendar.at(moment.day, moment.at)
    if begins <= now:
        raise SessionInPast(begins)
    return begins


def check_arrival(day: date, today: date, late_entry_days: int) -> None:
    """Refuses to check somebody in before the session's day, or too long after it (PRODUCT §5.5)."""
    if day > today:
        raise TooEarlyToCheckIn(day)
    if day < today - timedelta(days=late_entry_days):
        raise TooLongAgo(late_entry_days)


def is_early(starts_at: datetime, now: datetime, hours: int) -> bool:
    """Whether a check-in is to ask once more: more than so many hours before the session begins."""
    return now < starts_at - timedelta(hours=hours)


def typed_time(text: str) -> time:
    """Reads "18:30", "18.30", "1830", "18", "6pm", "18 Uhr". Raises `NotATime`."""
    found = re.fullmatch(_TYPED, text.strip().casefold())
    if found is None:
        raise NotATime
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
    if half:
        if not 1 <= hour <= _NOON:
            raise NotATime
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    try:
        return time(hour, minute)
    except ValueError:
        raise NotATime from None


_TYPED = r"(?P<hour>[0-9]{1,2}?)(?:[:.h]?(?P<minute>[0-9]{2}))?\s*(?:h|uhr|ч\.?|(?P<half>[ap])\.?m\.?)?"
#: Days near the calendar's own ends have no instant everywhere.
_EARLIEST = date(1, 1, 3)
