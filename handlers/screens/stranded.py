"""Bookings that a pass could no longer pay for after a change: listed, then kept or cancelled."""

from domain.bookings import Booking
from handlers.screens.booking_news import about
from handlers.screens.screen import Button, Rows
from handlers.taps import Tap
from texts.words import Words

_NAMED = 5


def stranded_lines(
    words: Words, bookings: tuple[Booking, ...], *, title: str = "stranded-title"
) -> list[str]:
    """Each of the first few bookings, and how many more there are."""
    if not bookings:
        return []
    lines = ["", words(title, count=len(bookings))]
    lines += [words("stranded-line", what=about(words, booking)) for booking in bookings[:_NAMED]]
    rest = len(bookings) - _NAMED
    return [*lines, words("stranded-more", count=rest)] if rest > 0 else lines


def stranded_rows(words: Words, *, keep: Tap, release: Tap) -> Rows:
    """What may become of them."""
    return (
        (Button(words.plain("button-stranded-keep"), keep),),
        (Button(words.plain("button-stranded-release"), release),),
    )
