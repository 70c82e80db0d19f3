"""The owners' room."""

from handlers.owner import desk, people, records
from handlers.routes import Routes

routes = Routes().including(desk.routes, people.routes, records.routes)
