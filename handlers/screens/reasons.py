"""Reasons to choose from, and a reason as its reader sees it."""

from collections.abc import Callable, Sequence

from domain.reasons import QuickReason
from handlers.screens.screen import Button, Rows
from handlers.taps import Tap
from texts.words import Words


def reason_rows(
    words: Words, reasons: Sequence[QuickReason], save: Callable[[QuickReason], Tap], other: Tap
) -> Rows:
    """Two quick reasons a row, each of which saves, and one's own words below."""
    buttons = [Button(reason_said(words, reason), save(reason)) for reason in reasons]
    pairs = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
    return (*pairs, (Button(words.plain("button-other-reason"), other),))


def reason_said(words: Words, reason: str) -> str:
    """A quick reason in the reader's language, or somebody's own words as they are; plain text."""
    known = reason in {quick.value for quick in QuickReason}
    return words.plain(f"reason-{reason}") if known else reason
