"""What follows a pass when it is over: looked at, stopped, let go on."""

from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, history, renewing
from handlers.taps.history import ShowEntry
from handlers.taps.renewing import SaveRenewal, ShowRenewal, SwitchRenewal, TypeRenewalReason
from handlers.turn import Turn
from services import renewing as desk
from storage.questions import Question

routes = Routes()


@routes.tap(ShowRenewal)
async def show(turn: Turn, tap: ShowRenewal) -> Screen:
    """What follows the pass."""
    return renewing.card(turn.words, await desk.card(turn.desk, turn.actor, tap.pass_id))


@routes.tap(SwitchRenewal)
async def preview(turn: Turn, tap: SwitchRenewal) -> Screen:
    """Stopping or resuming that is only thought of."""
    thought = await desk.preview(turn.desk, turn.actor, tap.pass_id, stopped=tap.stopped, seen=tap.version)
    return renewing.pending(turn.words, thought, stopped=tap.stopped)


@routes.tap(SaveRenewal)
async def save(turn: Turn, tap: SaveRenewal) -> Screen:
    """Stops or resumes it for a quick reason."""
    card = await desk.switch(
        turn.desk, turn.actor, tap.pass_id, stopped=tap.stopped, seen=tap.version, reason=tap.reason
    )
    return history.saved(turn.words, card)


@routes.tap(TypeRenewalReason)
async def ask_reason(turn: Turn, tap: TypeRenewalReason) -> Screen:
    """Asks for a reason in one's own words."""
    back, about = SwitchRenewal(**dict(tap)), dict(tap)
    return await ask(turn, "renewal_reason", turn.words("change-ask-reason"), back=back, **about)


@routes.question("renewal_reason")
async def read_reason(turn: Turn, question: Question) -> Screen:
    """Stops or resumes it for the typed reason."""
    about = question.data
    card = await desk.switch(
        turn.desk,
        turn.actor,
        about["pass_id"],
        stopped=about["stopped"],
        seen=about["version"],
        reason=turn.line,
        answer=answer(turn, question, f"{ShowEntry.tag}:{{entry_id}}"),
    )
    return history.saved(turn.words, card)
