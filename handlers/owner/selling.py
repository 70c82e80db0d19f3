"""Selling a plan or a bundle to a client."""

from domain.refusals import NotAChoice, OwesOtherwise, Refusal, SaleChanged
from domain.sale_answers import Change, chosen, typed
from domain.sale_draft import SaleDraft
from domain.searching import Query
from handlers.asking import answer, ask
from handlers.routes import NotAsked, Routes
from handlers.screens import Screen, bundle_sales, choosing_client, general, sale_steps
from handlers.screens import selling as screens
from handlers.taps.bundles import ChooseBundle
from handlers.taps.people import OwnerDesk
from handlers.taps.selling import (
    ChooseInSale,
    FindBuyer,
    Follow,
    OpenStep,
    Sell,
    SellBundle,
    SellPlan,
    SellTo,
    ShowSale,
)
from handlers.turn import Turn
from services import arriving, bundles, cards, plans, sale_drafts, searching, selling, settling
from services.sale_drafts import QUESTION, OpenSale, What
from services.selling import Sold
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(FindBuyer)
async def ask_buyer(turn: Turn, tap: FindBuyer) -> Screen:
    """Asks to whom something is sold."""
    return await ask(turn, "buyer", turn.words("sale-ask-buyer"), back=OwnerDesk())


@routes.question("buyer")
async def read_buyer(turn: Turn, question: Question) -> Screen:
    """Those who fit what was typed; while nobody does, the question stays open."""
    found = (await searching.search(turn.desk, turn.actor, Query.of(turn.line))).clients
    if found:
        await arriving.drop_question(turn.desk, turn.telegram_id)
    return choosing_client.clients(turn.words, found, lambda who: SellTo(client_id=who), OwnerDesk())


@routes.tap(SellTo)
async def choose(turn: Turn, tap: SellTo) -> Screen:
    """Plans on sale, to choose the one that is sold."""
    return screens.choose(turn.words, await plans.page(turn.desk, turn.actor, tap.after), tap.client_id)


@routes.tap(ChooseBundle)
async def choose_bundle(turn: Turn, tap: ChooseBundle) -> Screen:
    """Bundles on sale, to choose the one that is sold."""
    found = await bundles.page(turn.desk, turn.actor, tap.after)
    return bundle_sales.choose(turn.words, found, tap.client_id)


@routes.tap(SellPlan)
async def begin(turn: Turn, tap: SellPlan) -> Screen:
    """The card of the sale of a plan."""
    what, nonce = What(plan_id=tap.plan_id), turn.update_id
    return _shown(turn, await sale_drafts.begin(turn.desk, turn.actor, tap.client_id, what, nonce))


@routes.tap(SellBundle)
async def begin_bundle(turn: Turn, tap: SellBundle) -> Screen:
    """The card of the sale of a bundle."""
    what, nonce = What(bundle_id=tap.bundle_id), turn.update_id
    return _shown(turn, await sale_drafts.begin(turn.desk, turn.actor, tap.client_id, what, nonce))


@routes.tap(Follow)
async def begin_following(turn: Turn, tap: Follow) -> Screen:
    """The card of the sale of what comes after another pass."""
    card = await cards.of_pass(turn.desk, turn.actor, tap.follows)
    what = What(plan_id=tap.plan_id, follows=tap.follows, at_once=tap.at_once)
    begun = await sale_drafts.begin(turn.desk, turn.actor, card.client.id, what, turn.update_id)
    return _shown(turn, begun)


@routes.tap(ShowSale)
async def show(turn: Turn, tap: ShowSale) -> Screen:
    """The sale as it stands."""
    return _shown(turn, await sale_drafts.open_sale(turn.desk, turn.actor, tap.sale_id))


@routes.tap(OpenStep)
async def step(turn: Turn, tap: OpenStep) -> Screen:
    """A step of the sale with its answers, or its card."""
    return await _changed(turn, tap.sale_id, lambda draft, _: draft.standing(tap.step))


@routes.tap(ChooseInSale)
async def choose_in(turn: Turn, tap: ChooseInSale) -> Screen:
    """A button's answer to a step."""
    return await _changed(turn, tap.sale_id, lambda draft, facts: chosen(draft, facts, tap.step, tap.choice))


@routes.question(QUESTION)
async def read(turn: Turn, question: Question) -> Screen:
    """A typed answer to the step at which the sale stands. Raises `NotAsked` where that asks for none."""
    may_lead, language = month_may_lead(turn.words), turn.words.language
    try:
        changed = await sale_drafts.change(
            turn.desk,
            turn.actor,
            question.id,
            lambda draft, facts: typed(draft, facts, turn.line, language, month_may_lead=may_lead),
            answer(turn, question, ShowSale()),
        )
    except NotAChoice:
        raise NotAsked from None
    return _shown(turn, changed)


@routes.tap(Sell)
async def sell(turn: Turn, tap: Sell) -> Screen:
    """Sells it, once; pressed again, it shows what was sold. What has moved meanwhile is shown first."""
    draft = await sale_drafts.draft_of(turn.desk, turn.actor, tap.sale_id)
    try:
        made = await selling.sell(turn.desk, turn.actor, draft)
    except (SaleChanged, OwesOtherwise) as refusal:
        return await _fresh(turn, tap.sale_id, refusal)
    return await _sold(turn, made)


async def _fresh(turn: Turn, sale_id: int, refusal: Refusal) -> Screen:
    said = general.refused(turn.words, refusal, pressed=True)
    return (await _changed(turn, sale_id, _as_it_is)).toasting(said.toast, alert=True)


def _as_it_is(draft: SaleDraft, _: object) -> SaleDraft:
    return draft.standing(None)


async def _changed(turn: Turn, sale_id: int, how: Change) -> Screen:
    return _shown(turn, await sale_drafts.change(turn.desk, turn.actor, sale_id, how))


def _shown(turn: Turn, sale: OpenSale) -> Screen:
    if sale.draft.at is not None:
        return sale_steps.page(turn.words, sale)
    return screens.card(turn.words, sale)


async def _sold(turn: Turn, made: Sold) -> Screen:
    opening = await selling.opening(turn.desk, turn.actor, made.passes[0].id)
    counts = [await settling.waiting_for(turn.desk, turn.actor, each.id) for each in made.passes]
    return screens.sold(turn.words, made, opening, max(counts, default=0))
