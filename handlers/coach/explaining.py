"""How a pass's number came about, for its client as for staff."""

from handlers.routes import Routes
from handlers.screens import Screen, explaining
from handlers.taps.choosing import ExplainPass
from handlers.turn import Turn
from services.explaining import explain

routes = Routes()


@routes.tap(ExplainPass)
async def explained(turn: Turn, tap: ExplainPass) -> Screen:
    """A page of the sum."""
    found = await explain(turn.desk, turn.actor, tap.pass_id, tap.after)
    return explaining.page(turn.words, found, is_staff=turn.actor.is_staff)
