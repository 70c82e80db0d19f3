"""The clients' room."""

from handlers.client import balance
from handlers.routes import Routes

routes = Routes().including(balance.routes)
