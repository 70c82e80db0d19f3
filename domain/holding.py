"""Putting a pass on hold, ending a hold, and taking one back as if it had never been (PRODUCT §4.10)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.calendar import last_day
from domain.first_use import starts_with_visit
from domain.holds import Hold, days_held_from, hold_on, joined, prolonged
from domain.ledger import Changed, Draft, Effect, EntryKind
from domain.passes import Pass, PassState
from domain.refusals import DateOutOfRange, NoChange, NotFound, PassDeactivated, PassExpired, VisitOnHeldDay
from domain.typed import Span

_DAY = timedelta(days=1)
_YEAR = timedelta(days=366)


class HoldWish(StrEnum):
    """What is wanted of a hold: that it be placed, that it have another last day, that it never was."""

    PLACE = "p"
    LAST = "l"
    NEVER = "n"


@dataclass(frozen=True, slots=True)
class HoldChange:
    """A wish for the hold that begins on `first`; one without a `last` goes on until it is ended.

    The day before `first` as another last day ends it before it has begun.
    """

    wish: HoldWish
    first: date
    last: date | None = None
    by_client: bool = False


def holding(pass_: Pass, change: HoldChange, today: date, visits: Collection[date] = ()) -> Draft:
    """The entry that makes the change; `visits` are the days from its first on that were trained.

    The last day (and the day to begin by) moves by the days that are held since, or no longer: days that
    two holds share count once, those of an open-ended hold when it is ended. Where the new end revives the
    pass, exactly what expiry took comes back; where it lies in the past, what is free expires. Raises
    `DateOutOfRange`, `VisitOnHeldDay`, `PassExpired`, `PassDeactivated`, `NoChange`.
    """
    match change.wish:
        case HoldWish.PLACE:
            holds = _placed(pass_, change, today)
        case HoldWish.LAST:
            holds = _lasting(pass_, change, today)
        case HoldWish.NEVER:
            holds = _without(pass_, begun_on(pass_, change.first))
    if holds == pass_.holds:
        raise NoChange
    for day in sorted(visits):
        if hold_on(holds, day) and not hold_on(pass_.holds, day):
            raise VisitOnHeldDay(day)
    return _drafted(pass_, holds, today)


def begun_on(pass_: Pass, first: date) -> Hold:
    """The hold of the pass that begins on `first`. Raises `NotFound`."""
    hold = next((hold for hold in pass_.holds if hold.first == first), None)
    if hold is None:
        raise NotFound
    return hold


def first_days(pass_: Pass, today: date) -> tuple[date, date]:
    """The earliest and the latest day on which a hold may begin: a day on which the pass works, from a year
    back to a year ahead. Raises `PassExpired` where that has none, `PassDeactivated`."""
    if pass_.deactivated_on is not None and today >= pass_.deactivated_on:
        raise PassDeactivated(pass_.title, pass_.deactivated_on)
    ends, starts = pass_.ends_on, _starts(pass_, today)
    earliest = max(starts or date.min, today - _YEAR)
    latest = min(ends or date.max, max(starts or today, today) + _YEAR)
    if earliest > latest:
        raise PassExpired(pass_.title, latest)
    return earliest, latest


def first_meant(pass_: Pass, typed: date | Span, today: date) -> date:
    """The first day that a typed date, or "+3d", means. Raises `DateOutOfRange`, or as `first_days`."""
    first = typed.after(today) if isinstance(typed, Span) else typed
    _check(first, first_days(pass_, today))
    return first


def last_meant(first: date, typed: date | Span, today: date) -> date:
    """The last day that a typed date, or a length such as "+10d", means for a hold from `first` on.

    Raises `DateOutOfRange`.
    """
    earliest, latest = last_days(first, today)
    try:
        last = last_day(first, typed.count, typed.unit) if isinstance(typed, Span) else typed
    except OverflowError:
        raise DateOutOfRange(earliest, latest) from None
    _check(last, (earliest, latest))
    return last


def last_days(first: date, today: date) -> tuple[date, date]:
    """The earliest and the latest last day of a hold that begins on `first`: a year ahead at most."""
    begins = max(first, today)
    return first, begins + min(_YEAR - _DAY, date.max - begins)


def ended_by(hold: Hold, today: date) -> HoldChange:
    """The change that makes the pass usable again today."""
    return HoldChange(HoldWish.LAST, hold.first, today - _DAY)


def is_frozen(pass_: Pass, day: date) -> bool:
    """Whether an open-ended hold is under way: as long as it lasts, no date ends the pass."""
    hold = hold_on(pass_.holds, day)
    return hold is not None and hold.last is None


def days_after(pass_: Pass, hold: Hold) -> int | None:
    """How many days the pass will have left when this open-ended hold ends; None where no date ends it."""
    return None if pass_.ends_on is None else max(0, (pass_.ends_on - hold.first).days + 1)


def _starts(pass_: Pass, today: date) -> date | None:
    # A first visit that is only booked may still move: the days before it are not before the pass.
    is_provisional = starts_with_visit(pass_) and pass_.valid_from is not None and pass_.valid_from > today
    return None if is_provisional else pass_.valid_from


def _placed(pass_: Pass, change: HoldChange, today: date) -> tuple[Hold, ...]:
    _check(change.first, first_days(pass_, today))
    if change.last is not None:
        _check(change.last, last_days(change.first, today))
    return joined(pass_.holds, Hold(first=change.first, last=change.last, by_client=change.by_client))


def _lasting(pass_: Pass, change: HoldChange, today: date) -> tuple[Hold, ...]:
    hold = begun_on(pass_, change.first)
    if change.last == hold.first - _DAY:
        return _without(pass_, hold)
    if change.last is not None:
        _check(change.last, last_days(hold.first, today))
    return joined(_without(pass_, hold), hold.model_copy(update={"last": change.last}))


def _without(pass_: Pass, hold: Hold) -> tuple[Hold, ...]:
    return tuple(each for each in pass_.holds if each != hold)


def _check(day: date, limits: tuple[date, date]) -> None:
    earliest, latest = limits
    if not earliest <= day <= latest:
        raise DateOutOfRange(earliest, latest)


def _drafted(pass_: Pass, holds: tuple[Hold, ...], today: date) -> Draft:
    changed = (*pass_.changed(holds=holds), *_dates(pass_, holds))
    moved = pass_.after(Draft(kind=EntryKind.HOLD, changed=changed))
    was_over, is_over = _is_over(pass_, today), _is_over(moved, today)
    if was_over and not is_over:
        effect = Effect(expired=-pass_.expired)
        return _draft(pass_, effect, (*changed, *pass_.changed(expiry_recorded=False)))
    if is_over and not was_over:
        taken = 0 if pass_.unlimited else max(0, pass_.free)
        return _draft(pass_, Effect(expired=taken), (*changed, *pass_.changed(expiry_recorded=True)))
    # It was over before and is: what was recorded of that stays recorded.
    recorded = (pass_.kept("expiry_recorded"),) if was_over and len(changed) > 1 else ()
    return _draft(pass_, Effect(), (*changed, *recorded))


def _draft(pass_: Pass, effect: Effect, changed: tuple[Changed, ...]) -> Draft:
    if starts_with_visit(pass_):
        # How far the end moves rests on where the clock stands: the entry cannot come back if that moves.
        moved = {change.field for change in changed}
        grounds = (field for field in ("valid_from", "valid_until", "activate_by") if field not in moved)
        changed = (*changed, *(pass_.kept(field) for field in grounds))
    return Draft(kind=EntryKind.HOLD, effect=effect, changed=changed)


def _dates(pass_: Pass, holds: tuple[Hold, ...]) -> tuple[Changed, ...]:
    """Days before the first visit lengthen the time to begin in, those after it the pass; both are moved."""
    until = _more_days(pass_, holds, pass_.valid_from or date.min)
    begin_by = _more_days(pass_, holds, date.min)
    try:
        return pass_.changed(
            valid_until=prolonged(pass_.valid_until, until),
            activate_by=prolonged(pass_.activate_by, begin_by),
        )
    except OverflowError:
        raise DateOutOfRange(date.min, date.max) from None


def _more_days(pass_: Pass, holds: tuple[Hold, ...], since: date) -> int:
    return days_held_from(holds, since) - days_held_from(pass_.holds, since)


def _is_over(pass_: Pass, today: date) -> bool:
    in_use = pass_.model_copy(update={"deactivated_on": None})
    return in_use.state_on(today) is PassState.EXPIRED
