"""Looking back: a pass's history, one entry of it, a client's ended passes."""

from handlers.routes import Routes
from handlers.screens import Screen, history
from handlers.taps.history import ShowClosedOf, ShowEntry, ShowHistory
from handlers.turn import Turn
from services import cards, histories

routes = Routes()


@routes.tap(ShowHistory)
async def page(turn: Turn, tap: ShowHistory) -> Screen:
    """A pass's history, for its client as for staff."""
    found = await histories.of_pass(turn.desk, turn.actor, tap.pass_id, tap.before)
    return history.page(turn.words, found, is_staff=turn.actor.is_staff)


@routes.tap(ShowEntry)
async def entry(turn: Turn, tap: ShowEntry) -> Screen:
    """One entry, with its undo."""
    return history.entry(turn.words, await histories.of_entry(turn.desk, turn.actor, tap.entry_id))


@routes.tap(ShowClosedOf)
async def closed(turn: Turn, tap: ShowClosedOf) -> Screen:
    """A client's expired and inactive passes."""
    return history.closed(turn.words, await cards.closed_of(turn.desk, turn.actor, tap.client_id, tap.before))
