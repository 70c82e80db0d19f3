"""Money as people type it, each in the way of the country they learnt it in."""

import pytest
from babel.numbers import format_currency, format_decimal
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import AmbiguousAmount, NotAnAmount, Refusal, TooManyDecimals, WrongAmount
from domain.typed_money import MOST_MONEY, typed_amount

LANGUAGES = ("en", "de", "ru")
DIGITS = {"EUR": 2, "JPY": 0, "KWD": 3}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "minor"),
    [
        ("96", 9600),
        ("96.50", 9650),
        ("96,50", 9650),
        ("96.5", 9650),
        ("96,500", None),
        ("1 200", 120_000),
        ("1\u202f200,50", 120_050),
        ("1 200.50", 120_050),
        ("1.200,50", 120_050),
        ("1,200.50", 120_050),
        ("1'200.50", 120_050),
        ("1,200,000", 120_000_000),
        ("1.200.000,5", 120_000_050),
        ("€96", 9600),
        ("96 €", 9600),
        ("EUR 96,5", 9650),
        ("96 eur.", 9600),
        (" 0 ", 0),
        ("007", 700),
        ("0,500", 50),
        ("1200,50", 120_050),
    ],
)
def test_an_amount_in_euros_is_read_in_whatever_way_it_is_written(
    language: str, typed: str, minor: int | None
) -> None:
    if minor is None:
        assert_reads_one_or_asks(language, typed)
    else:
        assert typed_amount(typed, "EUR", language) == minor


def assert_reads_one_or_asks(language: str, typed: str) -> None:
    """English takes the comma for thousands; everybody else is asked."""
    if language == "en":
        assert typed_amount(typed, "EUR", language) == 9_650_000
        return
    with pytest.raises(AmbiguousAmount) as refused:
        typed_amount(typed, "EUR", language)
    assert (refused.value.one, refused.value.other) == (9_650_000, 9650)


@pytest.mark.parametrize(
    ("language", "typed", "currency", "minor"),
    [
        ("en", "1,200", "EUR", 120_000),
        ("de", "1.200", "EUR", 120_000),
        ("en", "800", "JPY", 800),
        ("en", "1,200", "JPY", 1200),
        ("de", "¥1.200", "JPY", 1200),
        ("en", "1.250", "KWD", 1250),
        ("de", "1,250", "KWD", 1250),
        ("en", "1,250", "KWD", 1_250_000),
        ("ru", "1 500,50 ₽", "RUB", 150_050),
    ],
)
def test_three_digits_after_a_sign_are_what_the_language_takes_them_for(
    language: str, typed: str, currency: str, minor: int
) -> None:
    assert typed_amount(typed, currency, language) == minor


@pytest.mark.parametrize(
    ("language", "typed", "currency", "readings"),
    [
        ("en", "1.200", "EUR", (120_000, 120)),
        ("de", "1,200", "EUR", (120_000, 120)),
        ("ru", "1.200", "EUR", (120_000, 120)),
        ("ru", "1.250", "KWD", (1_250_000, 1250)),
        ("en", "1.000", "JPY", (1000, 1)),
    ],
)
def test_where_two_readings_are_as_good_it_is_asked_again_with_both(
    language: str, typed: str, currency: str, readings: tuple[int, int]
) -> None:
    with pytest.raises(AmbiguousAmount) as refused:
        typed_amount(typed, currency, language)

    assert (refused.value.one, refused.value.other) == readings


@pytest.mark.parametrize(
    "typed", ["", "free", "½", "८०", "1e3", "NaN", "96,", ",50", "1.2.3", "1,20,300", "$96"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_amount_is_refused(language: str, typed: str) -> None:
    with pytest.raises(NotAnAmount):
        typed_amount(typed, "EUR", language)


@pytest.mark.parametrize(
    "typed", ["-80", "\u221280", "- 80,50", "-€5", "€-5", "10000000,01", "9" * 40, "1" * 5000]
)
def test_what_is_below_zero_or_absurd_is_answered_with_the_bounds(typed: str) -> None:
    with pytest.raises(WrongAmount):
        typed_amount(typed, "EUR", "en")


def test_nothing_is_refused_where_something_must_be_paid() -> None:
    with pytest.raises(WrongAmount) as refused:
        typed_amount("0,00", "EUR", "de", least=1, most=9600)

    assert (refused.value.least, refused.value.most) == (1, 9600)


@pytest.mark.parametrize(
    ("typed", "currency", "nearest"),
    [("96.505", "EUR", 9650), ("800.50", "JPY", 800), ("1.2345", "KWD", 1234), ("1,200.505", "EUR", 120_050)],
)
def test_more_decimals_than_the_currency_has_are_refused(typed: str, currency: str, nearest: int) -> None:
    with pytest.raises(TooManyDecimals) as refused:
        typed_amount(typed, currency, "en")

    assert refused.value.nearest == nearest


@given(
    minor=st.integers(0, MOST_MONEY),
    currency=st.sampled_from(sorted(DIGITS)),
    reader=st.sampled_from(LANGUAGES),
)
def test_what_the_desk_shows_can_be_typed_back(minor: int, currency: str, reader: str) -> None:
    shown = format_currency(minor / 10 ** DIGITS[currency], currency, locale=reader)

    assert typed_amount(shown, currency, reader) == minor


@given(
    minor=st.integers(0, MOST_MONEY),
    currency=st.sampled_from(sorted(DIGITS)),
    writer=st.sampled_from([*LANGUAGES, "fr", "de_CH", "es", "pt"]),
    reader=st.sampled_from(LANGUAGES),
)
def test_what_another_country_writes_is_read_rightly_or_asked_about_never_wrongly(
    minor: int, currency: str, writer: str, reader: str
) -> None:
    digits = DIGITS[currency]
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    written = format_decimal(minor / 10**digits, pattern, locale=writer)
    try:
        read = typed_amount(written, currency, reader)
    except AmbiguousAmount as refusal:
        assert minor in (refusal.one, refusal.other)
    except TooManyDecimals:
        # Thousands of a currency without decimals, taken for decimals: nothing is read.
        assert digits == 0
    else:
        # Only a dinar's thousandths can look like the reader's own thousands.
        assert read == minor or (digits == 3 and read == minor * 1000)


@given(
    typed=st.text(max_size=30), currency=st.sampled_from(sorted(DIGITS)), reader=st.sampled_from(LANGUAGES)
)
def test_whatever_is_typed_is_an_amount_or_a_clear_no(typed: str, currency: str, reader: str) -> None:
    try:
        amount = typed_amount(typed, currency, reader, least=1, most=5000)
    except Refusal:
        return
    assert 1 <= amount <= 5000
