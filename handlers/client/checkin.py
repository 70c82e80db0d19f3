"""The code that a client shows at the desk."""

from handlers.routes import Routes
from handlers.screens import Screen, checkin
from handlers.taps.roster import ShowCode
from handlers.turn import Turn
from services import checkin as desk

routes = Routes()


@routes.tap(ShowCode)
async def show(turn: Turn, tap: ShowCode) -> Screen:
    """A new code; the one before works no more."""
    code = await desk.new_code(turn.desk, turn.actor)
    return await checkin.code(turn.words, code, f"{turn.link_base}?start={code.payload}")
