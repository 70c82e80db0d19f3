"""Taking a pass out of use, and putting it back."""

from domain.deactivating import MOST_OWED, Owing, Settlement
from domain.people import Right
from domain.refusals import WrongAmount
from domain.typed_money import typed_amount
from handlers.asking import answer, ask, leads_to
from handlers.reasoned import Why, for_a_reason
from handlers.routes import Routes
from handlers.screens import Screen, deactivating
from handlers.screens import reactivating as screens
from handlers.taps.deactivating import (
    DeactivatePass,
    PreviewDeactivation,
    ReactivatePass,
    SaveDeactivation,
    SaveReactivation,
    TypeDeactivationDay,
    TypeDeactivationReason,
    TypeOpenAmount,
    TypeReactivationReason,
)
from handlers.turn import Turn
from services import deactivating as desk
from services import reactivating
from services.deactivating import Wish
from services.histories import EntryCard
from services.questions import close
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(DeactivatePass)
async def open_(turn: Turn, tap: DeactivatePass) -> Screen:
    """The choice of a day."""
    now = await desk.card(turn.desk, turn.actor, tap.pass_id)
    return deactivating.card(turn.words, now, tap.month)


@routes.tap(PreviewDeactivation)
async def preview(turn: Turn, tap: PreviewDeactivation) -> Screen:
    """A deactivation that is only thought of, and what is still to be decided."""
    thought = await desk.preview(turn.desk, turn.actor, tap.pass_id, _wish(tap), seen=tap.version)
    return deactivating.pending(turn.words, thought, tap, may_waive=turn.actor.may(Right.SELL))


@for_a_reason(
    routes,
    "deactivation_reason",
    save=SaveDeactivation,
    typed=TypeDeactivationReason,
    back=PreviewDeactivation,
    prompt="deactivate-ask-reason",
)
async def deactivate(turn: Turn, tap: TypeDeactivationReason, why: Why) -> EntryCard:
    """Takes the pass out of use."""
    return await desk.deactivate(
        turn.desk,
        turn.actor,
        tap.pass_id,
        _wish(tap),
        seen=tap.version,
        release=bool(tap.release),
        reason=why.reason,
        answer=why.answer,
    )


@routes.tap(TypeDeactivationDay)
async def ask_day(turn: Turn, tap: TypeDeactivationDay) -> Screen:
    """Asks for the day."""
    prompt = deactivating.day_prompt(
        turn.words, await desk.card(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    )
    back = DeactivatePass(pass_id=tap.pass_id)
    return await ask(turn, "deactivation_day", prompt, back=back, **tap.model_dump())


@routes.question("deactivation_day")
async def read_day(turn: Turn, question: Question) -> Screen:
    """Shows what the typed day would make of the pass."""
    on = await desk.read_day(
        turn.desk,
        turn.actor,
        question.data["pass_id"],
        turn.line,
        seen=question.data["version"],
        month_may_lead=month_may_lead(turn.words),
    )
    thought = PreviewDeactivation(**question.data, on=on)
    await close(turn.desk, answer(turn, question, thought))
    return await preview(turn, thought)


@routes.tap(TypeOpenAmount)
async def ask_amount(turn: Turn, tap: TypeOpenAmount) -> Screen:
    """Asks how much is open."""
    now = await desk.card(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    about = tap.model_dump(mode="json")
    prompt = deactivating.amount_prompt(turn.words, now)
    return await ask(turn, "open_amount", prompt, back=PreviewDeactivation(**about), **about)


@routes.question("open_amount")
async def read_amount(turn: Turn, question: Question) -> Screen:
    """Shows what the typed amount would make of the pass."""
    tap = PreviewDeactivation(**question.data)
    now = await desk.card(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    currency = now.before.currency or turn.actor.studio.currency
    amount = typed_amount(turn.line, currency, turn.words.language)
    if not amount:
        raise WrongAmount(1, now.before.price or MOST_OWED, currency)
    thought = tap.model_copy(update={"owing": Owing.CHARGE, "amount": amount})
    return await leads_to(turn, question, preview, thought)


@routes.tap(ReactivatePass)
async def think_back(turn: Turn, tap: ReactivatePass) -> Screen:
    """The pass in use again, or why it cannot be."""
    found = await reactivating.back(turn.desk, turn.actor, tap.pass_id, tap.debt)
    return screens.back_in_use(turn.words, found)


@for_a_reason(
    routes,
    "reactivation_reason",
    save=SaveReactivation,
    typed=TypeReactivationReason,
    back=ReactivatePass,
    prompt="deactivate-ask-reason",
)
async def reactivate(turn: Turn, tap: TypeReactivationReason, why: Why) -> EntryCard:
    """Puts the pass back into use."""
    return await reactivating.reactivate(
        turn.desk,
        turn.actor,
        tap.pass_id,
        seen=tap.version,
        debt=tap.debt,
        reason=why.reason,
        answer=why.answer,
    )


def _wish(tap: PreviewDeactivation) -> Wish:
    settlement = None if tap.owing is None else Settlement(tap.owing, tap.amount)
    return Wish(tap.on, settlement)
