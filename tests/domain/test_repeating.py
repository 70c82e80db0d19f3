"""Weekly repeats: the same time of the clock, on the right weekdays, whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import StudioCalendar
from domain.repeating import begins, begun, days_of, replaced, weekdays_of, weekly, weeks_of
from domain.timetable import Series

ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Santiago"]
BERLIN = StudioCalendar(ZoneInfo("Europe/Berlin"))
weekday_sets = st.sets(st.integers(0, 6), min_size=1)
days = st.dates(date(2024, 1, 1), date(2032, 12, 31))


def series(
    weekdays: set[int], every: int, first: date, at: time = time(18), last: date | None = None
) -> Series:
    """A series of that rule."""
    return Series(rule=weekly(weekdays, every), at=at, first=first, last=last, minutes=60, capacity=10)


@given(weekday_sets, st.integers(1, 4))
def test_a_rule_says_what_it_was_made_of(weekdays: set[int], every: int) -> None:
    rule = weekly(weekdays, every)

    assert weekdays_of(rule) == tuple(sorted(weekdays)) and weeks_of(rule) == every


@given(weekday_sets, st.integers(1, 4), days, st.integers(0, 200), st.integers(0, 200))
def test_every_day_is_a_right_weekday_of_a_right_week_and_none_is_left_out(
    weekdays: set[int], every: int, first: date, ahead: int, length: int
) -> None:
    since = first + timedelta(days=ahead - 50)
    until = since + timedelta(days=length)
    monday = first - timedelta(days=first.weekday())

    found = days_of(series(weekdays, every, first), since, until)

    wanted = [since + timedelta(days=number) for number in range(length + 1)]
    assert list(found) == [
        day
        for day in wanted
        if day >= first and day.weekday() in weekdays and (day - monday).days // 7 % every == 0
    ]


@given(weekday_sets, weekday_sets, st.integers(1, 4), days, st.integers(-50, 200))
def test_other_weekdays_from_a_date_on_keep_to_the_same_weeks(
    before: set[int], after: set[int], every: int, first: date, ahead: int
) -> None:
    since, until = first + timedelta(days=ahead), first + timedelta(days=300)

    found = days_of(replaced(series(before, every, first), since, after), first, until)

    assert found == days_of(series(after, every, first), since, until)


@given(weekday_sets, st.integers(1, 4), days, st.integers(0, 60))
def test_begun_on_an_earlier_day_it_keeps_to_the_same_weeks(
    weekdays: set[int], every: int, first: date, earlier: int
) -> None:
    since, until = first - timedelta(days=earlier), first + timedelta(weeks=8)
    monday = first - timedelta(days=first.weekday())

    found = days_of(begun(series(weekdays, every, first), since), since, until)

    days = [since + timedelta(days=number) for number in range((until - since).days + 1)]
    assert list(found) == [
        day for day in days if day.weekday() in weekdays and (day - monday).days // 7 % every == 0
    ]


@given(weekday_sets, days, st.integers(0, 100))
def test_nothing_follows_the_last_day(weekdays: set[int], first: date, length: int) -> None:
    last = first + timedelta(days=length)

    found = days_of(series(weekdays, 1, first, last=last), date.min, date.max)

    assert all(first <= day <= last for day in found)
    assert len(found) == sum((first + timedelta(days=n)).weekday() in weekdays for n in range(length + 1))


@given(st.sampled_from(ZONES), weekday_sets, days, st.times())
def test_the_clock_shows_the_same_time_on_every_day_that_has_it(
    zone: str, weekdays: set[int], first: date, at: time
) -> None:
    at = at.replace(second=0, microsecond=0, fold=0)
    calendar = StudioCalendar(ZoneInfo(zone))
    repeated = series(weekdays, 1, first, at)

    for day in days_of(repeated, first, first + timedelta(days=370)):
        instant = begins(repeated, day, calendar)
        assert calendar.day_of(instant) == day
        later = _minutes(calendar.time_of(instant)) - _minutes(at)
        # A change of clocks leaves an hour out at most: only then it begins later, never earlier.
        assert later == 0 or (0 < later <= 60 and _is_skipped(calendar, day, at))


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _is_skipped(calendar: StudioCalendar, day: date, at: time) -> bool:
    an_hour = timedelta(hours=1)
    before, after = calendar.at(day, at) - 2 * an_hour, calendar.at(day, at) + 2 * an_hour
    return before.astimezone(calendar.zone).utcoffset() != after.astimezone(calendar.zone).utcoffset()


@pytest.mark.parametrize(
    ("day", "at", "instant"),
    [
        (date(2026, 10, 24), time(18), datetime(2026, 10, 24, 16, tzinfo=UTC)),
        (date(2026, 10, 31), time(18), datetime(2026, 10, 31, 17, tzinfo=UTC)),
        (date(2027, 3, 28), time(2, 30), datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),
        (date(2026, 10, 25), time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
    ],
)
def test_in_berlin_when_the_clocks_change(day: date, at: time, instant: datetime) -> None:
    repeated = series({5, 6}, 1, date(2026, 10, 1), at)

    assert day in days_of(repeated, day, day)
    assert begins(repeated, day, BERLIN) == instant


def test_the_29th_of_february_comes_when_it_is_a_right_weekday() -> None:
    leap = series({1}, 1, date(2028, 1, 4))

    assert date(2028, 2, 29) in days_of(leap, date(2028, 2, 1), date(2028, 3, 31))


@pytest.mark.parametrize(("weekdays", "every"), [(set(), 1), ({7}, 1), ({0}, 0), ({0}, 5)])
def test_a_rule_names_real_weekdays(weekdays: set[int], every: int) -> None:
    with pytest.raises(ValueError, match="weekdays"):
        weekly(weekdays, every)
