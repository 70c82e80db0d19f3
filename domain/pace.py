"""How often somebody has to come to use up what is free on a pass (PRODUCT §8.1)."""

from datetime import date, timedelta
from math import ceil

from domain.holds import hold_on
from domain.passes import Pass, PassState

_WEEK = 7
#: Nobody comes more often: a pace beyond it helps nobody.
_MOST = 14


def weekly_pace(pass_: Pass, today: date) -> int | None:
    """How many visits a week, from tomorrow on, use up what is free by the last day; held days do not count.

    None where that is pointless (PRODUCT §8.2): unlimited, nothing free, on hold, without a last day or not
    begun, out of use soon, within the last week, or more than anybody comes.
    """
    last = pass_.valid_until
    if pass_.unlimited or pass_.free <= 0 or last is None or pass_.deactivated_on is not None:
        return None
    if pass_.state_on(today) not in (PassState.ACTIVE, PassState.PENDING) or hold_on(pass_.holds, today):
        return None
    tomorrow = today + timedelta(days=1)
    days = _days(pass_, max(tomorrow, pass_.valid_from or tomorrow), last)
    if days < _WEEK:
        return None
    pace = ceil(pass_.free * _WEEK / days)
    return pace if pace <= _MOST else None


def _days(pass_: Pass, first: date, last: date) -> int:
    """The days from `first` to `last` that are not held; holds never overlap."""
    held = 0
    for hold in pass_.holds:
        until = last if hold.last is None else min(hold.last, last)
        held += max(0, (until - max(hold.first, first)).days + 1)
    return (last - first).days + 1 - held
