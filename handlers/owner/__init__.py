"""The owners' room."""

from handlers.owner import catalogue, desk, disputes, giving, people, plans, records
from handlers.routes import Routes

routes = Routes().including(
    catalogue.routes,
    desk.routes,
    disputes.routes,
    giving.routes,
    people.routes,
    plans.routes,
    records.routes,
)
