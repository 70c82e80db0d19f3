"""The owners' room."""

from handlers.owner import desk, disputes, people, records
from handlers.routes import Routes

routes = Routes().including(desk.routes, disputes.routes, people.routes, records.routes)
