"""Giving sessions of a pass to another client."""

from handlers.asking import answer, ask
from handlers.coach.finding import others_found
from handlers.routes import Routes
from handlers.screens import Screen, choosing_client, history, transferring
from handlers.taps.coach import ShowMore
from handlers.taps.dividing import SaveTransfer, TransferPass, TransferReason, TransferStep
from handlers.taps.history import ShowEntry
from handlers.turn import Turn
from services import dividing as desk
from storage.questions import Question

routes = Routes()


@routes.tap(TransferPass)
async def ask_client(turn: Turn, tap: TransferPass) -> Screen:
    """Asks to whom."""
    opened = await desk.open_transfer(turn.desk, turn.actor, tap.pass_id)
    about = {"pass_id": tap.pass_id, "version": opened.pass_.version, "whose": opened.client.id}
    prompt = turn.words("transfer-ask", title=opened.pass_.title, name=opened.client.name)
    return await ask(turn, "transfer_to", prompt, back=ShowMore(pass_id=tap.pass_id), **about)


@routes.question("transfer_to")
async def choose_client(turn: Turn, question: Question) -> Screen:
    """Those who fit what was typed; while nobody does, the question stays open."""
    about = question.data
    found = await others_found(turn, about["whose"])
    carried = {"pass_id": about["pass_id"], "version": about["version"]}
    return choosing_client.clients(
        turn.words,
        found,
        lambda person_id: TransferStep.model_validate(carried | {"to": person_id}),
        ShowMore(pass_id=about["pass_id"]),
    )


@routes.tap(TransferStep)
async def step(turn: Turn, tap: TransferStep) -> Screen:
    """A transfer that is only thought of."""
    thought = await desk.preview_transfer(
        turn.desk, turn.actor, tap.pass_id, tap.to, tap.count, seen=tap.version
    )
    return transferring.pending(turn.words, thought)


@routes.tap(SaveTransfer)
async def transfer(turn: Turn, tap: SaveTransfer) -> Screen:
    """Makes the transfer for a quick reason."""
    card = await desk.transfer(
        turn.desk, turn.actor, tap.pass_id, tap.to, tap.count, seen=tap.version, reason=tap.reason
    )
    return history.saved(turn.words, card)


@routes.tap(TransferReason)
async def ask_reason(turn: Turn, tap: TransferReason) -> Screen:
    """Asks for a reason in one's own words."""
    about = tap.model_dump(mode="json")
    prompt = turn.words("change-ask-reason")
    return await ask(turn, "transfer_reason", prompt, back=TransferStep.model_validate(about), **about)


@routes.question("transfer_reason")
async def read_reason(turn: Turn, question: Question) -> Screen:
    """Makes the transfer for the typed reason."""
    tap = TransferStep.model_validate(question.data)
    card = await desk.transfer(
        turn.desk,
        turn.actor,
        tap.pass_id,
        tap.to,
        tap.count,
        seen=tap.version,
        reason=turn.line,
        answer=answer(turn, question, f"{ShowEntry.tag}:{{entry_id}}"),
    )
    return history.saved(turn.words, card)
