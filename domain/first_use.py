"""The clock that starts with the first visit: it follows the earliest visit that stands (PRODUCT §3.3)."""

from datetime import date

from domain.holds import days_held_from, prolonged
from domain.ledger import Changed
from domain.passes import Pass
from domain.plans import ValidityClock


def starts_with_visit(pass_: Pass) -> bool:
    """Whether this pass's dates follow its first visit."""
    return pass_.terms.validity.clock is ValidityClock.FIRST_USE


def is_first_visit(pass_: Pass, day: date) -> bool:
    """Whether a visit on `day` would start the pass's clock, or start it earlier."""
    return starts_with_visit(pass_) and (pass_.valid_from is None or day < pass_.valid_from)


def clock_set(pass_: Pass, first: date | None) -> tuple[Changed, ...]:
    """What changes when the first visit that stands is on `first`, or None does.

    A last day that staff have chosen by hand stays; without a visit it is also the day to begin by. Whether
    the pass has expired is open again. An open-ended hold that would begin after the end goes.
    """
    by_rule = None if pass_.valid_from is None else _ends(pass_, pass_.valid_from)
    if pass_.valid_until != by_rule:
        waits = first is None and pass_.activate_by is not None
        begin_by = pass_.valid_until if waits else pass_.activate_by
        return pass_.changed(valid_from=first, activate_by=begin_by, expiry_recorded=False)
    ends = None if first is None else _ends(pass_, first)
    dates = pass_.changed(valid_from=first, valid_until=ends, expiry_recorded=False)
    return (*dates, *unheld(pass_, ends or date.max))


def unheld(pass_: Pass, last: date) -> tuple[Changed, ...]:
    """What changes where the pass ends on `last`: no date ends a pass while an open-ended hold lasts, so that
    one which begins later goes."""
    hold = pass_.open_hold
    if hold is None or hold.first <= last:
        return ()
    return pass_.changed(holds=tuple(each for each in pass_.holds if each != hold))


def _ends(pass_: Pass, first: date) -> date | None:
    # Days that are held after the first visit are added to its span, as they are to any other.
    return prolonged(pass_.terms.validity.ends(first), days_held_from(pass_.holds, first))
