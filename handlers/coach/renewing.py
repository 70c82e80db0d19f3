"""What follows a pass when it is over: looked at, stopped, let go on."""

from handlers.reasoned import Why, for_a_reason
from handlers.routes import Routes
from handlers.screens import Screen, renewing
from handlers.taps.renewing import SaveRenewal, ShowRenewal, SwitchRenewal, TypeRenewalReason
from handlers.turn import Turn
from services import renewing as desk
from services.histories import EntryCard

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


@for_a_reason(
    routes, "renewal_reason", save=SaveRenewal, typed=TypeRenewalReason, back=SwitchRenewal
)
async def switch(turn: Turn, tap: TypeRenewalReason, why: Why) -> EntryCard:
    """Stops or resumes it."""
    return await desk.switch(
        turn.desk,
        turn.actor,
        tap.pass_id,
        stopped=tap.stopped,
        seen=tap.version,
        reason=why.reason,
        answer=why.answer,
    )
