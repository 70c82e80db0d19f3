"""The calendar feed: whether there is one, its address once, and how a phone reads it."""

from datetime import datetime

from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.calendar_file import EndFeed, MakeFeed, ShowFeed
from handlers.taps.settings import ShowSettings
from texts.words import Words


def feed(words: Words, since: datetime | None) -> Screen:
    """Whether there is an address, and the ways to make, renew and end it."""
    if since is None:
        rows: Rows = ((Button(words.plain("button-feed-make"), MakeFeed()),),)
        lines = [words("feed-title"), words("feed-none")]
    else:
        rows = (
            (Button(words.plain("button-feed-renew"), MakeFeed()),),
            (Button(words.plain("button-feed-end"), EndFeed()),),
        )
        lines = [words("feed-title"), words("feed-since", at=words.stamp(since)), words("feed-renew-hint")]
    return Screen("\n\n".join(lines), (*rows, _back(words)))


def address(words: Words, web_base: str, token: str) -> Screen:
    """The address, the only time that it is shown, and how to subscribe on a phone."""
    at = f"{web_base}/calendar/{token}.ics"
    lines = [words("feed-made"), f"<code>{words.escaped(at)}</code>", words("feed-once"), words("feed-how")]
    if not web_base.startswith("https://"):
        lines.insert(2, words("feed-near"))
    shown = (Button(words.plain("button-back"), ShowFeed()),)
    return Screen("\n\n".join(lines), (shown,))


def ended(words: Words) -> Screen:
    """The feed is switched off."""
    return feed(words, None).toasting(words.plain("toast-feed-ended"), alert=False)


def unserved(words: Words) -> Screen:
    """This desk serves nothing over HTTP."""
    return Screen(words("feed-title") + "\n\n" + words("feed-unserved"), (_back(words),))


def _back(words: Words) -> tuple[Button, ...]:
    return (Button(words.plain("button-back"), ShowSettings()),)
