"""What sessions are worth: a share of the price, exactly, rounded once."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from domain.worth import Amount, Share, added, worth

shares = st.builds(
    Share,
    sessions=st.integers(0, 200),
    price=st.integers(0, 10**9) | st.none(),
    total=st.integers(0, 200),
    currency=st.sampled_from(["EUR", "USD", None]),
)


@given(st.lists(shares, max_size=30))
def test_many_shares_are_off_by_half_a_cent_together_and_not_each(parts: list[Share]) -> None:
    found = {each.currency: each.minor for each in worth(parts)}

    for currency in ("EUR", "USD"):
        exact = sum(
            (
                Fraction((each.price or 0) * each.sessions, each.total)
                for each in parts
                if each.total and each.currency == currency
            ),
            Fraction(),
        )
        assert abs(found.get(currency, 0) - exact) <= Fraction(1, 2)


def test_three_thirds_of_a_price_are_the_price() -> None:
    third = Share(1, 10_000, 3, "EUR")

    assert worth([third]) == (Amount("EUR", 3333),)
    assert worth([third, third, third]) == (Amount("EUR", 10_000),)


def test_what_has_no_price_or_no_sessions_is_worth_nothing() -> None:
    assert worth([Share(5, None, 10, "EUR"), Share(5, 0, 10, "EUR"), Share(5, 100, 0, "EUR")]) == ()
    assert worth([Share(5, 100, 10, None)]) == ()


def test_what_was_given_back_counts_the_other_way_round() -> None:
    assert worth([Share(-1, 10_005, 10, "EUR")]) == (Amount("EUR", -1001),)
    assert worth([Share(-1, 100, 10, "EUR"), Share(1, 100, 10, "EUR")]) == ()


@given(st.lists(st.lists(shares, max_size=5), max_size=5))
def test_currencies_are_never_mixed(parts: list[list[Share]]) -> None:
    together = added(worth(each) for each in parts)

    assert [each.currency for each in together] == sorted({each.currency for each in together})
    assert all(each.minor for each in together)
