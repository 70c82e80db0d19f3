"""Changing how much a pass holds: some more, some fewer, a count instead of unlimited (PRODUCT §4.7)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.calendar import last_day, later
from domain.expiring import latest, redating
from domain.ledger import Draft, Effect, EntryKind
from domain.passes import Pass, PassState
from domain.plans import ValidityClock
from domain.refusals import MoreThanFree, NeedsNewDate, NoChange, NoSessionsInIt, NotANumber
from domain.typed import typed_number

MOST = 999
_WITH_LENGTH = (ValidityClock.SALE, ValidityClock.CHOSEN, ValidityClock.FIRST_USE)


class Wish(StrEnum):
    """What is wanted of a pass's balance."""

    ADD = "a"
    COUNT = "c"
    UNLIMITED = "u"


@dataclass(frozen=True, slots=True)
class Change:
    """A wished change: so many sessions more (fewer below zero), or to count from now on with so many.

    `extends` moves the last day with what is added, as far as the plan is long.
    """

    wish: Wish
    number: int = 0
    extends: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether everything stays as it is."""
        return self.wish is Wish.ADD and self.number == 0


def adjustment(pass_: Pass, change: Change, today: date) -> Draft:
    """The entry that makes the change.

    What is given to an expired pass could not be used: raises `NeedsNewDate`, unless it is extended in the
    same entry, so that what expiry took comes back too. Raises `MoreThanFree` where booked sessions would be
    taken, `NotANumber` above 999, `NoChange`, `NoSessionsInIt` for what was sold without sessions.
    """
    if not pass_.terms.has_sessions:
        raise NoSessionsInIt(pass_.title)
    if change.extends:
        return _topped_up(pass_, change, today)
    if pass_.state_on(today) is PassState.EXPIRED:
        raise NeedsNewDate(pass_.title)
    match change.wish:
        case Wish.ADD:
            return _added(pass_, change.number)
        case Wish.COUNT:
            return _counted(pass_, change.number)
        case Wish.UNLIMITED:
            return _unlimited(pass_)


def top_up_day(pass_: Pass, today: date) -> date | None:
    """The last day to which a top-up can extend the pass: the plan's own length from today, or from the
    present end, whichever is later. None where the plan has no length, or no date ends the pass now."""
    validity, end = pass_.terms.validity, pass_.valid_until
    if end is None or validity.count is None or validity.clock not in _WITH_LENGTH:
        return None
    try:
        from_today = last_day(max(pass_.valid_from or today, today), validity.count, validity.unit)
        until = max(from_today, later(end, validity.count, validity.unit))
    except OverflowError:
        return None
    return until if until <= latest(today) else None


def change_typed(pass_: Pass, text: str) -> Change:
    """Reads "+3" and "-2" as steps, "7" as the number that is to remain. Raises `NotANumber`."""
    typed = typed_number(text, most=MOST)
    if not pass_.unlimited:
        return Change(Wish.ADD, typed.value if typed.is_step else typed.value - pass_.remaining)
    if typed.is_step or typed.value == 0:
        raise NotANumber(1, MOST)
    return Change(Wish.COUNT, typed.value)


def _topped_up(pass_: Pass, change: Change, today: date) -> Draft:
    until = top_up_day(pass_, today)
    if until is None or change.wish is not Wish.ADD or change.number <= 0:
        raise NoChange
    dated = redating(pass_, until, today)
    added = _added(pass_.after(dated), change.number)
    effect = Effect(total=added.effect.total, expired=dated.effect.expired)
    return Draft(kind=EntryKind.ADJUST, effect=effect, changed=dated.changed)


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
