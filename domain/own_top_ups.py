"""Sessions that a client buys onto a pass they hold: a plan whose sessions are worth the same (PRODUCT §7.5).

A plan that holds at least what the pass was sold with moves the last day by its own length, as a top-up at
the desk may. A smaller one leaves it: otherwise a single session would keep ten others from expiring. It is
offered only where what is bought loses no day by that.
"""

from datetime import date

from domain.adjusting import MOST, Change, Wish, adjustment
from domain.calendar import later
from domain.expiring import latest, redating
from domain.ledger import Draft, Effect
from domain.next_pass import runs_out
from domain.orders import is_offered
from domain.passes import Pass, PassState
from domain.plans import Plan, ValidityClock
from domain.refusals import NotToppedUp, PassDeactivated, PassExpired
from domain.renewing import is_over, renews
from domain.studio import Rules
from domain.topping_up import check_known, sold

_WITH_LENGTH = (ValidityClock.SALE, ValidityClock.CHOSEN, ValidityClock.FIRST_USE)


def may_top_up(pass_: Pass, today: date) -> bool:
    """Whether its client may buy sessions onto the pass by themselves, where a plan fits it: it counts
    sessions, is in use, and nothing about its money is unknown. A trial stays what it is. Where parts of its
    price are still to come, what is bought would count for them."""
    if pass_.unlimited or not pass_.terms.is_counted or pass_.terms.is_intro:
        return False
    if pass_.terms.parts > 1 and pass_.to_pay:
        return False
    if pass_.valid_from is None or pass_.deactivated_on is not None:
        return False
    try:
        check_known(pass_)
    except NotToppedUp:
        return False
    return pass_.state_on(today) in (PassState.ACTIVE, PassState.USED_UP)


def is_time(pass_: Pass, today: date, rules: Rules) -> bool:
    """Whether to offer it unasked: it ends soon or runs low, and is not about to be followed by itself."""
    is_followed = renews(pass_) and is_over(pass_, today)
    return may_top_up(pass_, today) and runs_out(pass_, today, rules) and not is_followed


def is_offered_on(plan: Plan, pass_: Pass, today: date) -> bool:
    """Whether clients may buy the plan onto this pass now."""
    if not may_top_up(pass_, today) or not is_offered(plan, today) or not _is_alike(pass_, plan):
        return False
    if not _moves(pass_, plan) and not _loses_nothing(pass_, plan, today):
        return False
    if pass_.remaining + (plan.terms.size or 0) > MOST:
        return False
    try:
        _until(pass_, plan, today)
    except NotToppedUp:
        return False
    return True


def bought(pass_: Pass, plan: Plan, today: date, *, in_use_on: date) -> Draft:
    """The entry by which the plan's sessions come to the pass, paid in full; `in_use_on` is the day on which
    its client paid. Where the pass has expired since, it is revived as if it had been topped up on that day.

    Raises `NotToppedUp` where the plan no longer fits the pass, `PassDeactivated`, `PassExpired`, or what
    keeps sessions from being added.
    """
    if not _is_alike(pass_, plan):
        raise NotToppedUp(pass_.title)
    if pass_.deactivated_on is not None:
        raise PassDeactivated(pass_.title, pass_.deactivated_on)
    ends, until = pass_.valid_until, _until(pass_, plan, today)
    if ends is not None and (ends < in_use_on or (ends < today and until == ends)):
        raise PassExpired(pass_.title, ends)
    dated = None if until == ends else redating(pass_, until, today)
    ready = pass_ if dated is None else pass_.after(dated)
    added = adjustment(ready, Change(Wish.ADD, plan.terms.size or 0), today)
    effect = Effect(total=added.effect.total, expired=0 if dated is None else dated.effect.expired)
    dates = () if dated is None else dated.changed
    return sold(pass_, effect, dates, plan.price or 0, plan.currency or "", paid=True)


def _is_alike(pass_: Pass, plan: Plan) -> bool:
    """Whether a session of the plan is worth what one of the pass is, and is paid in the same money."""
    was, now = pass_.terms, plan.terms
    if pass_.unlimited or not now.is_counted or now.kind is not was.kind or now.is_intro or now.parts > 1:
        return False
    if pass_.price and pass_.currency != plan.currency:
        return False
    is_endless = now.validity.clock is ValidityClock.NONE
    return (was.coverage, was.caps) == (now.coverage, now.caps) and is_endless == (pass_.valid_until is None)


def _moves(pass_: Pass, plan: Plan) -> bool:
    return (plan.terms.size or 0) >= (pass_.terms.size or pass_.total)


def _loses_nothing(pass_: Pass, plan: Plan, today: date) -> bool:
    try:
        own = plan.terms.validity.ends(today)
    except OverflowError:
        return False
    return pass_.valid_until is None or (own is not None and own <= pass_.valid_until)


def _until(pass_: Pass, plan: Plan, today: date) -> date | None:
    """The last day of the pass afterwards: never an earlier one than it has."""
    ends, validity = pass_.valid_until, plan.terms.validity
    if ends is None or not _moves(pass_, plan):
        return ends
    if validity.clock is ValidityClock.FIXED:
        return max(ends, validity.until or ends)
    if validity.clock not in _WITH_LENGTH or validity.count is None:
        return ends
    try:
        from_today = validity.ends(max(pass_.valid_from or today, today)) or ends
        moved = max(from_today, later(ends, validity.count, validity.unit))
    except OverflowError:
        raise NotToppedUp(pass_.title) from None
    if moved > latest(today):
        raise NotToppedUp(pass_.title)
    return moved
