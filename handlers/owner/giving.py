"""Giving a client a pass of a plan."""

from datetime import date
from typing import Any

from domain.ids import PassId
from domain.money import Payment
from domain.passes import Pass
from domain.typed import Span, typed_date
from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, giving
from handlers.screens.giving import Wish
from handlers.taps.coach import ShowPass
from handlers.taps.plans import Give, GivePass, PreviewGift, TypeStart
from handlers.taps.selling import (
    Follow,
    GiveFollowing,
    GiveFollowingFree,
    GiveFree,
    TypeFollowingReason,
    TypeFreeReason,
)
from handlers.turn import Turn
from services import cards, plans, selling, settling
from services.questions import close
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(GivePass)
async def choose(turn: Turn, tap: GivePass) -> Screen:
    """Plans on sale, to choose the one that is given."""
    return giving.choose(turn.words, await plans.page(turn.desk, turn.actor, tap.after), tap.client_id)


@routes.tap(PreviewGift)
async def preview(turn: Turn, tap: PreviewGift) -> Screen:
    """What the client is about to get; the first preview gives this giving its number."""
    gift = await selling.preview(
        turn.desk, turn.actor, tap.client_id, tap.plan_id, starts_on=tap.starts_on, payment=tap.payment
    )
    return giving.preview(turn.words, gift, Wish(tap.payment, _nonce(turn, tap.nonce), tap.starts_on))


@routes.tap(Follow)
async def preview_following(turn: Turn, tap: Follow) -> Screen:
    """What the client is about to get after another pass of theirs."""
    card = await cards.of_pass(turn.desk, turn.actor, tap.follows)
    gift = await selling.preview(
        turn.desk,
        turn.actor,
        card.client.id,
        tap.plan_id,
        starts_on=card.today if tap.at_once else None,
        payment=tap.payment,
        follows=tap.follows,
    )
    wish = Wish(tap.payment, _nonce(turn, tap.nonce), follows=True, at_once=tap.at_once)
    return giving.preview(turn.words, gift, wish)


@routes.tap(Give)
async def give(turn: Turn, tap: Give) -> Screen:
    """Gives the pass, once; pressed again, it shows the pass that was given."""
    pass_ = await selling.give(turn.desk, turn.actor, **dict(tap))
    return await _given(turn, pass_)


@routes.tap(GiveFree)
async def give_free(turn: Turn, tap: GiveFree) -> Screen:
    """Gives it free of charge for a quick reason."""
    pass_ = await selling.give(turn.desk, turn.actor, **dict(tap), payment=Payment.COMPLIMENTARY)
    return await _given(turn, pass_)


@routes.tap(GiveFollowing)
async def give_following(turn: Turn, tap: GiveFollowing) -> Screen:
    """Gives the pass that follows another."""
    return await _given(turn, await _give_behind(turn, **dict(tap)))


@routes.tap(GiveFollowingFree)
async def give_following_free(turn: Turn, tap: GiveFollowingFree) -> Screen:
    """Gives it free of charge for a quick reason."""
    pass_ = await _give_behind(turn, **dict(tap), payment=Payment.COMPLIMENTARY)
    return await _given(turn, pass_)


@routes.tap(TypeFreeReason)
async def ask_reason(turn: Turn, tap: TypeFreeReason) -> Screen:
    """Asks why it is free of charge."""
    back = PreviewGift(**dict(tap), payment=Payment.COMPLIMENTARY)
    about = tap.model_dump(mode="json")
    return await ask(turn, "free_reason", turn.words("give-ask-reason"), back=back, **about)


@routes.tap(TypeFollowingReason)
async def ask_following_reason(turn: Turn, tap: TypeFollowingReason) -> Screen:
    """Asks why the following pass is free of charge."""
    back = Follow(**tap.model_dump(exclude={"starts_on"}), payment=Payment.COMPLIMENTARY)
    about = tap.model_dump(mode="json", exclude={"at_once"})
    return await ask(turn, "free_following", turn.words("give-ask-reason"), back=back, **about)


@routes.question("free_reason")
async def read_reason(turn: Turn, question: Question) -> Screen:
    """Gives the pass free of charge for the typed reason."""
    pass_ = await selling.give(turn.desk, turn.actor, **_free_of_charge(turn, question))
    return await _given(turn, pass_)


@routes.question("free_following")
async def read_following_reason(turn: Turn, question: Question) -> Screen:
    """Gives the following pass free of charge for the typed reason."""
    return await _given(turn, await _give_behind(turn, **_free_of_charge(turn, question)))


@routes.tap(TypeStart)
async def ask_start(turn: Turn, tap: TypeStart) -> Screen:
    """Asks for another first day."""
    about = tap.model_dump(mode="json")
    return await ask(turn, "give_start", turn.words("give-ask-start"), back=PreviewGift(**about), **about)


@routes.question("give_start")
async def read_start(turn: Turn, question: Question) -> Screen:
    """Shows the pass with the typed first day."""
    typed = typed_date(turn.line, month_may_lead=month_may_lead(turn.words))
    today = turn.actor.studio.today(turn.now)
    wished = PreviewGift(**question.data, starts_on=typed.after(today) if isinstance(typed, Span) else typed)
    shown = await preview(turn, wished)
    await close(turn.desk, answer(turn, question, wished))
    return shown


async def _give_behind(turn: Turn, follows: PassId, **order: Any) -> Pass:
    card = await cards.of_pass(turn.desk, turn.actor, follows)
    return await selling.give(turn.desk, turn.actor, card.client.id, follows=follows, **order)


def _free_of_charge(turn: Turn, question: Question) -> dict[str, Any]:
    about = question.data | {"starts_on": date.fromisoformat(question.data["starts_on"])}
    typed = answer(turn, question, f"{ShowPass.tag}:{{pass_id}}")
    return about | {"payment": Payment.COMPLIMENTARY, "reason": turn.line, "answer": typed}


async def _given(turn: Turn, pass_: Pass) -> Screen:
    card = await cards.of_pass(turn.desk, turn.actor, pass_.id)
    unpaid = await settling.waiting_for(turn.desk, turn.actor, pass_.id)
    opening = await selling.opening(turn.desk, turn.actor, pass_.id)
    return giving.given(turn.words, card, opening, unpaid)


def _nonce(turn: Turn, nonce: int | None) -> int:
    return turn.update_id if nonce is None else nonce
