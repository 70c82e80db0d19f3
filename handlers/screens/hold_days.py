"""Choosing the first and the last day of a hold: usual lengths, a month, a typed date."""

from datetime import date

from domain.calendar import Unit, last_day
from domain.holding import HoldWish, begun_on, first_days, is_frozen, last_days
from domain.own_holds import allowance
from domain.passes import Pass
from handlers.screens import calendar, changes
from handlers.screens.holds import hold_lines
from handlers.screens.screen import Button, Screen
from handlers.taps.holding import HoldMonth, HoldPass, HoldUntil, PreviewHold, TypeFirst, TypeLast
from services.changing import Preview
from texts.words import Words

LENGTHS = {
    "button-hold-week": (1, Unit.WEEKS),
    "button-hold-two-weeks": (2, Unit.WEEKS),
    "button-hold-month": (1, Unit.MONTHS),
}


def choose_first(words: Words, now: Preview, month: date | None) -> Screen:
    """A month to choose the first day in."""
    pass_ = now.before
    known = {"pass_id": pass_.id, "version": pass_.version}
    choice = calendar.Choice(now.today, *first_days(pass_, now.today), None)
    rows = calendar.month(
        words,
        calendar.month_to_show(month, choice),
        choice,
        turn=lambda day: HoldMonth(**known, month=day),
        pick=lambda day: HoldUntil(**known, wish=HoldWish.PLACE, first=day),
    )
    typed = Button(words.plain("button-type-date"), TypeFirst(**known))
    text = "\n".join([*about(words, now), words("hold-ask-first"), words("hold-legend")])
    return Screen(text, (*rows, (typed,), back_to_holds(words, pass_)))


def choose_last(words: Words, now: Preview, wish: HoldWish, first: date, month: date | None) -> Screen:
    """Usual lengths, no end, and a month to choose the last day in."""
    pass_ = now.before
    known = {"pass_id": pass_.id, "version": pass_.version, "wish": wish, "first": first}
    present = begun_on(pass_, first).last if wish is HoldWish.LAST else None
    choice = calendar.Choice(now.today, *last_days(first, now.today), present)
    rows = calendar.month(
        words,
        calendar.month_to_show(month or present or first, choice),
        choice,
        turn=lambda day: HoldUntil(**known, month=day),
        pick=lambda day: PreviewHold(**known, last=day),
    )
    lengths = [(label, last_day(first, count, unit)) for label, (count, unit) in LENGTHS.items()]
    quick = tuple(Button(words.plain(label), PreviewHold(**known, last=day)) for label, day in lengths)
    open_ended = Button(words.plain("button-hold-open"), PreviewHold(**known))
    typed = Button(words.plain("button-type-date"), TypeLast(**known))
    text = "\n".join([*about(words, now), words("hold-ask-last", first=first), words("hold-legend")])
    return Screen(text, (quick, (open_ended,), *rows, (typed,), back_to_holds(words, pass_)))


def first_prompt(words: Words, now: Preview) -> str:
    """How the first day is typed."""
    return "\n".join([*about(words, now), words("hold-type-first")])


def last_prompt(words: Words, now: Preview, first: date) -> str:
    """How the last day, or the length, is typed."""
    return "\n".join([*about(words, now), words("hold-type-last", first=first)])


def about(words: Words, now: Preview) -> list[str]:
    """The pass, its end, its holds, and what its client has held themself."""
    pass_, allowed = now.before, allowance(now.before)
    lines = [changes.heading(words, pass_, now.client.name), "", *ending_lines(words, pass_, now.today)]
    lines += hold_lines(words, pass_, now.today) or [words("hold-none")]
    if allowed.days:
        lines.append(words("hold-allowance", used=allowed.used, days=allowed.days))
    return lines


def ending_lines(words: Words, pass_: Pass, today: date) -> list[str]:
    """When the pass ends; nothing of it during an open-ended hold, when no date ends it."""
    return [] if is_frozen(pass_, today) else [changes.ending(words, pass_)]


def back_to_holds(words: Words, pass_: Pass) -> tuple[Button, ...]:
    """Back to the holds of the pass."""
    return (Button(words.plain("button-back"), HoldPass(pass_id=pass_.id)),)
