"""A client takes another pass after the one they have, or sees to it that none follows by itself."""

from handlers.routes import Routes
from handlers.screens import Screen, own_renewing
from handlers.taps.renewing import RenewMine, SwitchMine
from handlers.turn import Turn
from services import own_renewing as desk

routes = Routes()


@routes.tap(RenewMine)
async def show(turn: Turn, tap: RenewMine) -> Screen:
    """What may follow, from when, and for how much."""
    return own_renewing.card(turn.words, await desk.own(turn.desk, turn.actor, tap.pass_id, tap.plan_id))


@routes.tap(SwitchMine)
async def switch(turn: Turn, tap: SwitchMine) -> Screen:
    """Says what it means; does it once its client is sure."""
    if not tap.sure:
        return own_renewing.sure(turn.words, await desk.own(turn.desk, turn.actor, tap.pass_id), tap)
    now = await desk.switch(turn.desk, turn.actor, tap.pass_id, stopped=tap.stopped, seen=tap.version)
    return own_renewing.switched(turn.words, now)
