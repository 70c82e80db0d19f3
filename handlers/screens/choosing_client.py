"""Choosing another client: those whom a typed line has found, as buttons."""

from collections.abc import Callable, Sequence

from domain.ids import PersonId
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.search import client_label
from handlers.taps import Tap
from handlers.taps.general import Cancel
from services.searching import Found
from texts.words import Words


def clients(words: Words, found: Sequence[Found], pick: Callable[[PersonId], Tap], back: Tap) -> Screen:
    """Those found, one button each; where nobody was, the question stays open."""
    if not found:
        cancel = Button(words.plain("button-cancel"), Cancel.to(back))
        return Screen(words("choose-client-none"), ((cancel,),))
    rows: Rows = tuple((Button(client_label(words, each), pick(each.id)),) for each in found)
    return Screen(words("choose-client"), (*rows, (Button(words.plain("button-back"), back),)))
