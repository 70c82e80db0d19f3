"""When somebody is reminded of a session: some time before it, and never at night (PRODUCT §8.1, §8.4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from domain.calendar import StudioCalendar
from domain.studio import Studio

#: What would fall into quiet hours is said so long before they begin: thousands are not sent in a second.
_EARLY = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder `lead` minutes before a session, said from `at` on, until the next one or the session."""

    lead: int
    at: datetime
    until: datetime


def reminders(starts_at: datetime, leads: Iterable[int], now: datetime, studio: Studio) -> list[Reminder]:
    """The reminders ahead of a session that is booked `now`, the earliest first; each is over when the next
    one speaks, so that after downtime only one is true.

    One whose time has passed is none. One that would come in quiet hours comes before they begin; of those
    that fall together the last speaks.
    """
    due: dict[datetime, int] = {}
    for lead in sorted({lead for lead in leads if lead > 0}, reverse=True):
        if timedelta(minutes=lead) < starts_at - now:
            at = _awake(studio, starts_at - timedelta(minutes=lead))
            if at > now:
                due[at] = lead
    instants = sorted(due)
    ends = [*instants[1:], starts_at]
    return [Reminder(due[at], at, until) for at, until in zip(instants, ends, strict=False)]


def _awake(studio: Studio, instant: datetime) -> datetime:
    """The instant, or shortly before the quiet hours that it falls into."""
    calendar, rules = studio.calendar, studio.rules
    if studio.awake_from(instant) == instant:
        return instant
    return _quiet_since(calendar, instant, rules.quiet_from) - _EARLY


def _quiet_since(calendar: StudioCalendar, instant: datetime, quiet_from: time) -> datetime:
    day = calendar.day_of(instant)
    began = calendar.at(day, quiet_from)
    return began if began <= instant else calendar.at(day - timedelta(days=1), quiet_from)
