"""Screens for owners when the machine is in trouble: its database refuses to be written, its clock jumps."""

from handlers.screens.screen import Screen
from services.clock_jumps import Jump
from texts.words import Words


def began(words: Words) -> Screen:
    """Nothing can be stored at present."""
    return Screen(words("outage-began"))


def ended(words: Words) -> Screen:
    """All is well again."""
    return Screen(words("outage-ended"))


def clock_jumped(words: Words, jump: Jump) -> Screen:
    """The clock was put forward far: what it said before, what it says, and how long it is doubted."""
    expected, found, until = map(words.stamp, (jump.expected, jump.found, jump.until))
    return Screen(words("notice-clock_jumped", expected=expected, found=found, until=until))
