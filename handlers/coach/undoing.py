"""Taking back what was done, from the message that did it or from history."""

from domain.refusals import UndoesMore
from handlers.routes import Routes
from handlers.screens import Screen, history, undoing
from handlers.taps.coach import Undo
from handlers.taps.undoing import UndoTogether
from handlers.turn import Turn
from services import undoing as desk

routes = Routes()


@routes.tap(Undo)
async def undo(turn: Turn, tap: Undo) -> Screen:
    """Takes an entry back; where that is more than the one line, it is shown first."""
    try:
        return history.undone(turn.words, await desk.undo(turn.desk, turn.actor, tap.entry_id))
    except UndoesMore as refusal:
        thought = await desk.preview(turn.desk, turn.actor, refusal.entry_id)
        return undoing.sure(turn.words, thought)


@routes.tap(UndoTogether)
async def undo_together(turn: Turn, tap: UndoTogether) -> Screen:
    """Takes all of it back."""
    card = await desk.undo(turn.desk, turn.actor, tap.entry_id, sure=True)
    return history.undone(turn.words, card)
