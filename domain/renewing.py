"""What follows a pass that is over: one more of its plan, one of another, or nothing (PRODUCT §3.7)."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from domain.asking_to_pay import last_asking
from domain.calendar import StudioCalendar
from domain.ids import PassId, PlanId
from domain.ledger import Draft, EntryKind
from domain.money import OF_FIGURES, Payment
from domain.passes import Pass, PassState
from domain.plans import AtEnd, Plan
from domain.refusals import NoChange, Refusal
from domain.selling import Sale, check_start


class WhyNot(StrEnum):
    """Why nothing follows by itself although it was to."""

    GONE = "gone"
    RETIRED = "retired"
    INTRO = "intro"
    UNBEGUN = "unbegun"
    UNPAID = "unpaid"
    NO_DATES = "no_dates"


def next_plan(pass_: Pass) -> PlanId | None:
    """The plan of which the following pass is: the one it converts into, else its own."""
    return pass_.terms.converts_to if pass_.terms.at_end is AtEnd.CONVERT else pass_.plan_id


def renews(pass_: Pass) -> bool:
    """Whether another pass follows by itself when this one is over."""
    return pass_.terms.at_end is not AtEnd.NOTHING and not pass_.renewal_stopped


def renewal_key(pass_id: PassId) -> str:
    """The key of the pass that follows this one by itself: there is one of it for ever."""
    return f"renewal:{pass_id}"


def is_over(pass_: Pass, today: date) -> bool:
    """Whether nothing more can come of it: its last day is past, or it is used up with nothing booked. What
    was sold without sessions goes by its dates alone."""
    if pass_.state_on(today) is PassState.EXPIRED:
        return True
    return pass_.terms.has_sessions and not pass_.unlimited and pass_.free <= 0 and pass_.booked == 0


def renewal(pass_: Pass, today: date, at: datetime, plan: Plan | None) -> Sale:
    """The sale by which `plan` follows a pass that is over.

    It begins today: the day after the last one where the desk is at work, later where it was down, so that
    nobody pays for days on which nobody could let them in. Unpaid where the plan has a price.
    """
    payment = Payment.UNPAID if plan is not None and plan.price else Payment.PAID
    return Sale(pass_.client_id, max(pass_.valid_from or today, today), at, payment, follows=pass_.id)


def is_unpaid_renewal(pass_: Pass) -> bool:
    """Whether the pass has itself followed another one, and nothing was paid for it."""
    return pass_.renews is not None and pass_.payment == Payment.UNPAID and pass_.to_pay > 0


def is_given_up(pass_: Pass, on: date, calendar: StudioCalendar, ask_days: Sequence[int]) -> bool:
    """Whether by that day its client was asked for the last time for a renewal, and has paid nothing: then
    nothing more follows by itself, as debts would pile up for somebody who has left."""
    return is_unpaid_renewal(pass_) and on > last_asking(pass_, calendar, ask_days)


def is_as_it_came(renewed: Pass) -> bool:
    """Whether a pass that followed by itself has never been used, changed or paid: nobody loses anything
    with it."""
    is_unused = not (renewed.used or renewed.booked or renewed.expired or renewed.withdrawn or renewed.holds)
    return is_unused and not renewed.paid and renewed.payment in OF_FIGURES and renewed.deactivated_on is None


def why_not(pass_: Pass, sale: Sale, plan: Plan | None, today: date) -> WhyNot | None:
    """Why the sale cannot be made; None if it can. What lapsed before its first visit is not renewed: nobody
    has come for it."""
    if pass_.valid_from is None and pass_.activate_by is not None and pass_.used == 0:
        return WhyNot.UNBEGUN
    if plan is None:
        return WhyNot.GONE
    if plan.retired_on is not None and plan.retired_on <= today:
        return WhyNot.RETIRED
    if plan.terms.is_intro:
        return WhyNot.INTRO
    try:
        check_start(plan, sale, today)
    except Refusal:
        return WhyNot.NO_DATES
    return None


def switched(pass_: Pass, *, stopped: bool) -> Draft:
    """The entry that stops the automatic renewal, or lets it go on. Raises `NoChange`."""
    if pass_.terms.at_end is AtEnd.NOTHING or pass_.renewal_stopped == stopped:
        raise NoChange
    return Draft(kind=EntryKind.RENEWAL, changed=pass_.changed(renewal_stopped=stopped))
