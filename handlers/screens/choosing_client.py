"""Choosing another client: those whom a typed line has found, as buttons."""

from collections.abc import Callable, Sequence

from domain.ids import PersonId
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.search import client_label
from handlers.taps import Tap
from services.searching import Found
from texts.words import Words


def clients(words: Words, found: Sequence[Found], pick: Callable[[PersonId], Tap], back: Tap) -> Screen:
    """Those found, one button each; where nobody was, the question stays open."""
    text = words("choose-client" if found else "choose-client-none")
    rows: Rows = tuple((Button(client_label(words, each), pick(each.id)),) for each in found)
    return Screen(text, (*rows, (Button(words.plain("button-back"), back),)))
