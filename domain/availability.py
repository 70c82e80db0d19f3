"""When a coach can be booked: weekly hours by the studio's clock, time off, and the free times between
(PRODUCT §6.1)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

from pydantic import BaseModel, ConfigDict

from domain.calendar import StudioCalendar
from domain.hours import typed_hours
from domain.ids import HoursId, PersonId, PlaceId, TimeOffId
from domain.refusals import HoursOverlap, NotHours

#: Sessions begin so far apart, counted from the opening of each stretch.
STEP = timedelta(minutes=30)
#: A day has no more stretches than anybody can read.
MOST_STRETCHES = 6

_MIDNIGHT = time()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Hours of a day by the studio's clock; those that close at midnight last to the end of the day."""

    opens: time
    closes: time

    @property
    def lasts_past(self) -> tuple[time, bool, time]:
        """Sort key of the closing: midnight is the latest."""
        return self.opens, self.closes == _MIDNIGHT, self.closes

    def overlaps(self, other: "Stretch") -> bool:
        """Whether both are open at some moment; touching is not overlapping."""
        return not (_ends_before(self, other) or _ends_before(other, self))


class Hours(BaseModel):
    """A stretch of every week in which a coach can be booked, perhaps at one place. Monday is 0."""

    model_config = ConfigDict(frozen=True)

    id: HoursId = HoursId(0)
    coach_id: PersonId
    weekday: int
    opens: time
    closes: time
    place_id: PlaceId | None = None
    place: str | None = None

    @property
    def stretch(self) -> Stretch:
        """The hours alone."""
        return Stretch(self.opens, self.closes)


class TimeOff(BaseModel):
    """A stretch of time, in instants, in which a coach cannot be booked."""

    model_config = ConfigDict(frozen=True)

    id: TimeOffId = TimeOffId(0)
    coach_id: PersonId
    starts_at: datetime
    ends_at: datetime

    @property
    def span(self) -> "Span":
        """From when to when."""
        return Span(self.starts_at, self.ends_at)


@dataclass(frozen=True, slots=True)
class Span:
    """Time between two instants, the second not included."""

    starts_at: datetime
    ends_at: datetime

    def overlaps(self, other: "Span") -> bool:
        """Whether both hold some instant; touching is not overlapping."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True, slots=True)
class Slot:
    """A time at which a session with a coach can begin, and where."""

    starts_at: datetime
    coach_id: PersonId
    place_id: PlaceId | None = None


class Clash(StrEnum):
    """What speaks against a session with a coach at some time, without forbidding it to staff."""

    TIME_OFF = "time_off"
    OUTSIDE_HOURS = "outside_hours"


def free_slots(
    day: date,
    minutes: int,
    hours: Iterable[Hours],
    taken: Iterable[Span],
    calendar: StudioCalendar,
    after: datetime,
) -> tuple[Slot, ...]:
    """Every time of the local `day`, later than `after`, at which one coach's session of so many minutes can
    begin: wholly inside the hours of that weekday and overlapping nothing that is `taken`.

    The times lie `STEP` apart from each opening on, and directly after whatever ends within the hours. Hours
    are those of the studio's clock, minutes are real time: a night on which clocks change is longer or
    shorter by that.
    """
    spans, length = tuple(taken), timedelta(minutes=minutes)
    found: dict[datetime, Slot] = {}
    for each, open_ in _open_on(day, hours, calendar):
        for at in _beginnings(open_, spans):
            wanted = Span(at, at + length)
            is_free = at > after and wanted.ends_at <= open_.ends_at
            if is_free and not any(wanted.overlaps(span) for span in spans):
                found.setdefault(at, Slot(at, each.coach_id, each.place_id))
    return tuple(found[at] for at in sorted(found))


def clash(
    wanted: Span, hours: Sequence[Hours], off: Iterable[TimeOff], calendar: StudioCalendar
) -> Clash | None:
    """What staff are warned of: the coach's time off, or a time outside their hours, where they have any."""
    if any(wanted.overlaps(each.span) for each in off):
        return Clash.TIME_OFF
    day = calendar.day_of(wanted.starts_at)
    stretches = [span for _, span in _open_on(day, hours, calendar)]
    inside = any(span.starts_at <= wanted.starts_at and wanted.ends_at <= span.ends_at for span in stretches)
    return Clash.OUTSIDE_HOURS if hours and not inside else None


def typed_stretches(line: str) -> tuple[Stretch, ...]:
    """Reads "9-13, 15-20": one or several hours of a day, in their order. Raises `NotHours`, or
    `HoursOverlap` where they are not apart."""
    read = [typed_hours(part) for part in line.replace(";", ",").split(",") if part.strip()]
    if not 1 <= len(read) <= MOST_STRETCHES:
        raise NotHours
    stretches = sorted(
        (Stretch(opens or _MIDNIGHT, closes or _MIDNIGHT) for opens, closes in read),
        key=lambda each: each.lasts_past,
    )
    for one, next_ in pairwise(stretches):
        if one.overlaps(next_):
            raise HoursOverlap(one.opens, one.closes)
    return tuple(stretches)


def check_apart(stretch: Stretch, hours: Iterable[Hours]) -> None:
    """Raises `HoursOverlap` with the hours of the same weekday that a new stretch would meet, or `NotHours`
    where it closes before it opens."""
    if stretch.closes != _MIDNIGHT and stretch.closes <= stretch.opens:
        raise NotHours
    for each in hours:
        if stretch.overlaps(each.stretch):
            raise HoursOverlap(each.opens, each.closes)


def _open_on(day: date, hours: Iterable[Hours], calendar: StudioCalendar) -> Iterable[tuple[Hours, Span]]:
    """The hours of that day in instants; those that touch at the same place are one."""
    todays = sorted(
        (each for each in hours if each.weekday == day.weekday()), key=lambda each: each.stretch.lasts_past
    )
    joined: list[Hours] = []
    for each in todays:
        before = joined[-1] if joined else None
        if before is not None and before.closes == each.opens and before.place_id == each.place_id:
            joined[-1] = before.model_copy(update={"closes": each.closes})
        else:
            joined.append(each)
    return [(each, _span(day, each.stretch, calendar)) for each in joined]


def _span(day: date, stretch: Stretch, calendar: StudioCalendar) -> Span:
    ends = calendar.midnight(day + timedelta(days=1))
    if stretch.closes != _MIDNIGHT:
        ends = calendar.at(day, stretch.closes)
    return Span(calendar.at(day, stretch.opens), ends)


def _beginnings(open_: Span, taken: Iterable[Span]) -> list[datetime]:
    steps = -((open_.starts_at - open_.ends_at) // STEP)
    grid = {open_.starts_at + number * STEP for number in range(steps)}
    grid |= {each.ends_at for each in taken if open_.starts_at <= each.ends_at < open_.ends_at}
    return sorted(grid)


def _ends_before(one: Stretch, other: Stretch) -> bool:
    return one.closes != _MIDNIGHT and one.closes <= other.opens
