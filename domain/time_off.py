"""Time off as it is entered: whole days, or hours of one of them (PRODUCT §6.1)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.availability import Span, Stretch, TimeOff, typed_stretches
from domain.calendar import StudioCalendar, last_day
from domain.refusals import DateOutOfRange, EndsBeforeBegin, NotADate, NotHours, OverAlready
from domain.timing import latest_day
from domain.typed import Span as Length

_MIDNIGHT = time()
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OffWish:
    """Local days from `first` to `last`, both inclusive; or only the hours of a stretch of one day."""

    first: date
    last: date
    hours: Stretch | None = None


def span_of(wish: OffWish, calendar: StudioCalendar, now: datetime) -> Span:
    """From when to when it is.

    Raises `DateOutOfRange` for days before today or more than a year ahead, `EndsBeforeBegin`, and
    `OverAlready` for hours that have passed.
    """
    today = calendar.day_of(now)
    for day in (wish.first, wish.last):
        if not today <= day <= latest_day(today):
            raise DateOutOfRange(today, latest_day(today))
    if wish.last < wish.first or (wish.hours is not None and wish.last != wish.first):
        raise EndsBeforeBegin
    opens = _MIDNIGHT if wish.hours is None else wish.hours.opens
    closes = _MIDNIGHT if wish.hours is None else wish.hours.closes
    ends_on = wish.last + _DAY if closes == _MIDNIGHT else wish.last
    span = Span(calendar.at(wish.first, opens), calendar.at(ends_on, closes))
    if span.ends_at <= span.starts_at:
        raise EndsBeforeBegin
    if span.ends_at <= now:
        raise OverAlready(span.ends_at)
    return span


def first_meant(typed: date | Length, today: date) -> date:
    """The first day that a typed date, or "+3d" from today on, means. Raises `NotADate`."""
    return typed.after(today) if isinstance(typed, Length) else typed


def last_meant(first: date, typed: date | Length) -> date:
    """The last day that a typed date, or a length such as "2w", means. Raises `NotADate`."""
    if not isinstance(typed, Length):
        return typed
    try:
        return last_day(first, typed.count, typed.unit)
    except OverflowError:
        raise NotADate from None


def wish_of(off: TimeOff, calendar: StudioCalendar) -> OffWish:
    """How it would be entered again: as days where it lasts from midnight to midnight."""
    first = calendar.day_of(off.starts_at)
    last = calendar.day_of(off.ends_at - timedelta(microseconds=1))
    opens, closes = calendar.time_of(off.starts_at), calendar.time_of(off.ends_at)
    if calendar.midnight(first) == off.starts_at and calendar.midnight(last + _DAY) == off.ends_at:
        return OffWish(first, last)
    return OffWish(first, last, Stretch(opens, closes))


def typed_off_hours(line: str) -> Stretch:
    """Reads "9-12": hours of one day in which somebody is off. Raises `NotHours`."""
    stretches = typed_stretches(line)
    if len(stretches) != 1:
        raise NotHours
    return stretches[0]
