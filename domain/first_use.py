"""The clock that starts with the first visit: it follows the earliest visit that stands (PRODUCT §3.3)."""

from datetime import date

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

    A last day that staff have chosen by hand stays. Whether the pass has expired is open again.
    """
    by_rule = None if pass_.valid_from is None else pass_.terms.validity.ends(pass_.valid_from)
    if pass_.valid_until != by_rule:
        return pass_.changed(valid_from=first, expiry_recorded=False)
    ends = None if first is None else pass_.terms.validity.ends(first)
    return pass_.changed(valid_from=first, valid_until=ends, expiry_recorded=False)
