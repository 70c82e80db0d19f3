"""Making a plan step by step, and editing one that is on sale, for future sales only (PRODUCT §3.9)."""

from dataclasses import dataclass
from datetime import date

from domain.coverage import Named
from domain.ids import PlanId
from domain.people import Actor
from domain.plan_draft import PlanDraft, Step
from domain.plan_edits import draft_of
from domain.plans import Plan
from domain.refusals import AlreadyAnswered, ChangedMeanwhile, NoChange, NotFound, PlanRetired
from services.access import require_owner
from services.catalogue import named_now
from services.plans import PlanCard, plan_card
from services.questions import Answer, put, settle, waiting
from storage.desk import Desk, Tx

QUESTION = "plan"


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """The plan an owner is making, with the question that waits for its next answer.

    `choices` are what the present step offers by name.
    """

    question_id: int
    draft: PlanDraft
    today: date
    choices: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """A plan that was put on sale or edited; an edit can be undone by its `question_id`."""

    card: PlanCard
    question_id: int
    is_edit: bool


async def begin(desk: Desk, actor: Actor) -> OpenDraft:
    """Begins a new plan; one begun earlier is dropped."""
    require_owner(actor)
    async with desk.writing() as tx:
        return await _asked(tx, actor, PlanDraft())


async def edit(desk: Desk, actor: Actor, plan_id: PlanId) -> OpenDraft:
    """Begins to edit a plan; a draft begun earlier is dropped."""
    require_owner(actor)
    async with desk.writing() as tx:
        plan = await tx.plans.get(plan_id)
        if plan is None:
            raise NotFound
        return await _asked(tx, actor, draft_of(plan))


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
        return await _asked(tx, actor, next_draft)


async def preview(desk: Desk, actor: Actor) -> PlanCard:
    """The finished plan being made, as its buyer will read it."""
    require_owner(actor)
    async with desk.reading() as tx:
        made = (await _open(tx, actor)).draft
        return await plan_card(tx, actor, made.plan(actor.studio.currency), was=made.was)


async def save(desk: Desk, actor: Actor, answer: Answer) -> Saved:
    """Puts the finished plan on sale, or saves the edited one, once.

    Raises `AlreadyAnswered` where that question is not open, `NoChange`, `ChangedMeanwhile` where somebody
    else has edited the plan, or `PlanRetired` where the plan it is to turn into is no longer sold.
    """
    require_owner(actor)
    async with desk.writing() as tx:
        made = (await _check_open(tx, actor, answer.question_id)).draft
        if made.step not in (Step.PREVIEW, Step.OPTIONS):
            raise AlreadyAnswered
        plan = await named_now(tx, made.plan(actor.studio.currency))
        await _check_following(tx, plan, made.was)
        plan_id = await (tx.plans.add(plan, tx.now) if made.was is None else _edited(tx, plan, made.was))
        await settle(tx, answer, plan_id=plan_id)
        return Saved(await _card(tx, actor, plan_id), answer.question_id, made.was is not None)


async def undo(desk: Desk, actor: Actor, question_id: int) -> PlanCard:
    """Takes this owner's last edit of a plan back, once.

    Raises `AlreadyAnswered` where there was no such edit, `ChangedMeanwhile` where another came after it.
    """
    require_owner(actor)
    async with desk.writing() as tx:
        asked = await tx.questions.get(question_id)
        if asked is None or asked.telegram_id != actor.telegram_id or asked.kind != QUESTION:
            raise AlreadyAnswered
        was = PlanDraft.model_validate(asked.data).was
        if asked.outcome is None or was is None:
            raise AlreadyAnswered
        edited = was.model_copy(update={"version": was.version + 1})
        if not await tx.plans.save(edited):
            raise ChangedMeanwhile(was.title)
        return await _card(tx, actor, was.id)


async def _edited(tx: Tx, plan: Plan, was: Plan) -> PlanId:
    if plan == was:
        raise NoChange
    if not await tx.plans.save(plan):
        raise ChangedMeanwhile(was.title)
    return plan.id


async def _check_following(tx: Tx, plan: Plan, was: Plan | None) -> None:
    next_id = plan.terms.converts_to
    if next_id is None or (was is not None and next_id == was.terms.converts_to):
        return
    following = await tx.plans.get(next_id)
    if following is None or following.retired_on is not None:
        raise PlanRetired("" if following is None else following.title)


async def _card(tx: Tx, actor: Actor, plan_id: PlanId) -> PlanCard:
    plan = await tx.plans.get(plan_id)
    assert plan is not None, "a plan is never deleted"
    return await plan_card(tx, actor, plan)


async def _asked(tx: Tx, actor: Actor, wanted: PlanDraft) -> OpenDraft:
    await put(tx, actor, QUESTION, wanted.model_dump(mode="json"))
    return await _open(tx, actor)


async def _check_open(tx: Tx, actor: Actor, question_id: int) -> OpenDraft:
    open_ = await _open(tx, actor)
    if open_.question_id != question_id:
        raise AlreadyAnswered
    return open_


async def _open(tx: Tx, actor: Actor) -> OpenDraft:
    question = await waiting(tx, actor, QUESTION)
    now = PlanDraft.model_validate(question.data)
    return OpenDraft(question.id, now, actor.studio.today(tx.now), await _choices(tx, now))


async def _choices(tx: Tx, draft: PlanDraft) -> tuple[Named, ...]:
    match draft.step:
        case Step.SERVICES:
            return tuple(item.named for item in await tx.catalogue.services())
        case Step.PLACES:
            return tuple(item.named for item in await tx.catalogue.places())
        case Step.COACHES:
            return tuple(Named(id=who.id, name=who.name) for who in await tx.people.staff() if who.is_coach)
        case Step.NEXT:
            own = None if draft.was is None else draft.was.id
            plans = await tx.plans.on_sale()
            return tuple(Named(id=plan.id, name=plan.title) for plan in plans if plan.id != own)
    return ()
