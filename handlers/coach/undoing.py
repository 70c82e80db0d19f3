"""Taking an entry back, from the message that made it or from history."""

from handlers.routes import Routes
from handlers.screens import Screen, history
from handlers.taps.coach import Undo
from handlers.turn import Turn
from services.undoing import undo as take_back

routes = Routes()


@routes.tap(Undo)
async def undo(turn: Turn, tap: Undo) -> Screen:
    """Takes an entry back."""
    return history.undone(turn.words, await take_back(turn.desk, turn.actor, tap.entry_id))
