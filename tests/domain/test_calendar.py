"""Local days: spans end inclusive, months clamp, DST moves no date, quiet hours end when people wake."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import StudioCalendar, Unit, last_day, later

BERLIN = StudioCalendar(ZoneInfo("Europe/Berlin"))
ZONES = ["Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Australia/Lord_Howe", "Pacific/Apia"]
DAYS = st.dates(date(2000, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize(
    ("first", "count", "unit", "last"),
    [
        (date(2026, 12, 10), 14, Unit.DAYS, date(2026, 12, 23)),
        (date(2026, 12, 10), 1, Unit.DAYS, date(2026, 12, 10)),
        (date(2026, 12, 10), 2, Unit.WEEKS, date(2026, 12, 23)),
        (date(2026, 1, 15), 1, Unit.MONTHS, date(2026, 2, 14)),
        (date(2026, 2, 1), 1, Unit.MONTHS, date(2026, 2, 28)),
        (date(2028, 2, 1), 1, Unit.MONTHS, date(2028, 2, 29)),
        (date(2026, 1, 31), 1, Unit.MONTHS, date(2026, 2, 28)),
        (date(2026, 8, 31), 6, Unit.MONTHS, date(2027, 2, 28)),
        (date(2026, 12, 1), 3, Unit.MONTHS, date(2027, 2, 28)),
        (date(2028, 2, 29), 12, Unit.MONTHS, date(2029, 2, 28)),
    ],
)
def test_a_span_ends_on_its_last_day(first: date, count: int, unit: Unit, last: date) -> None:
    assert last_day(first, count, unit) == last


@given(DAYS, st.integers(1, 120), st.sampled_from(Unit))
def test_a_longer_span_ends_later_and_none_before_it_begins(first: date, count: int, unit: Unit) -> None:
    assert first <= last_day(first, count, unit) < last_day(first, count + 1, unit)


@given(DAYS, st.integers(1, 60))
def test_a_month_later_is_in_the_next_month_and_never_on_a_later_day(day: date, count: int) -> None:
    moved = later(day, count, Unit.MONTHS)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == count
    assert moved.day <= day.day


@pytest.mark.parametrize("unit", Unit)
def test_beyond_the_year_9999_there_are_no_dates(unit: Unit) -> None:
    with pytest.raises(OverflowError):
        later(date(9999, 12, 31), 1, unit)


@pytest.mark.parametrize("zone", ZONES)
@given(day=DAYS)
def test_midnight_begins_the_day_wherever_the_studio_is(zone: str, day: date) -> None:
    local = StudioCalendar(ZoneInfo(zone))
    begins = local.midnight(day)
    assert begins.utcoffset() == timedelta(0)
    assert local.day_of(begins) >= day
    assert local.day_of(begins - timedelta(seconds=1)) < day


def test_the_last_second_of_a_day_is_still_that_day_on_a_dst_night() -> None:
    for day in (date(2027, 3, 28), date(2026, 10, 25)):
        assert BERLIN.day_of(BERLIN.midnight(day + timedelta(days=1)) - timedelta(seconds=1)) == day


@pytest.mark.parametrize(
    ("instant", "awake"),
    [
        (datetime(2026, 12, 1, 12, tzinfo=UTC), datetime(2026, 12, 1, 12, tzinfo=UTC)),
        (datetime(2026, 12, 1, 20, tzinfo=UTC), datetime(2026, 12, 2, 7, tzinfo=UTC)),
        (datetime(2026, 12, 1, 23, 30, tzinfo=UTC), datetime(2026, 12, 2, 7, tzinfo=UTC)),
        (datetime(2026, 12, 2, 6, 59, tzinfo=UTC), datetime(2026, 12, 2, 7, tzinfo=UTC)),
        (datetime(2026, 12, 2, 7, tzinfo=UTC), datetime(2026, 12, 2, 7, tzinfo=UTC)),
        (datetime(2027, 3, 27, 23, tzinfo=UTC), datetime(2027, 3, 28, 6, tzinfo=UTC)),
    ],
)
def test_nobody_is_woken(instant: datetime, awake: datetime) -> None:
    assert BERLIN.awake_from(instant, time(21), time(8)) == awake


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)))
def test_whenever_it_is_the_desk_speaks_within_daytime(instant: datetime) -> None:
    said = BERLIN.awake_from(instant, time(21), time(8))
    assert said >= instant
    assert time(8) <= BERLIN.time_of(said) < time(21)
