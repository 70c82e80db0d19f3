"""Making a bundle step by step (PRODUCT §3.8)."""

from dataclasses import dataclass
from datetime import date

from domain.bundling import BundleDraft, BundleStep
from domain.ids import PlanId
from domain.people import Actor
from domain.plans import Plan
from domain.refusals import AlreadyAnswered
from services.access import require_owner
from services.bundles import BundleCard, bundle_card
from services.questions import Answer, put, settle, waiting
from storage.desk import Desk, Tx

QUESTION = "bundle"
PAGE = 6


@dataclass(frozen=True, slots=True)
class OpenBundle:
    """The bundle an owner is making, with the question that waits for its next answer.

    `on_sale` is a page of plans to choose from, `inside` those chosen; `more` goes on behind the page.
    """

    question_id: int
    draft: BundleDraft
    on_sale: tuple[Plan, ...]
    inside: tuple[Plan, ...]
    more: PlanId | None
    today: date


async def begin(desk: Desk, actor: Actor) -> OpenBundle:
    """Begins a new bundle; one begun earlier is dropped."""
    require_owner(actor)
    async with desk.writing() as tx:
        await _ask(tx, actor, BundleDraft())
        return await _open(tx, actor)


async def draft(desk: Desk, actor: Actor) -> OpenBundle:
    """The bundle being made. Raises `AlreadyAnswered` where none is."""
    require_owner(actor)
    async with desk.reading() as tx:
        return await _open(tx, actor)


async def advance(desk: Desk, actor: Actor, answer: Answer, following: BundleDraft) -> OpenBundle:
    """Closes the answered step and opens the next one, once. Raises `AlreadyAnswered`."""
    require_owner(actor)
    async with desk.writing() as tx:
        await _check_open(tx, actor, answer.question_id)
        await settle(tx, answer)
        await _ask(tx, actor, following)
        return await _open(tx, actor)


async def preview(desk: Desk, actor: Actor) -> BundleCard:
    """The finished bundle being made, as its buyers will read it."""
    require_owner(actor)
    async with desk.reading() as tx:
        made = (await _open(tx, actor)).draft
        return await bundle_card(tx, actor, made.bundle(actor.studio.currency))


async def save(desk: Desk, actor: Actor, answer: Answer) -> BundleCard:
    """Puts the finished bundle on sale, once. Raises `AlreadyAnswered` where that question is not open."""
    require_owner(actor)
    async with desk.writing() as tx:
        open_ = await _check_open(tx, actor, answer.question_id)
        if open_.draft.step is not BundleStep.PREVIEW:
            raise AlreadyAnswered
        bundle = open_.draft.bundle(actor.studio.currency)
        bundle_id = await tx.bundles.add(bundle, tx.now)
        await settle(tx, answer, bundle_id=bundle_id)
        return await bundle_card(tx, actor, bundle.model_copy(update={"id": bundle_id}))


async def _ask(tx: Tx, actor: Actor, wanted: BundleDraft) -> None:
    await put(tx, actor, QUESTION, wanted.model_dump(mode="json"))


async def _check_open(tx: Tx, actor: Actor, question_id: int) -> OpenBundle:
    open_ = await _open(tx, actor)
    if open_.question_id != question_id:
        raise AlreadyAnswered
    return open_


async def _open(tx: Tx, actor: Actor) -> OpenBundle:
    question = await waiting(tx, actor, QUESTION)
    draft = BundleDraft.model_validate(question.data)
    found = await tx.plans.page(draft.after, PAGE + 1)
    inside = [await tx.plans.get(item.plan_id) for item in draft.plans]
    return OpenBundle(
        question_id=question.id,
        draft=draft,
        on_sale=tuple(found[:PAGE]),
        inside=tuple(plan for plan in inside if plan is not None),
        more=found[PAGE - 1].id if len(found) > PAGE else None,
        today=actor.studio.today(tx.now),
    )
