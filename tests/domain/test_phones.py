"""A phone number is kept in one spelling, however it was typed."""

import pytest

from domain.phones import as_e164, region_of

SPELLINGS = ["0170 1234567", "+49 170 1234567", "0049 (170) 123-4567", "+49/170/1234567"]


@pytest.mark.parametrize("typed", SPELLINGS)
def test_one_number_has_one_spelling(typed: str) -> None:
    assert as_e164(typed, "DE") == "+491701234567"


def test_a_country_code_without_its_plus_sign_is_understood_where_no_country_is_known() -> None:
    assert as_e164("491701234567", None) == "+491701234567"


@pytest.mark.parametrize("typed", ["", "12", "call me", "1e9", "-5", "0170 1234567 ext 5", "+", "0" * 40])
def test_what_is_no_number_is_not_made_one(typed: str) -> None:
    assert as_e164(typed, "DE") is None


def test_a_studio_dials_as_its_country_does() -> None:
    assert region_of("Europe/Berlin") == "DE"
    assert region_of("Asia/Calcutta") == "IN"
    assert region_of("UTC") is None
