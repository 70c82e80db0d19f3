"""Splitting a pass: how many sessions go, until when they last (PRODUCT §4.12)."""

from collections.abc import Callable

from domain.dividing import most_to_split
from domain.expiring import earliest, is_waiting, latest
from domain.passes import Pass
from domain.reasons import FOR_DIVIDING
from handlers.screens import calendar, changes
from handlers.screens.reasons import reason_rows
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps import Tap
from handlers.taps.coach import ShowMore
from handlers.taps.dividing import (
    ChooseMerge,
    SaveSplit,
    SplitMonth,
    SplitPass,
    SplitReason,
    SplitStep,
    TransferPass,
)
from handlers.taps.sharing import SharePass
from services.dividing import Parting
from texts.words import Words

_STEPS = (-5, -1, 1, 5)


def dividing_rows(words: Words, pass_: Pass) -> Rows:
    """The ways to divide, unite and share the pass."""
    split = Button(words.plain("button-split"), SplitPass(pass_id=pass_.id))
    merge = Button(words.plain("button-merge-pass"), ChooseMerge(pass_id=pass_.id))
    transfer = Button(words.plain("button-transfer"), TransferPass(pass_id=pass_.id))
    share = Button(words.plain("button-share"), SharePass(pass_id=pass_.id))
    return ((transfer, share),) if pass_.unlimited else ((split, merge), (transfer, share))


def pending(words: Words, parting: Parting) -> Screen:
    """A split that is only thought of: what stays, what the new pass is, and the reasons that save it."""
    pass_, other = parting.before, parting.other
    about = _about(parting)
    lines = [changes.heading(words, pass_, parting.client.name), ""]
    lines += changes.difference(words, pass_, parting.after)
    lines += ["", new_pass(words, other), *prices(words, parting), "", words("change-why")]
    steps = stepper(
        other.total, most_to_split(pass_), lambda to: SplitStep.model_validate(about | {"number": to})
    )
    end = Button(words.plain("button-split-end"), SplitMonth.model_validate(about))
    reasons = reason_rows(
        words,
        FOR_DIVIDING,
        lambda reason: SaveSplit.model_validate(about | {"reason": reason}),
        SplitReason.model_validate(about),
    )
    return Screen("\n".join(lines), (*steps, (end,), *reasons, (back_to_more(words, pass_),)))


def month(words: Words, parting: Parting, tap: SplitMonth) -> Screen:
    """The days that can be the last one of the new pass."""
    other, today = parting.other, parting.today
    about = _about(parting)
    choice = calendar.Choice(today, earliest(other, today), latest(today), other.ends_on)
    rows = calendar.month(
        words,
        calendar.month_to_show(tap.month, choice),
        choice,
        turn=lambda day: SplitMonth.model_validate(about | {"month": day}),
        pick=lambda day: SplitStep.model_validate(about | {"until": day}),
    )
    lines = [changes.heading(words, parting.before, parting.client.name), "", new_pass(words, other)]
    lines += ["", words("split-choose-end")]
    back = Button(words.plain("button-back"), SplitStep.model_validate(about))
    return Screen("\n".join(lines), (*rows, (back,)))


def new_pass(words: Words, other: Pass) -> str:
    """What the pass that is made holds, and how long it lasts."""
    size = "" if other.unlimited else words(changes.counted("parting-size", other), count=other.total)
    if other.ends_on is None:
        end = words("parting-no-end")
    else:
        end = words("parting-start-by" if is_waiting(other) else "parting-until", day=other.ends_on)
    return words("parting-new", title=other.title) + "\n" + "\n".join(part for part in (size, end) if part)


def prices(words: Words, parting: Parting) -> list[str]:
    """How the price is shared, where there is one."""
    stays, goes, currency = parting.after.price, parting.other.price, parting.before.currency
    if not parting.before.price or stays is None or goes is None or currency is None:
        return []
    return [words("parting-price", stays=words.money(stays, currency), goes=words.money(goes, currency))]


def stepper(number: int, most: int, step: Callable[[int], Tap]) -> Rows:
    """The steps that lead to another number from one to `most`; none where there is no other."""
    buttons = tuple(
        Button(f"+{by}" if by > 0 else f"−{-by}", step(number + by))
        for by in _STEPS
        if 1 <= number + by <= most
    )
    return (buttons,) if buttons else ()


def back_to_more(words: Words, pass_: Pass) -> Button:
    """Back to the pass and all that can be done to it."""
    return Button(words.plain("button-back"), ShowMore(pass_id=pass_.id))


def _about(parting: Parting) -> dict[str, object]:
    pass_, other = parting.before, parting.other
    return {
        "pass_id": pass_.id,
        "version": pass_.version,
        "number": other.total,
        "until": other.ends_on,
    }
