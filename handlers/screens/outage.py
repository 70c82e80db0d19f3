"""Screens for owners when the database refuses to be written."""

from handlers.screens.screen import Screen
from texts.words import Words


def began(words: Words) -> Screen:
    """Nothing can be stored at present."""
    return Screen(words("outage-began"))


def ended(words: Words) -> Screen:
    """All is well again."""
    return Screen(words("outage-ended"))
