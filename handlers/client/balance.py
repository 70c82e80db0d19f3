"""How many sessions are left, and when they expire."""

from handlers.routes import Routes
from handlers.screens import Screen, client
from handlers.taps.client import ShowBalance, ShowClosed
from handlers.turn import Turn
from services import cards

routes = Routes()


@routes.command("balance")
async def show(turn: Turn) -> Screen:
    """The actor's own passes."""
    return client.balance(turn.words, await cards.own(turn.desk, turn.actor))


@routes.tap(ShowBalance)
async def refresh(turn: Turn, tap: ShowBalance) -> Screen:
    """The same, in place."""
    return await show(turn)


@routes.tap(ShowClosed)
async def closed(turn: Turn, tap: ShowClosed) -> Screen:
    """Expired and deactivated passes, page by page."""
    page = await cards.closed_of(turn.desk, turn.actor, turn.actor.known_id, tap.before)
    return client.closed(turn.words, page)
