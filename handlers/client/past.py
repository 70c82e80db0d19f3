"""What was between a client and the studio, in one list: for the client, and for staff on a client."""

from domain.past import View
from handlers.routes import Routes
from handlers.screens import Screen
from handlers.screens import past as screens
from handlers.taps.past import ShowPast
from handlers.turn import Turn
from services import past

routes = Routes()


@routes.command("history")
async def history(turn: Turn) -> Screen:
    """The actor's own."""
    return screens.page(turn.words, await past.page(turn.desk, turn.actor, None, View.ALL))


@routes.tap(ShowPast)
async def page(turn: Turn, tap: ShowPast) -> Screen:
    """A page of it, or another part of it."""
    found = await past.page(turn.desk, turn.actor, tap.client_id, tap.view, tap.before)
    return screens.page(turn.words, found)
