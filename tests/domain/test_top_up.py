"""Sessions added with more time: one entry, one length, one way back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.adjusting import MOST, Change, Wish, adjustment, top_up_day
from domain.ledger import EntryKind
from domain.passes import Pass, PassState
from domain.plans import Terms
from domain.refusals import NeedsNewDate, NoChange, NotANumber
from domain.undoing import reversal
from tests.domain.passes_at_hand import TODAY, a_pass, entry_of, first_use_pass


def a_month(**facts: object) -> Pass:
    """A pass of ten sessions whose plan lasts a month, through the end of December."""
    validity = {"clock": "sale", "count": 1, "unit": "months"}
    terms = Terms.model_validate({"size": 10, "validity": validity})
    return a_pass(**({"terms": terms} | facts))


@pytest.mark.parametrize(
    ("end", "until"),
    [
        (date(2026, 12, 31), date(2027, 1, 31)),
        (date(2026, 12, 1), date(2027, 1, 1)),
        (date(2026, 11, 30), date(2026, 12, 31)),
        (date(2025, 1, 31), date(2026, 12, 31)),
        (date(2027, 1, 31), date(2027, 2, 28)),
    ],
)
def test_the_length_counts_from_today_or_from_the_end_whichever_is_later(end: date, until: date) -> None:
    assert top_up_day(a_month(valid_until=end, valid_from=date(2025, 1, 1)), TODAY) == until


@pytest.mark.parametrize(
    "pass_",
    [
        a_pass(),
        a_month(valid_until=None),
        a_month(valid_until=date(2046, 12, 31)),
        a_month(valid_until=date(9999, 12, 31)),
        first_use_pass(),
        a_pass(terms=Terms.model_validate({"validity": {"clock": "fixed", "until": "2026-12-31"}})),
    ],
)
def test_without_a_length_or_beyond_twenty_years_nothing_is_extended(pass_: Pass) -> None:
    assert top_up_day(pass_, TODAY) is None
    with pytest.raises(NoChange):
        adjustment(pass_, Change(Wish.ADD, 5, extends=True), TODAY)


@given(
    number=st.integers(1, 900),
    used=st.integers(0, 10),
    end=st.dates(date(2026, 11, 1), date(2030, 12, 31)),
    swept=st.booleans(),
)
def test_a_top_up_is_one_entry_that_works_and_is_taken_back_exactly(
    number: int, used: int, end: date, swept: bool
) -> None:
    expired = 10 - used if swept and end < TODAY else 0
    pass_ = a_month(valid_until=end, used=used, expired=expired, expiry_recorded=swept and end < TODAY)

    draft = adjustment(pass_, Change(Wish.ADD, number, extends=True), TODAY)
    after = pass_.after(draft)

    assert draft.kind is EntryKind.ADJUST
    assert after.state_on(TODAY) is PassState.ACTIVE
    assert (after.total, after.expired, after.free) == (10 + number, 0, 10 - used + number)
    assert after.valid_until is not None and after.valid_until >= end + timedelta(days=28)
    back = after.after(reversal(after, entry_of(pass_, draft)))
    assert back.model_copy(update={"version": pass_.version}) == pass_


@pytest.mark.parametrize("number", [0, -1, -10])
def test_only_what_adds_extends(number: int) -> None:
    with pytest.raises(NoChange):
        adjustment(a_month(), Change(Wish.ADD, number, extends=True), TODAY)


def test_too_many_are_refused_also_with_more_time() -> None:
    with pytest.raises(NotANumber):
        adjustment(a_month(), Change(Wish.ADD, MOST, extends=True), TODAY)


def test_an_expired_pass_needs_its_date_first_or_both_in_one() -> None:
    expired = a_month(valid_until=date(2026, 11, 30), expired=10, expiry_recorded=True)

    with pytest.raises(NeedsNewDate):
        adjustment(expired, Change(Wish.ADD, 5), TODAY)
    after = expired.after(adjustment(expired, Change(Wish.ADD, 5, extends=True), TODAY))
    assert (after.free, after.expired, after.valid_until) == (15, 0, date(2026, 12, 31))
