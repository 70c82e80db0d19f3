"""What a picture of a pass says, in the reader's words; drawn and told from the same."""

import html
import re
from dataclasses import dataclass

from domain.passes import Pass, PassState
from handlers.pictures.colours import BOOKED, FREE, GONE, USED, Colour
from handlers.screens.passes import when_lines
from services.cards import PassCard
from texts.words import Words

_MARKUP = re.compile(r"<[^>]*>")
#: So many lines below the figures have room.
_LINES = 6


@dataclass(frozen=True, slots=True)
class FigureShown:
    """A number with its name, and its colour in the bar."""

    name: str
    number: int
    colour: Colour


@dataclass(frozen=True, slots=True)
class PassShown:
    """A pass: `free` is the number, or word, that matters; `total` is empty where nothing is counted.

    `is_usable` says whether it can be used or booked today.
    """

    title: str
    client: str
    studio: str
    as_of: str
    state: str
    is_usable: bool
    free_name: str
    free: str
    total: str
    figures: tuple[FigureShown, ...]
    lines: tuple[str, ...]


def pass_shown(words: Words, card: PassCard) -> PassShown:
    """The pass in words."""
    pass_ = card.pass_
    is_counted = pass_.terms.has_sessions and not pass_.unlimited
    lines = [plain(line) for line in when_lines(words, card)]
    if pass_.owed:
        lines.insert(0, words.plain("pass-owed", owed=pass_.owed))
    return PassShown(
        title=pass_.title,
        client=card.client.name,
        studio=words.studio.name,
        as_of=words.plain("picture-as-of", when=words.day(card.today)),
        state=words.plain(f"pass-state-{card.state}"),
        is_usable=card.state in (PassState.ACTIVE, PassState.OFFER),
        free_name=words.plain("picture-free") if is_counted else "",
        free=str(max(0, pass_.free)) if is_counted else words.plain(_uncounted(pass_)),
        total=words.plain("picture-total", total=pass_.total) if is_counted else "",
        figures=_figures(words, pass_),
        lines=tuple(lines[:_LINES]),
    )


def plain(markup: str) -> str:
    """A line for a chat without its markup."""
    return html.unescape(_MARKUP.sub("", markup))


def _uncounted(pass_: Pass) -> str:
    return "picture-unlimited" if pass_.terms.has_sessions else "picture-offer"


def _figures(words: Words, pass_: Pass) -> tuple[FigureShown, ...]:
    if not pass_.terms.has_sessions:
        return ()
    free = 0 if pass_.unlimited else max(0, pass_.free)
    figures = (
        FigureShown(words.plain("picture-used"), pass_.used, USED),
        FigureShown(words.plain("picture-booked"), pass_.booked, BOOKED),
        FigureShown(words.plain("picture-free"), free, FREE),
        FigureShown(words.plain("picture-expired"), pass_.expired, GONE),
    )
    # Those that are always asked for are said at 0 too.
    return figures[:2] if pass_.unlimited else figures[:3] + figures[3:] * bool(pass_.expired)
