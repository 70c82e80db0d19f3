"""Refusals in words, down to what is not known."""

from datetime import date

from domain.refusals import PassOnHold
from domain.studio import Studio
from texts.refusals import explain
from texts.words import speaking


def test_a_hold_without_an_end_is_not_said_to_have_one(studio: Studio) -> None:
    words = speaking("en", studio)

    assert explain(words, PassOnHold("Gym", date(2026, 12, 24))) == "Gym is on hold until 24 Dec 2026."
    assert explain(words, PassOnHold("Gym", None)) == "Gym is on hold until further notice."
