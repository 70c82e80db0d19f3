"""Taking a pass out of use, and putting it back."""

from domain.deactivating import MOST_OWED, Owing, Settlement
from domain.refusals import WrongAmount
from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, deactivating, history
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
from handlers.taps.history import ShowEntry
from handlers.turn import Turn
from services import deactivating as desk
from services.deactivating import Wish
from services.questions import close
from storage.questions import Question
from texts.amounts import amount_typed
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
    return deactivating.pending(turn.words, thought, tap)


@routes.tap(SaveDeactivation)
async def save(turn: Turn, tap: SaveDeactivation) -> Screen:
    """Takes the pass out of use for a quick reason."""
    card = await desk.deactivate(
        turn.desk,
        turn.actor,
        tap.pass_id,
        _wish(tap),
        seen=tap.version,
        reason=tap.reason,
        release=bool(tap.release),
    )
    return history.saved(turn.words, card)


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
    amount = amount_typed(turn.words, turn.line, currency)
    if not amount:
        raise WrongAmount(1, now.before.price or MOST_OWED, currency)
    thought = tap.model_copy(update={"owing": Owing.CHARGE, "amount": amount})
    screen = await preview(turn, thought)
    await close(turn.desk, answer(turn, question, thought))
    return screen


@routes.tap(TypeDeactivationReason)
async def ask_reason(turn: Turn, tap: TypeDeactivationReason) -> Screen:
    """Asks for a reason in one's own words."""
    about = tap.model_dump(mode="json")
    prompt = turn.words("deactivate-ask-reason")
    return await ask(turn, "deactivation_reason", prompt, back=PreviewDeactivation(**about), **about)


@routes.question("deactivation_reason")
async def read_reason(turn: Turn, question: Question) -> Screen:
    """Takes the pass out of use for the typed reason."""
    tap = PreviewDeactivation(**question.data)
    card = await desk.deactivate(
        turn.desk,
        turn.actor,
        tap.pass_id,
        _wish(tap),
        seen=tap.version,
        reason=turn.line,
        release=bool(tap.release),
        answer=answer(turn, question, f"{ShowEntry.tag}:{{entry_id}}"),
    )
    return history.saved(turn.words, card)


@routes.tap(ReactivatePass)
async def think_back(turn: Turn, tap: ReactivatePass) -> Screen:
    """The pass in use again, or why it cannot be."""
    return deactivating.back_in_use(turn.words, await desk.back(turn.desk, turn.actor, tap.pass_id))


@routes.tap(SaveReactivation)
async def put_back(turn: Turn, tap: SaveReactivation) -> Screen:
    """Puts the pass back into use for a quick reason."""
    card = await desk.reactivate(turn.desk, turn.actor, tap.pass_id, seen=tap.version, reason=tap.reason)
    return history.saved(turn.words, card)


@routes.tap(TypeReactivationReason)
async def ask_reason_back(turn: Turn, tap: TypeReactivationReason) -> Screen:
    """Asks for a reason in one's own words."""
    prompt = turn.words("deactivate-ask-reason")
    back = ReactivatePass(pass_id=tap.pass_id)
    return await ask(turn, "reactivation_reason", prompt, back=back, **tap.model_dump())


@routes.question("reactivation_reason")
async def read_reason_back(turn: Turn, question: Question) -> Screen:
    """Puts the pass back into use for the typed reason."""
    card = await desk.reactivate(
        turn.desk,
        turn.actor,
        question.data["pass_id"],
        seen=question.data["version"],
        reason=turn.line,
        answer=answer(turn, question, f"{ShowEntry.tag}:{{entry_id}}"),
    )
    return history.saved(turn.words, card)


def _wish(tap: PreviewDeactivation) -> Wish:
    settlement = None if tap.owing is None else Settlement(tap.owing, tap.amount)
    return Wish(tap.on, settlement)
