"""Local days of a studio: instants are aware UTC, validity is a plain date (PRODUCT §4.4)."""

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """What tells the time; nothing else in the project does."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class Unit(StrEnum):
    """The units a validity is counted in."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class StudioCalendar:
    """Turns instants into the studio's local days and back."""

    zone: ZoneInfo

    def day_of(self, instant: datetime) -> date:
        """The local date on which `instant` falls."""
        return instant.astimezone(self.zone).date()

    def time_of(self, instant: datetime) -> time:
        """The wall-clock time of `instant` in the studio."""
        return instant.astimezone(self.zone).time()

    def at(self, day: date, moment: time) -> datetime:
        """The UTC instant when the studio's clock shows `moment` on `day`.

        A moment skipped by a DST change is moved forward by the gap; of a doubled one the first is taken.
        """
        return datetime.combine(day, moment, tzinfo=self.zone).astimezone(UTC)

    def midnight(self, day: date) -> datetime:
        """The first instant of the local `day`, in UTC."""
        return self.at(day, time())

    def awake_from(self, instant: datetime, quiet_from: time, quiet_until: time) -> datetime:
        """`instant` itself, or the end of the quiet hours it falls into (PRODUCT §8.4)."""
        local = instant.astimezone(self.zone)
        if not _within(local.time(), quiet_from, quiet_until):
            return instant
        ends = local.date() + timedelta(days=local.time() >= quiet_until)
        return max(instant, self.at(ends, quiet_until))


def _within(moment: time, start: time, end: time) -> bool:
    if start <= end:
        return start <= moment < end
    return moment >= start or moment < end


def last_day(first: date, count: int, unit: Unit) -> date:
    """The last valid day of a span of `count` units that starts on `first`, both inclusive.

    N days from D end on D+N-1; months end the day before the same day, clamped at the month's end
    (PRODUCT §3.3). Raises `OverflowError` past the year 9999.
    """
    if unit is not Unit.MONTHS:
        return first + timedelta(days=count * _DAYS[unit] - 1)
    year, month = _months_later(first, count)
    if first.day == 1:
        return date(year, month, 1) - timedelta(days=1)
    return date(year, month, min(first.day - 1, calendar.monthrange(year, month)[1]))


def later(day: date, count: int, unit: Unit) -> date:
    """`day` moved by `count` units (negative moves back); months clamp at the month's end."""
    if unit is not Unit.MONTHS:
        return day + timedelta(days=count * _DAYS[unit])
    year, month = _months_later(day, count)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


_DAYS = {Unit.DAYS: 1, Unit.WEEKS: 7}


def _months_later(day: date, count: int) -> tuple[int, int]:
    months = day.year * 12 + day.month - 1 + count
    if not 12 <= months < 120_000:
        raise OverflowError("outside the years 1 to 9999")
    return months // 12, months % 12 + 1
