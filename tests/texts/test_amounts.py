"""Money as people type it in each language."""

import pytest

from domain.refusals import NotAnAmount
from domain.studio import Studio
from texts.amounts import amount_typed
from texts.words import Words


def words(language: str) -> Words:
    return Words(language, Studio(name="S", timezone="Europe/Berlin", language="en", currency="EUR"))


@pytest.mark.parametrize(
    ("language", "typed", "currency", "minor"),
    [
        ("en", "80", "EUR", 8000),
        ("en", "80.50", "EUR", 8050),
        ("en", "1,000", "EUR", 100_000),
        ("en", "€80", "EUR", 8000),
        ("en", "80 eur", "EUR", 8000),
        ("de", "80,50 €", "EUR", 8050),
        ("de", "1.000", "EUR", 100_000),
        ("ru", "1 500,50 ₽", "RUB", 150_050),
        ("en", "800", "JPY", 800),
        ("en", "1.250", "KWD", 1250),
        ("en", "0", "EUR", 0),
    ],
)
def test_an_amount_is_read_as_its_language_writes_it(
    language: str, typed: str, currency: str, minor: int
) -> None:
    assert amount_typed(words(language), typed, currency) == minor


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "80,50"),
        ("de", "80.50"),
        ("en", "80.505"),
        ("en", "-80"),
        ("en", "1e3"),
        ("en", "NaN"),
        ("en", "८०"),
        ("en", "½"),
        ("en", ""),
        ("en", "free"),
        ("en", "99999999999"),
    ],
)
def test_what_could_mean_another_amount_is_refused(language: str, typed: str) -> None:
    with pytest.raises(NotAnAmount):
        amount_typed(words(language), typed, "EUR")


def test_a_yen_has_no_parts() -> None:
    with pytest.raises(NotAnAmount):
        amount_typed(words("en"), "800.50", "JPY")
