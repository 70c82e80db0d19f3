"""Screens of clients."""

from handlers.screens.passes import pass_lines, pass_list
from handlers.screens.screen import Button, Screen
from handlers.taps.client import ShowBalance, ShowClosed
from services.cards import ClientCard, ClosedPasses
from texts.words import Words


def balance(words: Words, card: ClientCard) -> Screen:
    """The client's usable passes; ended ones behind a button."""
    title = words("balance-title", name=card.client.name)
    body = pass_list(words, card) or words("balance-none") + "\n" + words("balance-none-hint")
    rows = [(Button(words.plain("button-refresh"), ShowBalance()),)]
    if card.has_closed:
        rows.append((Button(words.plain("button-closed"), ShowClosed()),))
    return Screen(f"{title}\n\n{body}", tuple(rows))


def closed(words: Words, page: ClosedPasses) -> Screen:
    """A page of ended passes."""
    body = "\n\n".join(pass_lines(words, card) for card in page.passes)
    rows = []
    if page.more is not None:
        rows.append((Button(words.plain("button-more"), ShowClosed(before=page.more)),))
    rows.append((Button(words.plain("button-back"), ShowBalance()),))
    return Screen(body or words("balance-none"), tuple(rows))
