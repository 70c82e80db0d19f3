"""Weekly repeats: an RFC 5545 rule over the studio's local days (PRODUCT §6.1)."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr

from domain.calendar import StudioCalendar
from domain.timetable import Series

#: So many days ahead sessions stand on the timetable.
AHEAD = timedelta(weeks=8)
#: Every week, or every so many weeks at most.
MOST_WEEKS = 4
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def weekly(weekdays: Collection[int], every: int = 1) -> str:
    """The rule of what repeats on these weekdays (Monday is 0) of every week, or of every second one.

    Raises `ValueError` where it names no weekday.
    """
    if not weekdays or not set(weekdays) <= set(range(7)) or not 1 <= every <= MOST_WEEKS:
        raise ValueError("a weekly rule names weekdays, of every week or of every few")
    days = ",".join(_DAYS[day] for day in sorted(set(weekdays)))
    return f"FREQ=WEEKLY;INTERVAL={every};BYDAY={days}"


def weekdays_of(rule: str) -> tuple[int, ...]:
    """The weekdays that a rule names."""
    return tuple(sorted(_DAYS.index(day) for day in _parts(rule)["BYDAY"].split(",")))


def weeks_of(rule: str) -> int:
    """Of every how many weeks the rule is."""
    return int(_parts(rule).get("INTERVAL", "1"))


def days_of(series: Series, since: date, until: date) -> tuple[date, ...]:
    """The local days from `since` to `until`, both inclusive, on which the series takes place.

    The week of its first day is the first of those that the rule counts.
    """
    first, last = max(since, series.first), min(until, series.last or date.max)
    if first > last:
        return ()
    # Plain days: the studio's zone is applied to each afterwards, so that the clock shows the same. They are
    # counted from where they are asked for: an old series costs no more than a new one.
    starts = datetime.combine(replaced(series, first).first, time())
    rule = rrulestr(series.rule, dtstart=starts)
    found = rule.between(datetime.combine(first, time()), datetime.combine(last, time()), inc=True)
    return tuple(each.date() for each in found)


def replaced(series: Series, since: date, weekdays: Collection[int] | None = None) -> Series:
    """The series with its rule, or one of these weekdays, from `since` on; the weeks that it counts stay the
    same.

    What there was before `since` is no longer of its rule.
    """
    return begun(series, max(series.first, since), weekdays)


def begun(series: Series, first: date, weekdays: Collection[int] | None = None) -> Series:
    """The same from a day on that may be before its first one."""
    every = weeks_of(series.rule)
    rule = series.rule if weekdays is None else weekly(weekdays, every)
    weeks = (_monday(first) - _monday(series.first)).days // 7
    skipped = -weeks % every
    counted = first if not skipped else _monday(first) + timedelta(weeks=skipped)
    return series.model_copy(update={"rule": rule, "first": counted})


def begins(series: Series, day: date, calendar: StudioCalendar) -> datetime:
    """The instant at which the series's session of that day begins; a time that a change of clocks leaves
    out moves forward."""
    return calendar.at(day, series.at)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _parts(rule: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.split(";"))
