"""All rooms of the chat in one table."""

from handlers import client, coach, owner
from handlers.routes import Routes
from handlers.screens import Screen, general
from handlers.turn import Turn


def all_routes() -> Routes:
    """Every command, tap and typed question of the desk."""
    routes = Routes(
        line=coach.line, contact=client.contact, upload=_upload, checkout=client.check, paid=client.paid
    )
    return routes.including(client.routes, coach.routes, owner.routes)


async def _upload(turn: Turn) -> Screen:
    """Owners send lists to take over; to everybody else a list is a file like any other."""
    if owner.is_list(turn):
        return await owner.look(turn)
    return general.unknown(turn.words, turn.actor)
