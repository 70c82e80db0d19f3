"""How many sessions are left, when they expire, and of which pass the history is wanted."""

from handlers.routes import Routes
from handlers.screens import Screen, client
from handlers.taps.client import ChooseHistory, ShowBalance, ShowClosed
from handlers.turn import Turn
from services import cards

routes = Routes()


@routes.command("balance")
async def show(turn: Turn) -> Screen:
    """The actor's own passes."""
    return client.balance(turn.words, await cards.own(turn.desk, turn.actor))


@routes.tap(ShowBalance)
async def page(turn: Turn, tap: ShowBalance) -> Screen:
    """The same in place, from where the last page ended."""
    return client.balance(turn.words, await cards.own(turn.desk, turn.actor), tap.after)


@routes.tap(ShowClosed)
async def closed(turn: Turn, tap: ShowClosed) -> Screen:
    """Expired and deactivated passes, page by page."""
    page = await cards.closed_of(turn.desk, turn.actor, turn.actor.known_id, tap.before)
    return client.closed(turn.words, page)


@routes.tap(ChooseHistory)
async def choose_history(turn: Turn, tap: ChooseHistory) -> Screen:
    """The actor's passes, to choose one whose history is wanted."""
    return client.choose_history(turn.words, await cards.own(turn.desk, turn.actor), tap.after)
