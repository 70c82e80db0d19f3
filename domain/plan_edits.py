"""Editing a plan, and going back and forth between the steps of one in the making (PRODUCT §3.9)."""

from domain.plan_draft import PlanDraft, Step
from domain.plans import Plan

#: What each step answers, in their order: going back from a step takes the last answers away.
_ANSWERS: dict[Step, tuple[str, ...]] = {
    Step.TITLE: ("title",),
    Step.PAYMENT: ("payment", "parts"),
    Step.PARTS: ("parts",),
    Step.MEMO: ("memo", "is_noted"),
    Step.PRICE: ("price", "is_priced"),
    Step.KIND: ("kind", "size"),
    Step.SIZE: ("size",),
    Step.CLOCK: ("clock", "count", "until", "activate_within_days"),
    Step.LENGTH: ("count",),
    Step.UNTIL: ("until",),
    Step.ACTIVATE: ("activate_within_days",),
}


def draft_of(plan: Plan) -> PlanDraft:
    """A draft that edits a plan: everything is answered already."""
    terms, validity = plan.terms, plan.terms.validity
    return PlanDraft(
        title=plan.title,
        payment=terms.payment_type,
        parts=terms.parts if terms.parts > 1 else None,
        memo=terms.memo,
        is_noted=True,
        price=plan.price,
        is_priced=True,
        kind=terms.kind,
        size=terms.size,
        clock=validity.clock,
        count=validity.count,
        unit=validity.unit,
        until=validity.until,
        activate_within_days=validity.activate_within_days,
        rest=terms,
        was=plan,
    )


def gone_to(draft: PlanDraft, step: Step, page: int = 0) -> PlanDraft:
    """The draft with the owner at another step of a plan that is complete; from one that is not, a step back.

    The kind of a plan that is edited stays.
    """
    if draft.settled().step is not Step.PREVIEW:
        return _stepped_back(draft)
    if step is Step.KIND and draft.was is not None:
        return draft
    return draft.model_copy(update={"at": None if step is Step.PREVIEW else step, "page": max(0, page)})


def _stepped_back(draft: PlanDraft) -> PlanDraft:
    if draft.was is not None:
        # Another validity, or another way of paying, was begun: what holds now stands again.
        before = draft_of(draft.was)
        fields = {field for step, answer in _ANSWERS.items() if step is not Step.TITLE for field in answer}
        return draft.settled(unit=before.unit, **{field: getattr(before, field) for field in fields})
    steps = tuple(_ANSWERS)
    for step in reversed(steps[: steps.index(draft.settled().step)]):
        absent = {field: PlanDraft.model_fields[field].default for field in _ANSWERS[step]}
        if any(getattr(draft, field) != nothing for field, nothing in absent.items()):
            return draft.settled(**absent)
    return draft
