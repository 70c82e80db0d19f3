"""Adjusting what a pass holds: steppers, a typed number, a reason."""

from domain.adjusting import Change, Wish
from domain.refusals import MoreThanFree
from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, adjusting, history
from handlers.taps.adjusting import AdjustPass, SaveChange, StepTo, TypeNumber, TypeReason
from handlers.taps.history import ShowEntry
from handlers.turn import Turn
from services import adjusting as desk
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
    return adjusting.pending(turn.words, preview, tap.change)


@routes.tap(SaveChange)
async def save(turn: Turn, tap: SaveChange) -> Screen:
    """Makes the change for a quick reason."""
    card = await desk.adjust(
        turn.desk, turn.actor, tap.pass_id, tap.change, seen=tap.version, reason=tap.reason
    )
    return history.saved(turn.words, card)


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


@routes.tap(TypeReason)
async def ask_reason(turn: Turn, tap: TypeReason) -> Screen:
    """Asks for a reason in one's own words."""
    about = tap.model_dump(mode="json")
    return await ask(turn, "adjust_reason", turn.words("change-ask-reason"), back=StepTo(**about), **about)


@routes.question("adjust_reason")
async def read_reason(turn: Turn, question: Question) -> Screen:
    """Makes the change for the typed reason."""
    about = question.data
    card = await desk.adjust(
        turn.desk,
        turn.actor,
        about["pass_id"],
        Change(Wish(about["wish"]), about["number"], about["extends"]),
        seen=about["version"],
        reason=turn.line,
        answer=answer(turn, question, f"{ShowEntry.tag}:{{entry_id}}"),
    )
    return history.saved(turn.words, card)
