"""Why a client's own pass cannot be used."""

from handlers.routes import Routes
from handlers.screens import Screen, why
from handlers.taps.choosing import ShowMyWhy
from handlers.turn import Turn
from services import choosing

routes = Routes()


@routes.tap(ShowMyWhy)
async def own(turn: Turn, tap: ShowMyWhy) -> Screen:
    """The reason for each of the presser's passes."""
    return why.for_client(turn.words, await choosing.own_why(turn.desk, turn.actor))
