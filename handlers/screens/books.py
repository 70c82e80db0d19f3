"""What an owner reads when the books do not add up."""

from handlers.screens.screen import Screen
from texts.words import Words


def wrong(words: Words, faults: int) -> Screen:
    """How many faults were found, and what to do."""
    return Screen(words("notice-books_wrong", count=faults))
