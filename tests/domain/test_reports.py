"""Tables of reports: weeks that make up a month, sums of what can be summed, columns that say something."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.reports import Column, Measure, Row, summed, weeks_within, without_empty
from domain.worth import Amount


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 60), st.integers(0, 6))
def test_weeks_follow_each_other_and_begin_on_the_studios_day(first: date, days: int, weekday: int) -> None:
    last = first + timedelta(days=days - 1)

    weeks = weeks_within(first, last, weekday)

    assert weeks[0].first == first and weeks[-1].last == last
    assert all(each.first.weekday() == weekday for each in weeks[1:])
    assert all(one.last + timedelta(days=1) == other.first for one, other in pairwise(weeks))
    assert all(timedelta() <= each.last - each.first <= timedelta(days=6) for each in weeks)


def test_november_of_2026_has_six_weeks_that_begin_on_monday_and_five_on_sunday() -> None:
    month = date(2026, 11, 1), date(2026, 11, 30)

    assert [each.first.day for each in weeks_within(*month, weekday=0)] == [1, 2, 9, 16, 23, 30]
    assert [each.first.day for each in weeks_within(*month, weekday=6)] == [1, 8, 15, 22, 29]


def test_counts_and_amounts_add_up_and_names_do_not() -> None:
    columns = (Column("title", Measure.NAME), Column("used"), Column("worth", Measure.MONEY))
    rows = [
        Row("Anna", ("Ten", 2, (Amount("EUR", 200),))),
        Row("Bert", ("Ten", 0, (Amount("EUR", 50), Amount("USD", 5)))),
    ]

    assert summed(columns, rows) == (None, 2, (Amount("EUR", 250), Amount("USD", 5)))
    assert summed(columns, []) == (None, 0, ())


def test_columns_in_which_nothing_stands_go_unless_they_are_drawn() -> None:
    columns = (Column("sold", drawn=True), Column("given"), Column("used"))

    kept, rows = without_empty(columns, [Row("Anna", (0, 0, 3)), Row("Bert", (0, 0, 0))])

    assert [each.name for each in kept] == ["sold", "used"]
    assert [row.cells for row in rows] == [(0, 3), (0, 0)]
