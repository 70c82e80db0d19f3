"""Finding a client by just typing."""

from domain.searching import Query
from handlers.coach.clients import client
from handlers.routes import Routes
from handlers.screens import Screen, general, search
from handlers.taps.coach import MoreFound, ShowClient
from handlers.turn import Turn
from services import searching
from services.searching import Place

routes = Routes()

_SHOWN = 64


async def line(turn: Turn) -> Screen:
    """What staff type without being asked looks for a client; the only one found is opened at once."""
    if not turn.actor.is_staff:
        return general.unknown(turn.words, turn.actor)
    page = await searching.search(turn.desk, turn.actor, Query.of(turn.line))
    if len(page.clients) == 1 and page.close_from == 1:
        return await client(turn, ShowClient(client_id=page.clients[0].id))
    return search.found(turn.words, page, turn.line[:_SHOWN])


@routes.tap(MoreFound)
async def more(turn: Turn, tap: MoreFound) -> Screen:
    """The next page."""
    place = Place(tap.stage, tap.after)
    page = await searching.search(turn.desk, turn.actor, Query.again(tap.words), place)
    return search.found(turn.words, page, str(page.query))
