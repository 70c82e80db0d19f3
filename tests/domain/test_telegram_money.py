"""Amounts on their way to Telegram and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.telegram_money import from_telegram, is_taken, to_telegram
from domain.typed_money import MOST_MONEY


@pytest.mark.parametrize(
    ("currency", "ours", "theirs"),
    [("EUR", 12050, 12050), ("JPY", 5000, 5000), ("RSD", 5000, 500_000), ("ALL", 1, 100), ("CLP", 700, 700)],
)
def test_telegram_counts_hundredths_where_we_have_none(currency: str, ours: int, theirs: int) -> None:
    assert to_telegram(ours, currency) == theirs and from_telegram(theirs, currency) == ours


@given(amount=st.integers(0, MOST_MONEY), currency=st.sampled_from(("EUR", "USD", "RSD", "LBP", "KRW")))
def test_what_comes_back_is_what_was_asked_for(amount: int, currency: str) -> None:
    assert from_telegram(to_telegram(amount, currency), currency) == amount


def test_only_limits_that_last_are_known_beforehand() -> None:
    dollars = [is_taken(amount, "USD") for amount in (99, 100, 1_000_000, 1_000_001)]
    assert dollars == [False, True, True, False]
    assert is_taken(1, "EUR") and is_taken(MOST_MONEY, "LBP") and not is_taken(10**12, "EUR")
