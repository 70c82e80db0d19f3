"""Deducting a session after a workout."""

from domain.refusals import AlreadyDeducted
from handlers.routes import Routes
from handlers.screens import Screen, coach
from handlers.taps.coach import Deduct
from handlers.turn import Turn
from services import visits

routes = Routes()


@routes.tap(Deduct)
async def deduct(turn: Turn, tap: Deduct) -> Screen:
    """Consumes one session; asks first where the client was deducted today already."""
    try:
        visit = await visits.deduct(turn.desk, turn.actor, tap.pass_id, seen=tap.version, again=tap.again)
    except AlreadyDeducted as refusal:
        return coach.ask_again(turn.words, refusal)
    return coach.deducted(turn.words, visit)
