"""Changing how much a pass holds: some more, some fewer, a count instead of unlimited (PRODUCT §4.7)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.ledger import Draft, Effect, EntryKind
from domain.passes import Pass, PassState
from domain.refusals import MoreThanFree, NeedsNewDate, NoChange, NotANumber
from domain.typed import typed_number

MOST = 999


class Wish(StrEnum):
    """What is wanted of a pass's balance."""

    ADD = "a"
    COUNT = "c"
    UNLIMITED = "u"


@dataclass(frozen=True, slots=True)
class Change:
    """A wished change: so many sessions more (fewer below zero), or to count from now on with so many."""

    wish: Wish
    number: int = 0


def adjustment(pass_: Pass, change: Change, today: date) -> Draft:
    """The entry that makes the change.

    What is given to an expired pass could not be used: raises `NeedsNewDate` (the date comes first). Raises
    `MoreThanFree` where booked sessions would be taken, `NotANumber` above 999, `NoChange`.
    """
    if pass_.state_on(today) is PassState.EXPIRED:
        raise NeedsNewDate(pass_.title)
    match change.wish:
        case Wish.ADD:
            return _added(pass_, change.number)
        case Wish.COUNT:
            return _counted(pass_, change.number)
        case Wish.UNLIMITED:
            return _unlimited(pass_)


def change_typed(pass_: Pass, text: str) -> Change:
    """Reads "+3" and "-2" as steps, "7" as the number that is to remain. Raises `NotANumber`."""
    typed = typed_number(text, most=MOST)
    if not pass_.unlimited:
        return Change(Wish.ADD, typed.value if typed.is_step else typed.value - pass_.remaining)
    if typed.is_step or typed.value == 0:
        raise NotANumber(1, MOST)
    return Change(Wish.COUNT, typed.value)


def _added(pass_: Pass, number: int) -> Draft:
    if number == 0 or pass_.unlimited:
        raise NoChange
    if number < 0 and -number > pass_.free:
        raise MoreThanFree(-number, max(0, pass_.free), pass_.booked)
    if number > 0 and pass_.remaining + number > MOST:
        raise NotANumber(0, MOST)
    return Draft(kind=EntryKind.ADJUST, effect=Effect(total=number))


def _counted(pass_: Pass, remaining: int) -> Draft:
    if not pass_.unlimited:
        return _added(pass_, remaining - pass_.remaining)
    if not 0 <= remaining <= MOST:
        raise NotANumber(1, MOST)
    if remaining < pass_.booked:
        raise MoreThanFree(pass_.booked - remaining, 0, pass_.booked)
    effect = Effect(total=remaining - pass_.remaining)
    return Draft(kind=EntryKind.RETYPE, effect=effect, changed=pass_.changed(unlimited=False))


def _unlimited(pass_: Pass) -> Draft:
    if pass_.unlimited:
        raise NoChange
    return Draft(kind=EntryKind.RETYPE, changed=pass_.changed(unlimited=True))
