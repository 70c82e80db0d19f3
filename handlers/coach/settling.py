"""Letting a pass pay for visits that nothing has paid for."""

from domain.refusals import OfferChanged, Outdated
from handlers.routes import Routes
from handlers.screens import Screen, settling
from handlers.taps.settling import Settle, SettleNow, ShowUnpaid
from handlers.turn import Turn
from services import settling as desk

routes = Routes()


@routes.tap(ShowUnpaid)
async def show(turn: Turn, tap: ShowUnpaid) -> Screen:
    """A client's unpaid visits."""
    return settling.unpaid(turn.words, await desk.unpaid(turn.desk, turn.actor, tap.client_id, tap.after))


@routes.tap(Settle)
async def preview(turn: Turn, tap: Settle) -> Screen:
    """What the pass would pay for."""
    thought = await desk.preview(turn.desk, turn.actor, tap.client_id, tap.pass_id)
    return settling.preview(turn.words, thought)


@routes.tap(SettleNow)
async def settle(turn: Turn, tap: SettleNow) -> Screen:
    """Lets it pay; where it comes to something else by now, that is shown first."""
    try:
        done = await desk.settle(
            turn.desk, turn.actor, tap.client_id, tap.pass_id, seen=tap.version, mark=tap.mark
        )
    except (Outdated, OfferChanged) as refusal:
        shown = await preview(turn, Settle(pass_id=tap.pass_id, client_id=tap.client_id))
        return shown.toasting(turn.words.plain(f"refusal-{type(refusal).__name__}"))
    return settling.settled(turn.words, done)
