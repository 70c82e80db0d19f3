"""Intro passes: once for each person, whatever account, phone or card they come with (PRODUCT §3.6)."""

from collections.abc import Iterable

from domain.ids import TelegramId
from domain.people import Person


def marks_of(person: Person, accounts: Iterable[TelegramId]) -> tuple[str, ...]:
    """What a person is known by at the next sale: their card, their accounts, their phone."""
    marks = [f"person:{person.id}", *(f"account:{account}" for account in accounts)]
    return tuple(marks if person.phone is None else [*marks, f"phone:{person.phone}"])
