"""What the studio sells: looking plans through, and making one step by step (PRODUCT §3)."""

from dataclasses import dataclass
from datetime import date

from domain.ids import PersonId, PlanId
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.planning import PlanDraft, Step
from domain.plans import Plan
from domain.refusals import AlreadyAnswered, NotFound
from domain.selling import Sale, granted, sold
from services.access import require, require_owner
from services.questions import LIFE, Answer, settle
from storage.desk import Desk, Tx
from storage.questions import Question

PAGE = 8
QUESTION = "plan"


@dataclass(frozen=True, slots=True)
class PlanPage:
    """Plans on sale; `more` is the plan to go on from."""

    plans: tuple[Plan, ...]
    more: PlanId | None
    may_make: bool


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """The plan an owner is making, with the question that waits for its next answer."""

    question_id: int
    draft: PlanDraft
    today: date


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A plan with the pass its buyer would have today."""

    plan: Plan
    sample: Pass
    buyer: Person
    today: date


async def page(desk: Desk, actor: Actor, after: PlanId | None = None) -> PlanPage:
    """The plans on sale, oldest first, for whoever may sell."""
    require(actor, Right.SELL)
    async with desk.reading() as tx:
        found = await tx.plans.page(after or PlanId(0), PAGE + 1)
        more = found[PAGE - 1].id if len(found) > PAGE else None
        return PlanPage(tuple(found[:PAGE]), more, may_make=actor.is_owner)


async def of_plan(desk: Desk, actor: Actor, plan_id: PlanId) -> PlanCard:
    """One plan, for whoever may sell."""
    require(actor, Right.SELL)
    async with desk.reading() as tx:
        plan = await tx.plans.get(plan_id)
        if plan is None:
            raise NotFound
        return _card(tx, actor, plan)


async def begin(desk: Desk, actor: Actor) -> OpenDraft:
    """Begins a new plan; one begun earlier is dropped."""
    require_owner(actor)
    async with desk.writing() as tx:
        await _ask(tx, actor, PlanDraft())
        return await _open(tx, actor)


async def draft(desk: Desk, actor: Actor) -> OpenDraft:
    """The plan being made. Raises `AlreadyAnswered` where none is."""
    require_owner(actor)
    async with desk.reading() as tx:
        return await _open(tx, actor)


async def advance(desk: Desk, actor: Actor, answer: Answer, next_draft: PlanDraft) -> OpenDraft:
    """Closes the answered step and opens the next one, once. Raises `AlreadyAnswered`."""
    require_owner(actor)
    async with desk.writing() as tx:
        await _check_open(tx, actor, answer.question_id)
        await settle(tx, answer)
        await _ask(tx, actor, next_draft)
        return await _open(tx, actor)


async def preview(desk: Desk, actor: Actor) -> PlanCard:
    """The finished plan being made, as its buyer will read it."""
    require_owner(actor)
    async with desk.reading() as tx:
        made = (await _open(tx, actor)).draft
        return _card(tx, actor, made.plan(actor.studio.currency))


async def save(desk: Desk, actor: Actor, answer: Answer) -> PlanCard:
    """Puts the finished plan on sale, once. Raises `AlreadyAnswered` where that question is not open."""
    require_owner(actor)
    async with desk.writing() as tx:
        open_ = await _check_open(tx, actor, answer.question_id)
        if open_.draft.step is not Step.PREVIEW:
            raise AlreadyAnswered
        plan = open_.draft.plan(actor.studio.currency)
        plan_id = await tx.plans.add(plan, tx.now)
        await settle(tx, answer, plan_id=plan_id)
        return _card(tx, actor, plan.model_copy(update={"id": plan_id}))


def _card(tx: Tx, actor: Actor, plan: Plan) -> PlanCard:
    today = actor.studio.today(tx.now)
    assert actor.person is not None, "whoever may sell is a person"
    sample = sold(plan, Sale(PersonId(0), today, tx.now)).after(granted(plan))
    return PlanCard(plan, sample, actor.person, today)


async def _ask(tx: Tx, actor: Actor, wanted: PlanDraft) -> None:
    question = Question(
        telegram_id=actor.telegram_id,
        kind=QUESTION,
        data=wanted.model_dump(mode="json"),
        expires_at=tx.now + LIFE,
    )
    await tx.questions.ask(question, tx.now)


async def _check_open(tx: Tx, actor: Actor, question_id: int) -> OpenDraft:
    open_ = await _open(tx, actor)
    if open_.question_id != question_id:
        raise AlreadyAnswered
    return open_


async def _open(tx: Tx, actor: Actor) -> OpenDraft:
    question = await tx.questions.open_for(actor.telegram_id)
    if question is None or question.kind != QUESTION or question.expires_at <= tx.now:
        raise AlreadyAnswered
    return OpenDraft(question.id, PlanDraft.model_validate(question.data), actor.studio.today(tx.now))
