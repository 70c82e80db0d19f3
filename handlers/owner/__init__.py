"""The owners' room."""

from handlers.owner import (
    books,
    bundles,
    catalogue,
    desk,
    disputes,
    giving,
    house_rules,
    people,
    planning,
    plans,
    records,
    stray_payments,
)
from handlers.routes import Routes

routes = Routes().including(
    books.routes,
    bundles.routes,
    catalogue.routes,
    desk.routes,
    disputes.routes,
    giving.routes,
    house_rules.routes,
    people.routes,
    planning.routes,
    plans.routes,
    records.routes,
    stray_payments.routes,
)
