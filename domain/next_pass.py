"""The pass that a client takes after the one they have, and from which day (PRODUCT §7.5)."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.money import Payment
from domain.orders import is_offered
from domain.passes import Pass, PassState
from domain.plans import Plan
from domain.refusals import Refusal
from domain.renewing import is_over, renews
from domain.selling import Sale, check_start, day_after, sold, starts_with_use
from domain.studio import Rules

#: So many days before its end a pass is about to end, and so many after it nobody comes back to it.
SOON, LATE = 14, 60


@dataclass(frozen=True, slots=True)
class Way:
    """From `first` to `last`, where dates limit it: today (`at_once`), or behind the present pass."""

    at_once: bool
    first: date | None
    last: date | None


def ways(pass_: Pass, plan: Plan, today: date, at: datetime) -> tuple[Way, ...]:
    """How a pass of `plan` can follow: behind the present one or today, what fits better first; only once
    where that is the same, or where its first visit decides. None where each would have ended already."""
    queued = day_after(pass_, today)
    later = [] if queued == today or starts_with_use(plan) else [(False, queued)]
    both = [(True, today), *later] if is_over(pass_, today) else [*later, (True, today)]
    found = []
    for at_once, first in both:
        sale = Sale(pass_.client_id, first, at, Payment.UNPAID, follows=pass_.id)
        try:
            check_start(plan, sale, today)
        except Refusal:
            continue
        next_ = sold(plan, sale)
        found.append(Way(at_once, next_.valid_from, next_.valid_until))
    return tuple(found)


def is_sold(plan: Plan, today: date) -> bool:
    """Whether clients may take one of this plan by themselves after another: shown to them, at a price, and
    no intro, which is for newcomers."""
    return is_offered(plan, today) and not plan.terms.is_intro


def is_offered_next(pass_: Pass, today: date, rules: Rules) -> bool:
    """Whether it is time to offer its client another one: it ended lately, ends soon or runs low, and nothing
    follows it by itself."""
    state = pass_.state_on(today)
    if state is PassState.DEACTIVATED or renews(pass_):
        return False
    if is_over(pass_, today):
        return pass_.ends_on is None or (today - pass_.ends_on).days <= LATE
    if state is PassState.PENDING:
        return False
    return runs_out(pass_, today, rules)


def runs_out(pass_: Pass, today: date, rules: Rules) -> bool:
    """Whether a pass in use ends soon or runs low."""
    soon = max((SOON, *rules.days_left))
    if pass_.ends_on is not None and (pass_.ends_on - today).days <= soon:
        return True
    few = max(rules.sessions_left, default=0)
    return pass_.terms.has_sessions and not pass_.unlimited and pass_.free <= few < pass_.total


def may_stop(pass_: Pass, today: date) -> bool:
    """Whether its client may stop its automatic renewal, or let it go on: as long as it is in use. What was
    given away is over, and nothing that they press makes another pass follow it at once."""
    return pass_.state_on(today) is not PassState.DEACTIVATED and not is_over(pass_, today)
