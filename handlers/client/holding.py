"""A client holds their own pass, and ends that early."""

from handlers.routes import Routes
from handlers.screens import Screen, own_holding
from handlers.taps.holding import EndOwnHold, OwnHold, OwnHoldUntil, PlaceOwnHold
from handlers.turn import Turn
from services import holding as desk

routes = Routes()


@routes.tap(OwnHold)
async def open_(turn: Turn, tap: OwnHold) -> Screen:
    """What is allowed, and the first day to be chosen."""
    own = await desk.own(turn.desk, turn.actor, tap.pass_id)
    return own_holding.card(turn.words, own, tap.month)


@routes.tap(OwnHoldUntil)
async def last(turn: Turn, tap: OwnHoldUntil) -> Screen:
    """The last day to be chosen."""
    own = await desk.own_until(turn.desk, turn.actor, tap.pass_id, tap.first, seen=tap.version)
    return own_holding.choose_last(turn.words, own, tap.first, tap.month)


@routes.tap(PlaceOwnHold)
async def place(turn: Turn, tap: PlaceOwnHold) -> Screen:
    """Shows what the hold does; places it once its client is sure."""
    if tap.sure:
        held = await desk.hold_own(turn.desk, turn.actor, tap.pass_id, tap.change, seen=tap.version)
        return own_holding.placed(turn.words, held)
    thought = await desk.preview_own(turn.desk, turn.actor, tap.pass_id, tap.change, seen=tap.version)
    return own_holding.placing(turn.words, thought, tap)


@routes.tap(EndOwnHold)
async def end(turn: Turn, tap: EndOwnHold) -> Screen:
    """Shows what ending the hold does; ends it once its client is sure."""
    if tap.sure:
        ended = await desk.hold_own(turn.desk, turn.actor, tap.pass_id, tap.change, seen=tap.version)
        return own_holding.ended(turn.words, ended)
    thought = await desk.preview_own(turn.desk, turn.actor, tap.pass_id, tap.change, seen=tap.version)
    return own_holding.ending(turn.words, thought, tap)
