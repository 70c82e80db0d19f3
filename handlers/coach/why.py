"""Which pass pays for which session, and why others do not."""

from handlers.routes import Routes
from handlers.screens import Screen, client_at_desk, why
from handlers.taps.choosing import ShowClientFor, ShowWhy
from handlers.turn import Turn
from services import choosing, coaching

routes = Routes()


@routes.tap(ShowClientFor)
async def client_for(turn: Turn, tap: ShowClientFor) -> Screen:
    """A client's card for a session of a service, or at a place."""
    desk = await coaching.client_at_desk(
        turn.desk, turn.actor, tap.client_id, service_id=tap.service_id, place_id=tap.place_id
    )
    return client_at_desk.card(turn.words, desk)


@routes.tap(ShowWhy)
async def why_not(turn: Turn, tap: ShowWhy) -> Screen:
    """The reason for each pass of a client."""
    return why.for_staff(turn.words, await choosing.why(turn.desk, turn.actor, tap.client_id))
