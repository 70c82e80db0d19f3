"""Adding sessions and saying whether the last day moves with them (PRODUCT §7.5)."""

from datetime import date

from domain.adjusting import Change, Wish, top_up_day
from domain.passes import Pass, counts_days
from handlers.screens.screen import Button, Rows
from handlers.taps.adjusting import StepTo
from texts.words import Words

_STEPS = (1, 5)


def step(pass_: Pass, number: int, *, extends: bool = False) -> StepTo:
    """So many more or fewer, thought of only; what adds nothing extends nothing."""
    return StepTo(
        pass_id=pass_.id,
        version=pass_.version,
        wish=Wish.ADD,
        number=number,
        extends=extends and number > 0,
    )


def stays_lines(words: Words, pass_: Pass, change: Change) -> list[str]:
    """That the last day stays, where something is added and it does."""
    if not _adds(change) or change.extends or pass_.valid_until is None:
        return []
    return [words("top-up-stays", day=pass_.valid_until)]


def switch_rows(words: Words, pass_: Pass, change: Change, today: date) -> Rows:
    """The way to extend the pass too, or to leave its last day; none where the plan has no length."""
    until = top_up_day(pass_, today)
    if not _adds(change) or until is None or pass_.unlimited:
        return ()
    if not change.extends:
        label = words.plain("button-top-up-extend", day=until)
        return ((Button(label, step(pass_, change.number, extends=True)),),)
    if pass_.valid_until is None or pass_.valid_until < today:
        return ()
    label = words.plain("button-top-up-keep", day=pass_.valid_until)
    return ((Button(label, step(pass_, change.number)),),)


def expired_lines(words: Words, pass_: Pass, today: date) -> list[str]:
    """That an expired pass can be given sessions and a new last day in one."""
    until = top_up_day(pass_, today)
    if until is None or pass_.unlimited:
        return []
    return [words("top-up-expired-days" if counts_days(pass_) else "top-up-expired", day=until)]


def expired_rows(pass_: Pass, today: date) -> Rows:
    """The steps that do so, the plan's own size among them."""
    if top_up_day(pass_, today) is None or pass_.unlimited:
        return ()
    sizes = sorted({*_STEPS, pass_.terms.size or _STEPS[0]})
    return (tuple(Button(f"+{size}", step(pass_, size, extends=True)) for size in sizes),)


def _adds(change: Change) -> bool:
    return change.wish is Wish.ADD and change.number > 0
