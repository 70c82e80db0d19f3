"""Holds in words, wherever a pass, its history or a notice names them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from domain.holding import days_after
from domain.holds import Hold, hold_on
from domain.ledger import Changed
from domain.passes import Pass
from texts.words import Words


def span_said(words: Words, hold: Hold) -> str:
    """From when to when, such as "5 Dec 2026 – 14 Dec 2026"; plain text."""
    if hold.last is None:
        return words.plain("hold-span-open", first=hold.first)
    if hold.last == hold.first:
        return words.day(hold.first)
    return words.plain("hold-span", first=hold.first, last=hold.last)


def hold_lines(words: Words, pass_: Pass, today: date) -> list[str]:
    """The hold under way, what is left after it where it is open-ended, and holds that are planned."""
    running = hold_on(pass_.holds, today)
    lines = [] if running is None else [words("pass-held", span=span_said(words, running))]
    lines += frozen_lines(words, pass_, today)
    planned = (hold for hold in pass_.holds if hold.first > today)
    return lines + [words("pass-hold-ahead", span=span_said(words, hold)) for hold in planned]


def frozen_lines(words: Words, pass_: Pass, today: date) -> list[str]:
    """During an open-ended hold: that no date ends the pass, and what will be left of it."""
    running = hold_on(pass_.holds, today)
    if running is None or running.last is not None:
        return []
    left = days_after(pass_, running)
    return [words("pass-held-open") if left is None else words("pass-held-left", left=left)]


def holds_moved(words: Words, was: Iterable[Hold], now: Iterable[Hold]) -> str:
    """What became of the holds of a pass; plain text."""
    was, now = tuple(was), tuple(now)
    gone = [hold for hold in was if hold not in now]
    added = [hold for hold in now if hold not in was]
    said = {"was": _said(words, gone), "now": _said(words, added)}
    if not gone:
        return words.plain("hold-placed", **said)
    return words.plain("hold-moved" if added else "hold-gone", **said)


def entry_holds(words: Words, changed: Iterable[Changed]) -> str:
    """What an entry did to the holds of a pass, in plain text; empty where it left them."""
    moved = next((change for change in changed if change.field == "holds"), None)
    return "" if moved is None else holds_moved(words, _read(moved.was), _read(moved.now))


def _read(dumped: Any) -> list[Hold]:
    return [Hold.model_validate(hold) for hold in dumped]


def _said(words: Words, holds: Iterable[Hold]) -> str:
    return ", ".join(span_said(words, hold) for hold in holds)
