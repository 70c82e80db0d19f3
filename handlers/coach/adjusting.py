"""Adjusting what a pass holds: steppers, a typed number, a reason."""

from domain.people import Right
from domain.refusals import MoreThanFree
from handlers.asking import answer, ask
from handlers.reasoned import Why, for_a_reason
from handlers.routes import Routes
from handlers.screens import Screen, adjusting
from handlers.taps.adjusting import AdjustPass, SaveChange, StepTo, TypeNumber, TypeReason
from handlers.turn import Turn
from services import adjusting as desk
from services.histories import EntryCard
from services.questions import close
from storage.questions import Question

routes = Routes()


@routes.tap(AdjustPass)
async def open_(turn: Turn, tap: AdjustPass) -> Screen:
    """The steppers of a pass."""
    return adjusting.card(turn.words, await desk.preview(turn.desk, turn.actor, tap.pass_id))


@routes.tap(StepTo)
async def step(turn: Turn, tap: StepTo) -> Screen:
    """A change that is only thought of."""
    try:
        preview = await desk.preview(turn.desk, turn.actor, tap.pass_id, tap.change, seen=tap.version)
    except MoreThanFree as refusal:
        if refusal.booked <= 0:
            raise
        now = await desk.preview(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
        return adjusting.is_booked(turn.words, now, refusal)
    if tap.change.is_nothing:
        return adjusting.card(turn.words, preview)
    return adjusting.pending(turn.words, preview, tap.change, may_sell=turn.actor.may(Right.SELL))


@for_a_reason(routes, "adjust_reason", save=SaveChange, typed=TypeReason, back=StepTo)
async def adjust(turn: Turn, tap: TypeReason, why: Why) -> EntryCard:
    """Makes the change."""
    return await desk.adjust(
        turn.desk,
        turn.actor,
        tap.pass_id,
        tap.change,
        seen=tap.version,
        reason=why.reason,
        answer=why.answer,
    )


@routes.tap(TypeNumber)
async def ask_number(turn: Turn, tap: TypeNumber) -> Screen:
    """Asks for a number."""
    preview = await desk.preview(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    prompt = adjusting.number_prompt(turn.words, preview)
    back = AdjustPass(pass_id=tap.pass_id)
    return await ask(turn, "adjust_number", prompt, back=back, pass_id=tap.pass_id, version=tap.version)


@routes.question("adjust_number")
async def read_number(turn: Turn, question: Question) -> Screen:
    """Shows what the typed number would make of the pass."""
    about = question.data
    change = await desk.read(turn.desk, turn.actor, about["pass_id"], turn.line, seen=about["version"])
    thought = StepTo(**about, wish=change.wish, number=change.number)
    await close(turn.desk, answer(turn, question, thought))
    return await step(turn, thought)
