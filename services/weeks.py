"""Seven days of the timetable at once, for whoever belongs to the studio."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.people import Actor
from domain.refusals import NotFound
from domain.timetable import Session
from storage.desk import Desk

DAYS = 7
#: No timetable is looked at further back or ahead.
FURTHEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Day:
    """A local day with its sessions, soonest first."""

    day: date
    sessions: tuple[Session, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """Seven local days, as the timetable is `now`."""

    days: tuple[Day, ...]
    today: date
    now: datetime

    @property
    def first(self) -> date:
        """The first of them."""
        return self.days[0].day

    @property
    def last(self) -> date:
        """The last of them."""
        return self.days[-1].day


async def week(desk: Desk, actor: Actor, first: date | None = None) -> Week:
    """Seven days from `first` on, or from today. Raises `NotFound` for a stranger, and far from today."""
    if actor.person is None or not actor.person.roles:
        raise NotFound
    async with desk.reading() as tx:
        today = actor.studio.today(tx.now)
        first = first or today
        if abs(first - today) > FURTHEST:
            raise NotFound
        days = [first + timedelta(days=ahead) for ahead in range(DAYS)]
        midnight = actor.studio.calendar.midnight
        found = await tx.timetable.between(midnight(first), midnight(first + timedelta(days=DAYS)))
    return Week(
        tuple(Day(day, tuple(each for each in found if each.day == day)) for day in days), today, tx.now
    )
