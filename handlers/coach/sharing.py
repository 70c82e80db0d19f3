"""Letting named people use a pass."""

from handlers.asking import ask
from handlers.coach.finding import chosen
from handlers.routes import Routes
from handlers.screens import Screen, history, sharing
from handlers.taps.sharing import AddSharer, RemoveSharer, SharePass, ShareWith
from handlers.turn import Turn
from services import sharing as desk
from storage.questions import Question

routes = Routes()


@routes.tap(SharePass)
async def people(turn: Turn, tap: SharePass) -> Screen:
    """With whom a pass is shared."""
    return sharing.people(turn.words, await desk.sharing(turn.desk, turn.actor, tap.pass_id))


@routes.tap(AddSharer)
async def ask_client(turn: Turn, tap: AddSharer) -> Screen:
    """Asks with whom else."""
    found = await desk.sharing(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    prompt = turn.words("sharing-ask", title=found.pass_.title, name=found.client.name)
    about = {"pass_id": tap.pass_id, "version": tap.version, "whose": found.client.id}
    return await ask(turn, "share_with", prompt, back=SharePass(pass_id=tap.pass_id), **about)


@routes.question("share_with")
async def choose_client(turn: Turn, question: Question) -> Screen:
    """Those who fit what was typed; while nobody does, the question stays open."""
    back = SharePass(pass_id=question.data["pass_id"])
    return await chosen(turn, question, ShareWith, "person_id", back)


@routes.tap(ShareWith)
async def share(turn: Turn, tap: ShareWith) -> Screen:
    """Lets a client use the pass."""
    card = await desk.share(turn.desk, turn.actor, tap.pass_id, tap.person_id, seen=tap.version)
    return history.saved(turn.words, card)


@routes.tap(RemoveSharer)
async def remove(turn: Turn, tap: RemoveSharer) -> Screen:
    """Asks first; then ends somebody's use of the pass."""
    if not tap.sure:
        about = await desk.removal(turn.desk, turn.actor, tap.pass_id, tap.person_id, seen=tap.version)
        return sharing.sure_to_remove(turn.words, about)
    card = await desk.unshare(
        turn.desk, turn.actor, tap.pass_id, tap.person_id, seen=tap.version, release=tap.release
    )
    return history.saved(turn.words, card)
