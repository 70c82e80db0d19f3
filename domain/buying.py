"""When a pass that a client buys begins: now, on a chosen day, or behind the one they have (PRODUCT §7.5)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.passes import Pass, PassState
from domain.plans import Plan
from domain.refusals import DateOutOfRange
from domain.renewing import next_plan
from domain.selling import asks_for_start, day_after, starts_with_use

#: How far ahead a client may choose a first day.
FAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Beginning:
    """A pass begins `on` that day and follows `follows`, if any; `later` is the day on which it would begin
    behind `behind`, where that can be chosen as well."""

    on: date
    follows: Pass | None = None
    behind: Pass | None = None
    later: date | None = None

    @property
    def is_queued(self) -> bool:
        """Whether it waits for another pass to end."""
        return self.follows is not None and self.on == self.later


@dataclass(frozen=True, slots=True)
class When:
    """What a client wishes: a first day, or not to wait for the pass before. Unsaid, the plan decides."""

    at_once: bool = False
    on: date | None = None


UNSAID = When()


def beginning(plan: Plan, today: date, when: When, *, behind: Pass | None, wished: bool) -> Beginning:
    """When one more pass of `plan` begins for whoever has the pass `behind`, or none; `wished` says that it
    was asked for as the one that follows it.

    It waits for one that `leads_to` the plan and still has something left; behind any other it waits only
    where that was asked for. Raises `DateOutOfRange` for a day that has gone by or is more than a year ahead.
    """
    if when.on is not None:
        if not today <= when.on <= today + FAR:
            raise DateOutOfRange(today, today + FAR)
        return Beginning(when.on)
    if behind is None or not (wished or leads_to(behind, plan)):
        return Beginning(today)
    if starts_with_use(plan):
        return Beginning(today, behind if wished else None)
    later = day_after(behind, today)
    choice = Beginning(today, behind, behind, later if later > today else None)
    if choice.later is None or when.at_once or not (wished or _goes_on(behind, today)):
        return choice
    return Beginning(later, behind, behind, later)


def leads_to(pass_: Pass, plan: Plan) -> bool:
    """Whether one of `plan` is what comes after the pass: one more of its own plan, or of the one that it
    converts into."""
    return plan.id in (pass_.plan_id, next_plan(pass_))


def must_choose(plan: Plan, when: When) -> bool:
    """Whether the client has yet to say on which day the pass is to begin."""
    return asks_for_start(plan) and when.on is None and not when.at_once


def _goes_on(pass_: Pass, today: date) -> bool:
    return pass_.state_on(today) in (PassState.ACTIVE, PassState.PENDING, PassState.ON_HOLD, PassState.OFFER)
