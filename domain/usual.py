"""What somebody usually trains, and which of the sessions ahead are that (PRODUCT §6.2)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Protocol, TypeVar

from domain.calendar import StudioCalendar
from domain.ids import ServiceId

#: So far back it is looked, and so often makes it usual.
LOOKED_BACK = timedelta(weeks=8)
OFTEN = 2


class Dated(Protocol):
    """Anything that is trained at some time: what was booked, or a session that may be."""

    @property
    def starts_at(self) -> datetime:
        """When it begins."""
        ...

    @property
    def service_id(self) -> ServiceId | None:
        """What it is of."""
        ...


T = TypeVar("T", bound=Dated)


@dataclass(frozen=True, slots=True)
class Habit:
    """A service on a weekday (Monday is 0) at a time of the studio's clock."""

    weekday: int
    at: time
    service_id: ServiceId


def habit_of(session: Dated, calendar: StudioCalendar) -> Habit | None:
    """When the studio's clock says that it is; None where it is of no service."""
    if session.service_id is None:
        return None
    day = calendar.day_of(session.starts_at)
    return Habit(day.weekday(), calendar.time_of(session.starts_at), session.service_id)


def usual(trained: Iterable[Dated], calendar: StudioCalendar) -> frozenset[Habit]:
    """The habits among what was trained lately: the same service, weekday and time at least twice."""
    often = Counter(habit_of(each, calendar) for each in trained)
    return frozenset(habit for habit, times in often.items() if habit is not None and times >= OFTEN)


def matching(habits: frozenset[Habit], sessions: Iterable[T], calendar: StudioCalendar) -> list[T]:
    """The sessions that are usual, in the order they come in."""
    return [each for each in sessions if habit_of(each, calendar) in habits]


def next_of_each(habits: frozenset[Habit], sessions: Iterable[T], calendar: StudioCalendar) -> list[T]:
    """Of the sessions, soonest first, the first that fits each habit."""
    found: dict[Habit, T] = {}
    for each in sessions:
        habit = habit_of(each, calendar)
        if habit is not None and habit in habits:
            found.setdefault(habit, each)
    return list(found.values())
