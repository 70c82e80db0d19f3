"""The owners' room."""

from handlers.owner import books, catalogue, desk, disputes, giving, people, planning, plans, records
from handlers.routes import Routes

routes = Routes().including(
    books.routes,
    catalogue.routes,
    desk.routes,
    disputes.routes,
    giving.routes,
    people.routes,
    planning.routes,
    plans.routes,
    records.routes,
)
