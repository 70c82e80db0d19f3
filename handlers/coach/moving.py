"""Letting another pass pay for a visit."""

from handlers.routes import Routes
from handlers.screens import Screen, moving
from handlers.taps.moving import MoveVisit, MoveVisitTo
from handlers.turn import Turn
from services import moving as desk

routes = Routes()


@routes.tap(MoveVisit)
async def choose(turn: Turn, tap: MoveVisit) -> Screen:
    """The passes that could pay instead."""
    return moving.choose(turn.words, await desk.choices(turn.desk, turn.actor, tap.entry_id))


@routes.tap(MoveVisitTo)
async def move(turn: Turn, tap: MoveVisitTo) -> Screen:
    """Shows what it comes to first; then lets the other pass pay."""
    if not tap.sure:
        thought = await desk.preview(turn.desk, turn.actor, tap.entry_id, tap.pass_id, seen=tap.version)
        return moving.pending(turn.words, thought, tap)
    done = await desk.move(turn.desk, turn.actor, tap.entry_id, tap.pass_id, seen=tap.version)
    return moving.moved(turn.words, done)
