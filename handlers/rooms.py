"""All rooms of the chat in one table."""

from handlers import client, coach, owner
from handlers.routes import Routes


def all_routes() -> Routes:
    """Every command, tap and typed question of the desk."""
    routes = Routes(line=coach.line, contact=client.contact, checkout=client.check, paid=client.paid)
    return routes.including(client.routes, coach.routes, owner.routes)
