"""A client says that a deduction is not right."""

from handlers.routes import Routes
from handlers.screens import Screen, disputes
from handlers.taps.disputes import Dispute
from handlers.turn import Turn
from services.disputes import contest

routes = Routes()


@routes.tap(Dispute)
async def dispute(turn: Turn, tap: Dispute) -> Screen:
    """Brings it before the owner."""
    return disputes.contested(turn.words, await contest(turn.desk, turn.actor, tap.entry_id))
