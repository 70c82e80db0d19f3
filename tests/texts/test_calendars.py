"""Months and weeks as the studio's place and the reader's language have them."""

from datetime import date

import pytest

from domain.studio import Studio
from texts.calendars import first_weekday, month_may_lead, month_title, weekday_names, weeks_of
from texts.words import Words


def words(language: str, timezone: str) -> Words:
    return Words(language, Studio(name="S", timezone=timezone, language="en", currency="EUR"))


@pytest.mark.parametrize(
    ("timezone", "first"),
    [
        ("Europe/Berlin", 0),
        ("America/New_York", 6),
        ("Africa/Cairo", 5),
        ("UTC", 0),
        ("Pacific/Kiritimati", 0),
    ],
)
def test_the_week_begins_where_the_studio_is(timezone: str, first: int) -> None:
    assert first_weekday(timezone) == first


def test_names_and_days_begin_with_the_same_weekday() -> None:
    new_york = words("en", "America/New_York")

    assert weekday_names(new_york)[0] == "Su"
    assert weeks_of(new_york, date(2026, 11, 1))[0][0] == date(2026, 11, 1)
    assert weekday_names(words("de", "Europe/Berlin"))[:2] == ["Mo", "Di"]
    assert weeks_of(words("de", "Europe/Berlin"), date(2026, 11, 1))[0] == [None] * 6 + [date(2026, 11, 1)]


def test_a_month_is_named_as_it_stands_alone() -> None:
    assert month_title(words("ru", "Europe/Berlin"), date(2026, 12, 1)) == "декабрь 2026"


def test_only_readers_of_english_may_put_the_month_first() -> None:
    assert [month_may_lead(words(code, "Europe/Berlin")) for code in ("en", "de", "ru")] == [
        True,
        False,
        False,
    ]
