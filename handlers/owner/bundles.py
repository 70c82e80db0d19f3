"""Bundles: making one wholly in the chat, and taking it off sale."""

from domain.bundling import BundleDraft, BundleStep, answered, chosen, priced
from domain.refusals import AlreadyAnswered
from domain.typed_money import typed_amount
from handlers.routes import Routes
from handlers.screens import Screen, bundles, bundling
from handlers.steps import Steps, made
from handlers.taps.bundles import (
    ChooseInBundle,
    NewBundle,
    RetireBundle,
    SaveBundle,
    ShowBundle,
    ShowBundleDraft,
    ShowBundles,
)
from handlers.turn import Turn
from services import bundles as shelf
from services import bundling as desk
from services.bundling import OpenBundle
from services.questions import Answer
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(ShowBundles)
async def page(turn: Turn, tap: ShowBundles) -> Screen:
    """Bundles on sale, or the retired ones."""
    return bundles.page(
        turn.words, await shelf.page(turn.desk, turn.actor, tap.after, retired=tap.retired)
    )


@routes.tap(ShowBundle)
async def show(turn: Turn, tap: ShowBundle) -> Screen:
    """One bundle as its buyers will read it."""
    return bundles.bundle(turn.words, await shelf.of_bundle(turn.desk, turn.actor, tap.bundle_id))


@routes.tap(RetireBundle)
async def retire(turn: Turn, tap: RetireBundle) -> Screen:
    """Takes it off sale, or puts it back: each takes the other back."""
    card = await shelf.retire(turn.desk, turn.actor, tap.bundle_id, retired=tap.retired, seen=tap.version)
    toast = "toast-bundle-retired" if tap.retired else "toast-plan-saved"
    return bundles.bundle(turn.words, card).toasting(turn.words.plain(toast))


@routes.tap(NewBundle)
async def begin(turn: Turn, tap: NewBundle) -> Screen:
    """Begins a bundle with its title."""
    return await _shown(turn, await desk.begin(turn.desk, turn.actor))


@routes.tap(ShowBundleDraft)
async def draft(turn: Turn, tap: ShowBundleDraft) -> Screen:
    """The step at which the bundle being made stands."""
    return await steps.present(turn)


@routes.question(desk.QUESTION, stays=True)
async def read(turn: Turn, question: Question) -> Screen:
    """A typed answer to the present step."""
    return await steps.typed(turn, question, lambda now: _answered(turn, now, turn.line))


@routes.tap(ChooseInBundle)
async def choose_in(turn: Turn, tap: ChooseInBundle) -> Screen:
    """A button's answer to a step; one that was answered before shows where the bundle stands now."""
    return await steps.pressed(turn, tap.question_id, lambda now: _answered(turn, now, tap.choice))


@routes.tap(SaveBundle)
async def save(turn: Turn, tap: SaveBundle) -> Screen:
    """Puts the bundle on sale; pressed again, it shows the bundle that was."""
    pressed = Answer(tap.question_id, turn.update_id, f"{ShowBundle.tag}:{{bundle_id}}")
    try:
        card = await desk.save(turn.desk, turn.actor, pressed)
    except AlreadyAnswered:
        return await show(turn, await made(turn, tap.question_id, ShowBundle))
    return bundles.bundle(turn.words, card).toasting(turn.words.plain("toast-plan-saved"))


async def _shown(turn: Turn, open_: OpenBundle) -> Screen:
    if open_.draft.step is not BundleStep.PREVIEW:
        return bundling.step(turn.words, open_)
    return bundling.preview(turn.words, open_, await desk.preview(turn.desk, turn.actor))


steps = Steps(desk.draft, desk.advance, ShowBundleDraft(), _shown)


def _answered(turn: Turn, now: OpenBundle, line: str) -> BundleDraft:
    if now.draft.step is BundleStep.PLANS:
        return chosen(now.draft, line, [plan.id for plan in now.on_sale])
    if now.draft.step is not BundleStep.PRICE:
        return answered(now.draft, line, now.today, month_may_lead=month_may_lead(turn.words))
    if line == bundling.NO_PRICE:
        return priced(now.draft, None)
    return priced(now.draft, typed_amount(line, turn.actor.studio.currency, turn.words.language))
