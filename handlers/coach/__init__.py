"""The coaches' room."""

from handlers.coach import clients, deducting, undoing
from handlers.routes import Routes

routes = Routes().including(clients.routes, deducting.routes, undoing.routes)
