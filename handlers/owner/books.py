"""The owner's books: month by month, and the proof of every balance."""

from handlers.routes import Routes
from handlers.screens import Screen, books
from handlers.taps.books import CheckBooks, ShowBooks
from handlers.turn import Turn
from services import reconciling

routes = Routes()


@routes.tap(ShowBooks)
async def month(turn: Turn, tap: ShowBooks) -> Screen:
    """A month."""
    return books.month(turn.words, await reconciling.books(turn.desk, turn.actor, tap.month))


@routes.tap(CheckBooks)
async def check(turn: Turn, tap: CheckBooks) -> Screen:
    """What does not add up."""
    return books.findings(turn.words, await reconciling.findings(turn.desk, turn.actor))
