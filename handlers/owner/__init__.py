"""The owners' room."""

from handlers.routes import Routes

routes = Routes()
