"""What one line of an old list says, and what is wrong with it."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.carrying import carried_over, terms_of
from domain.ids import PassId, PersonId, PlanId
from domain.importing import COLUMNS, Line, Wrong, read_line
from domain.ledger import Effect
from domain.plans import Plan
from services.people import clean_name

ANNA = {
    "client": "Anna Berg",
    "phone": "0170 1234567",
    "telegram_id": "4711",
    "plan": "10 sessions",
    "total": "10",
    "used": "3",
    "valid_from": "2026-10-01",
    "valid_until": "2027-03-31",
}


def test_a_good_line_says_whose_pass_it_is_and_what_is_left() -> None:
    read = read_line(2, ANNA, "DE", clean_name)
    assert read == Line(
        2, "Anna Berg", "10 sessions", 10, 3, "+491701234567", 4711, date(2026, 10, 1), date(2027, 3, 31)
    )


def test_what_an_export_guarded_is_read_as_it_was() -> None:
    read = read_line(2, ANNA | {"client": "'=1+1", "phone": "'+491701234567"}, "DE", clean_name)
    assert isinstance(read, Line)
    assert (read.client, read.phone) == ("=1+1", "+491701234567")


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"client": " "}, Wrong.EMPTY),
        ({"client": "x" * 65}, Wrong.NAME),
        ({"client": "\u202e\u200b"}, Wrong.NAME),
        ({"phone": "ring me"}, Wrong.PHONE),
        ({"telegram_id": "@anna"}, Wrong.TELEGRAM_ID),
        ({"telegram_id": "-5"}, Wrong.TELEGRAM_ID),
        ({"plan": ""}, Wrong.EMPTY),
        ({"total": "0"}, Wrong.ZERO_TOTAL),
        ({"total": "-3"}, Wrong.NUMBER),
        ({"total": "10.5"}, Wrong.NUMBER),
        ({"total": "1e9"}, Wrong.NUMBER),
        ({"total": "１０"}, Wrong.NUMBER),
        ({"total": "99999999999999999999"}, Wrong.NUMBER),
        ({"used": ""}, Wrong.EMPTY),
        ({"used": "½"}, Wrong.NUMBER),
        ({"valid_until": "31.02.2027"}, Wrong.DATE),
        ({"valid_until": "2027-02-31"}, Wrong.DATE),
        ({"valid_until": "9999-12-31"}, Wrong.DATE_RANGE),
        ({"valid_until": "2026-09-30"}, Wrong.ENDS_BEFORE_START),
    ],
)
def test_each_wrong_cell_is_named(changes: dict[str, str], wrong: Wrong) -> None:
    read = read_line(2, ANNA | changes, "DE", clean_name)
    assert isinstance(read, list)
    assert [(found.line, found.column, found.wrong) for found in read] == [(2, next(iter(changes)), wrong)]


@given(st.fixed_dictionaries({column: st.text(max_size=30) for column in COLUMNS}))
def test_whatever_is_typed_makes_a_line_or_problems(cells: dict[str, str]) -> None:
    read = read_line(2, cells, "DE", clean_name)
    assert isinstance(read, Line) or all(found.column in COLUMNS for found in read)


DAYS = st.none() | st.dates(date(2026, 1, 1), date(2028, 1, 1))


@given(st.none() | st.integers(1, 99), st.integers(0, 99), DAYS)
def test_a_pass_carried_over_is_the_sum_of_its_entries(
    total: int | None, used: int, valid_until: date | None
) -> None:
    line = Line(2, "Anna", "Pass", total, min(used, total or used), valid_until=valid_until)
    plan = Plan(id=PlanId(1), title="Pass", terms=terms_of(total))
    today = date(2026, 12, 1)

    pass_, drafts = carried_over(
        line, plan, PersonId(1), PassId(1), at=datetime(2026, 12, 1, 9, tzinfo=UTC), today=today
    )

    sums = Effect(**{name: sum(getattr(d.effect, name) for d in drafts) for name in Effect.model_fields})
    figures = Effect(**{name: getattr(pass_, name) for name in Effect.model_fields})
    assert (figures, pass_.version) == (sums, len(drafts))
    is_over = valid_until is not None and valid_until < today
    assert pass_.expiry_recorded is is_over
    if is_over and total is not None:
        assert pass_.free == 0
