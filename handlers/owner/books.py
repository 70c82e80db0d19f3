"""The owner's books: month by month, and the proof of every balance."""

from handlers.routes import Routes
from handlers.screens import Screen, books
from handlers.taps.books import CheckBooks, ProveBooks, ShowBooks
from handlers.turn import Turn
from services import proving, reconciling

routes = Routes()


@routes.tap(ShowBooks)
async def month(turn: Turn, tap: ShowBooks) -> Screen:
    """A month."""
    return books.month(turn.words, await reconciling.books(turn.desk, turn.actor, tap.month))


@routes.tap(CheckBooks)
async def check(turn: Turn, tap: CheckBooks) -> Screen:
    """What does not add up of a month."""
    return books.findings(turn.words, await reconciling.findings(turn.desk, turn.actor, tap.month))


@routes.tap(ProveBooks)
async def prove(turn: Turn, tap: ProveBooks) -> Screen:
    """What does not add up at all, as far as it is known after a look at everything."""
    await proving.prove_now(turn.desk, turn.actor)
    return books.findings(turn.words, await reconciling.findings(turn.desk, turn.actor))
