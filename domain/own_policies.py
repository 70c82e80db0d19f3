"""A plan's own rules of cancelling, answered one after the other (PRODUCT §3.5)."""

from collections.abc import Sequence

from domain.coverage import Named
from domain.plan_draft import ANY, PlanDraft, Step
from domain.policies import Costs, Policy
from domain.refusals import NotAChoice
from domain.typed import number_between

#: The earliest cut-off, in hours, and the longest grace, in minutes.
LONGEST_CUTOFF = 14 * 24
LONGEST_GRACE = 24 * 60


def cutoff(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    """The draft with its own cut-off, or with the studio's rules. Raises `NotANumber`."""
    if line == ANY:
        return draft.with_rest(Step.OPTIONS, policy=None)
    return draft.with_rest(Step.GRACE, policy=with_cutoff(draft.rest.policy, line))


def grace(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    """The draft with its own grace. Raises `NotANumber`, or `NotAChoice` without rules of its own."""
    return draft.with_rest(Step.COSTS, policy=with_grace(draft.rest.policy, line))


def costs(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    """The draft with what takes a session. Raises `NotAChoice`."""
    return draft.with_rest(Step.OPTIONS, policy=with_costs(draft.rest.policy, line))


def with_cutoff(policy: Policy | None, line: str) -> Policy:
    """Rules with so many hours as their cut-off. Raises `NotANumber`."""
    hours = number_between(line, 0, LONGEST_CUTOFF)
    return (policy or Policy()).model_copy(update={"cutoff": 60 * hours})


def with_grace(policy: Policy | None, line: str) -> Policy:
    """The rules with so many minutes of grace. Raises `NotANumber`, or `NotAChoice` where there are none."""
    minutes = number_between(line, 0, LONGEST_GRACE)
    return _own(policy).model_copy(update={"grace": minutes})


def with_costs(policy: Policy | None, line: str) -> Policy:
    """The rules with what takes a session. Raises `NotAChoice`."""
    if line not in set(Costs):
        raise NotAChoice
    return _own(policy).costing(Costs(line))


def _own(policy: Policy | None) -> Policy:
    if policy is None:
        raise NotAChoice
    return policy
