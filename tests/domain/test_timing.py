"""When a session may begin, and how its time is typed."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from domain.calendar import StudioCalendar
from domain.refusals import (
    DateOutOfRange,
    NotATime,
    Refusal,
    SessionInPast,
    TooEarlyToCheckIn,
    TooLongAgo,
)
from domain.timing import Moment, check_arrival, latest_day, start_of, typed_time

BERLIN = StudioCalendar(ZoneInfo("Europe/Berlin"))
NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("18:30", time(18, 30)),
        (" 18.30 ", time(18, 30)),
        ("1830", time(18, 30)),
        ("730", time(7, 30)),
        ("18", time(18)),
        ("6pm", time(18)),
        ("6:30 p.m.", time(18, 30)),
        ("12 am", time(0)),
        ("12PM", time(12)),
        ("18 Uhr", time(18)),
        ("18h30", time(18, 30)),
        ("18 ч.", time(18)),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, at: time) -> None:
    assert typed_time(text) == at


@pytest.mark.parametrize(
    "text", ["", "noon", "24:00", "25", "18:60", "18:5", "-3", "13pm", "0am", "½", "१८", "18:30:00", "9" * 40]
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(NotATime):
        typed_time(text)


def test_a_session_begins_by_the_studio_s_clock() -> None:
    assert start_of(Moment(TODAY, time(18)), BERLIN, NOW) == datetime(2026, 12, 1, 17, tzinfo=UTC)


def test_an_hour_that_does_not_exist_moves_forward_and_a_doubled_one_is_the_first() -> None:
    skipped = start_of(Moment(date(2027, 3, 28), time(2, 30)), BERLIN, NOW)
    doubled = start_of(Moment(date(2027, 10, 31), time(2, 30)), BERLIN, NOW)

    assert BERLIN.time_of(skipped) == time(3, 30)
    assert doubled == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "refusal"),
    [
        (Moment(TODAY, time(10)), SessionInPast),
        (Moment(date(2026, 11, 30), time(23)), SessionInPast),
        (Moment(date.min, time()), SessionInPast),
        (Moment(date(2027, 12, 2), time(9)), DateOutOfRange),
        (Moment(date.max, time(23, 59)), DateOutOfRange),
    ],
)
def test_what_has_passed_or_is_more_than_a_year_ahead_is_refused(
    moment: Moment, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        start_of(moment, BERLIN, NOW)


def test_a_year_ahead_can_be_booked_and_the_bound_stays_inside_the_calendar() -> None:
    assert start_of(Moment(date(2027, 12, 1), time(9)), BERLIN, NOW).year == 2027
    assert latest_day(date(9999, 6, 1)) == date.max


def test_somebody_is_checked_in_on_the_day_and_within_the_limit_after_it() -> None:
    check_arrival(TODAY, TODAY, 14)
    check_arrival(date(2026, 11, 17), TODAY, 14)
    with pytest.raises(TooEarlyToCheckIn):
        check_arrival(date(2026, 12, 2), TODAY, 14)
    with pytest.raises(TooLongAgo):
        check_arrival(date(2026, 11, 16), TODAY, 14)
