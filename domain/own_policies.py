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
    hours = number_between(line, 0, LONGEST_CUTOFF)
    policy = draft.rest.policy or Policy()
    return draft.with_rest(Step.GRACE, policy=policy.model_copy(update={"cutoff": 60 * hours}))


def grace(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    """The draft with its own grace. Raises `NotANumber`, or `NotAChoice` without rules of its own."""
    minutes = number_between(line, 0, LONGEST_GRACE)
    return draft.with_rest(Step.COSTS, policy=_own(draft).model_copy(update={"grace": minutes}))


def costs(draft: PlanDraft, line: str, choices: Sequence[Named]) -> PlanDraft:
    """The draft with what takes a session. Raises `NotAChoice`."""
    if line not in set(Costs):
        raise NotAChoice
    return draft.with_rest(Step.OPTIONS, policy=_own(draft).costing(Costs(line)))


def _own(draft: PlanDraft) -> Policy:
    if draft.rest.policy is None:
        raise NotAChoice
    return draft.rest.policy
