"""Giving sessions of a pass to another client."""

from handlers.asking import ask
from handlers.coach.finding import chosen
from handlers.reasoned import Why, for_a_reason
from handlers.routes import Routes
from handlers.screens import Screen, transferring
from handlers.taps.coach import ShowMore
from handlers.taps.dividing import SaveTransfer, TransferPass, TransferReason, TransferStep
from handlers.turn import Turn
from services import dividing as desk
from services.histories import EntryCard
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
    back = ShowMore(pass_id=question.data["pass_id"])
    return await chosen(turn, question, TransferStep, "to", back)


@routes.tap(TransferStep)
async def step(turn: Turn, tap: TransferStep) -> Screen:
    """A transfer that is only thought of."""
    thought = await desk.preview_transfer(
        turn.desk, turn.actor, tap.pass_id, tap.to, tap.count, seen=tap.version
    )
    return transferring.pending(turn.words, thought)


@for_a_reason(routes, "transfer_reason", save=SaveTransfer, typed=TransferReason, back=TransferStep)
async def transfer(turn: Turn, tap: TransferReason, why: Why) -> EntryCard:
    """Makes the transfer."""
    return await desk.transfer(
        turn.desk,
        turn.actor,
        tap.pass_id,
        tap.to,
        tap.count,
        seen=tap.version,
        reason=why.reason,
        answer=why.answer,
    )
