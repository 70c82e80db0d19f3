"""Time off: from midnight to midnight of the studio's clock, or hours of a day; read back as entered."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.availability import Stretch, TimeOff
from domain.calendar import StudioCalendar, Unit
from domain.ids import PersonId
from domain.refusals import DateOutOfRange, EndsBeforeBegin, NotADate, OverAlready
from domain.time_off import OffWish, first_meant, last_meant, span_of, wish_of
from domain.typed import Span

BERLIN = StudioCalendar(ZoneInfo("Europe/Berlin"))
NOW = datetime(2026, 10, 20, 9, tzinfo=UTC)
TODAY = date(2026, 10, 20)


def test_the_day_on_which_clocks_go_back_is_off_for_twenty_five_hours() -> None:
    night = date(2026, 10, 25)

    span = span_of(OffWish(night, night), BERLIN, NOW)

    assert span.ends_at - span.starts_at == timedelta(hours=25)


@given(st.integers(0, 365), st.integers(0, 365))
def test_days_are_read_back_as_they_were_entered(first: int, length: int) -> None:
    begins = TODAY + timedelta(days=first)
    wish = OffWish(begins, min(begins + timedelta(days=length), TODAY + timedelta(days=365)))

    span = span_of(wish, BERLIN, NOW)

    assert (
        wish_of(TimeOff(coach_id=PersonId(1), starts_at=span.starts_at, ends_at=span.ends_at), BERLIN) == wish
    )


@given(st.integers(1, 365), st.integers(0, 1438), st.integers(1, 1440))
def test_hours_are_read_back_as_they_were_entered(day: int, opens: int, length: int) -> None:
    closes = min(opens + length, 1440) % 1440
    first = TODAY + timedelta(days=day)
    if first in (date(2026, 10, 25), date(2027, 3, 28)) or (opens, closes) == (0, 0):
        return
    wish = OffWish(first, first, Stretch(time(*divmod(opens, 60)), time(*divmod(closes, 60))))

    span = span_of(wish, BERLIN, NOW)

    assert span.starts_at < span.ends_at
    assert (
        wish_of(TimeOff(coach_id=PersonId(1), starts_at=span.starts_at, ends_at=span.ends_at), BERLIN) == wish
    )


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        (OffWish(date(2026, 10, 19), date(2026, 10, 21)), DateOutOfRange),
        (OffWish(TODAY, date(9999, 12, 31)), DateOutOfRange),
        (OffWish(date(1, 1, 1), TODAY), DateOutOfRange),
        (OffWish(date(2026, 10, 22), date(2026, 10, 21)), EndsBeforeBegin),
        (OffWish(date(2026, 10, 22), date(2026, 10, 23), Stretch(time(9), time(10))), EndsBeforeBegin),
        (OffWish(date(2026, 10, 22), date(2026, 10, 22), Stretch(time(10), time(9))), EndsBeforeBegin),
        (OffWish(date(2027, 3, 28), date(2027, 3, 28), Stretch(time(2), time(3))), EndsBeforeBegin),
        (OffWish(TODAY, TODAY, Stretch(time(9), time(11))), OverAlready),
    ],
)
def test_what_cannot_be_off_is_refused(wish: OffWish, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        span_of(wish, BERLIN, NOW)


def test_lengths_are_counted_from_the_first_day() -> None:
    assert first_meant(Span(3, Unit.DAYS), TODAY) == date(2026, 10, 23)
    assert last_meant(TODAY, Span(1, Unit.DAYS)) == TODAY
    assert last_meant(TODAY, Span(2, Unit.WEEKS)) == date(2026, 11, 2)
    assert last_meant(TODAY, date(2026, 11, 1)) == date(2026, 11, 1)
    with pytest.raises(NotADate):
        last_meant(TODAY, Span(10**6, Unit.MONTHS))
    with pytest.raises(NotADate):
        first_meant(Span(10**7, Unit.DAYS), TODAY)
