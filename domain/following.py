"""A queued pass stays right behind the one it follows when that one's end moves (PRODUCT §7.5)."""

from datetime import date, timedelta

from domain.ledger import Draft, EntryKind
from domain.passes import Pass
from domain.plans import ValidityClock

_DAY = timedelta(days=1)


def moved_behind(follower: Pass, before: Pass, after: Pass, today: date) -> Draft | None:
    """The entry by which `follower` begins the day after the new end of the pass that it follows; never
    before today. It is as long from there as its plan says, or as staff have made it.

    None where it did not begin the day after the old end, has been used, booked or held, or ends on a day
    that no beginning moves.
    """
    if before.valid_until is None or after.valid_until is None or before.valid_until == after.valid_until:
        return None
    if follower.valid_from != before.valid_until + _DAY or not _is_untouched(follower):
        return None
    first = max(after.valid_until + _DAY, today)
    try:
        last = _last(follower, follower.valid_from, first)
    except OverflowError:
        return None
    if last is not None and last < first:
        # The bundle that it was sold in ends before.
        return None
    dates = follower.changed(valid_from=first, valid_until=last)
    return Draft(kind=EntryKind.REDATE, changed=dates) if dates else None


def _last(follower: Pass, was: date, first: date) -> date | None:
    validity = follower.terms.validity
    if follower.valid_until is None:
        return None
    if follower.valid_until == validity.ends(was):
        return validity.ends(first)
    return follower.valid_until + (first - was)


def _is_untouched(pass_: Pass) -> bool:
    in_use = pass_.used or pass_.booked or pass_.expired or pass_.holds
    return not in_use and pass_.terms.validity.clock is not ValidityClock.FIXED
