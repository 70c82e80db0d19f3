"""What staff type: numbers, dates and spans are read one way, or refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import Unit
from domain.reasons import reason_typed
from domain.refusals import AmbiguousDate, NotADate, NotANumber, NotASpan, ReasonNeeded
from domain.typed import Span, TypedNumber, typed_date, typed_number, typed_span


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("7", TypedNumber(7, is_step=False)),
        (" 0 ", TypedNumber(0, is_step=False)),
        ("+3", TypedNumber(3, is_step=True)),
        ("+ 3", TypedNumber(3, is_step=True)),
        ("-2", TypedNumber(-2, is_step=True)),
        ("−2", TypedNumber(-2, is_step=True)),
        ("999", TypedNumber(999, is_step=False)),
    ],
)
def test_a_whole_number_is_what_remains_and_a_signed_one_is_a_step(text: str, meant: TypedNumber) -> None:
    assert typed_number(text, most=999) == meant


@pytest.mark.parametrize(
    "text",
    ["", "½", "१०", "²", "1e9", "-0", "+0", "1000", "9" * 30, "7.0", "7,5", "--7", "seven", "7 8"],
)
def test_anything_but_a_whole_number_is_refused(text: str) -> None:
    with pytest.raises(NotANumber):
        typed_number(text, most=999)


@given(st.text(max_size=12))
def test_no_text_makes_a_number_beyond_the_bounds(text: str) -> None:
    try:
        read = typed_number(text, most=999)
    except NotANumber:
        return
    assert -999 <= read.value <= 999


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("31.12.2026", date(2026, 12, 31)),
        ("31.12.26", date(2026, 12, 31)),
        ("1. 3. 2027", date(2027, 3, 1)),
        ("2026-12-31", date(2026, 12, 31)),
        ("+30d", Span(30, Unit.DAYS)),
        ("+2w", Span(2, Unit.WEEKS)),
        ("+3m", Span(3, Unit.MONTHS)),
        ("+30 Tage", Span(30, Unit.DAYS)),
        ("+5 дней", Span(5, Unit.DAYS)),
        ("+2 нед.", Span(2, Unit.WEEKS)),
        ("+3 мес.", Span(3, Unit.MONTHS)),
    ],
)
@pytest.mark.parametrize("month_may_lead", [True, False])
def test_dates_with_dots_and_dashes_read_the_same_everywhere(
    text: str, meant: date | Span, *, month_may_lead: bool
) -> None:
    assert typed_date(text, month_may_lead=month_may_lead) == meant


def test_with_slashes_the_month_may_lead_only_where_readers_write_so() -> None:
    assert typed_date("12/31/2026", month_may_lead=True) == date(2026, 12, 31)
    assert typed_date("31/12/2026", month_may_lead=True) == date(2026, 12, 31)
    assert typed_date("3/4/2027", month_may_lead=False) == date(2027, 4, 3)
    with pytest.raises(NotADate):
        typed_date("12/31/2026", month_may_lead=False)


def test_a_date_that_reads_two_ways_is_refused_with_both_readings() -> None:
    with pytest.raises(AmbiguousDate) as refused:
        typed_date("3/4/2027", month_may_lead=True)

    assert (refused.value.one, refused.value.other) == (date(2027, 3, 4), date(2027, 4, 3))


def test_a_date_whose_two_readings_are_one_day_is_clear() -> None:
    assert typed_date("5/5/2027", month_may_lead=True) == date(2027, 5, 5)


@pytest.mark.parametrize(
    "text",
    ["", "31.02.2027", "0.1.2027", "31.12", "tomorrow", "१.१.२०२७", "2026-13-01", "31.12.20266"],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(NotADate):
        typed_date(text, month_may_lead=False)


@given(st.text(alphabet="0123456789./-+ dwmдtµ१²", max_size=14), st.booleans())
def test_every_text_is_a_date_a_span_or_refused(text: str, month_may_lead: bool) -> None:
    try:
        read = typed_date(text, month_may_lead=month_may_lead)
    except (NotADate, NotASpan, AmbiguousDate):
        return
    assert isinstance(read, date) or 1 <= read.count <= 3660


@pytest.mark.parametrize("text", ["30", "0d", "99999d", "3x", "d", "-3m", "1000m", "3.5m"])
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(NotASpan):
        typed_span(text)


def test_a_span_past_the_end_of_the_calendar_is_refused() -> None:
    with pytest.raises(NotADate):
        Span(12, Unit.MONTHS).after(date(9999, 6, 1))


@pytest.mark.parametrize("text", ["", "  ", "…", "a", "\u202e\u200b", "x" * 201])
def test_a_reason_must_say_something_and_not_too_much(text: str) -> None:
    with pytest.raises(ReasonNeeded):
        reason_typed(text)


def test_a_reason_is_kept_on_one_line_without_marks_that_turn_the_text() -> None:
    assert reason_typed("ill\nfor \u202e two  weeks") == "ill for two weeks"
