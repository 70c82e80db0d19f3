"""Moving a pass's last day: later, earlier, at once, away, or back to life (PRODUCT §4.8)."""

from datetime import date, timedelta

from domain.first_use import starts_with_visit, unheld
from domain.ledger import Changed, Draft, Effect, EntryKind
from domain.passes import Pass, PassState
from domain.refusals import DateOutOfRange, NoChange
from domain.typed import Span

_YEARS_AHEAD = 20


def redating(pass_: Pass, until: date | None, today: date) -> Draft:
    """The entry that makes `until` the last day of the pass; None takes the end away.

    Yesterday expires it now: the free sessions are taken in the same entry. A new date for an expired pass
    revives it: exactly what expiry took comes back. Where the clock waits for the first visit, the day
    by which that must come is moved. Raises `NoChange` or `DateOutOfRange`.
    """
    if until is not None and until == today - timedelta(days=1):
        return _ended_now(pass_, until, today)
    _check(pass_, until, today)
    dates = _dated(pass_, until)
    if not dates:
        raise NoChange
    changed = (*dates, *unheld(pass_, until or date.max), *pass_.changed(expiry_recorded=False))
    if pass_.state_on(today) is PassState.EXPIRED or pass_.expired:
        return Draft(kind=EntryKind.REVIVE, effect=Effect(expired=-pass_.expired), changed=changed)
    return Draft(kind=EntryKind.REDATE, changed=changed)


def extended(pass_: Pass, span: Span, today: date) -> date:
    """The last day of the pass extended by a span: counted from its end, or from today if that has passed.

    Raises `NotADate` past the end of the calendar.
    """
    return span.after(max(pass_.ends_on or today, today))


def earliest(pass_: Pass, today: date) -> date:
    """The first day that can be chosen as its last: today, or its own first day if that is ahead."""
    return max(pass_.valid_from or today, today)


def latest(today: date) -> date:
    """The last day that can be chosen: twenty years ahead, so that a slip of the hand is noticed."""
    return date(min(today.year + _YEARS_AHEAD, date.max.year), 12, 31)


def is_waiting(pass_: Pass) -> bool:
    """Whether its end is the day by which the first visit must come."""
    return pass_.valid_from is None and pass_.valid_until is None and pass_.activate_by is not None


def _ended_now(pass_: Pass, yesterday: date, today: date) -> Draft:
    if pass_.state_on(today) is PassState.EXPIRED:
        raise NoChange
    taken = 0 if pass_.unlimited else max(0, pass_.free)
    ended = (*_dated(pass_, yesterday), *unheld(pass_, date.min))
    changed = (*ended, *pass_.changed(expiry_recorded=True))
    return Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=taken), changed=changed)


def _dated(pass_: Pass, until: date | None) -> tuple[Changed, ...]:
    ground = "valid_from"
    if is_waiting(pass_):
        dates, ground = pass_.changed(activate_by=until), "valid_until"
    elif pass_.valid_from is None and pass_.activate_by is not None:
        # Its end was chosen by hand before any visit: a first visit must be possible until then.
        dates = pass_.changed(valid_until=until, activate_by=until)
    else:
        dates = pass_.changed(valid_until=until)
    # The day that is replaced rests on where the clock stands: it cannot come back if that moves.
    return (*dates, pass_.kept(ground)) if dates and starts_with_visit(pass_) else dates


def _check(pass_: Pass, until: date | None, today: date) -> None:
    if until is not None and not earliest(pass_, today) <= until <= latest(today):
        raise _out_of_range(pass_, today)


def _out_of_range(pass_: Pass, today: date) -> DateOutOfRange:
    return DateOutOfRange(earliest(pass_, today), latest(today))
