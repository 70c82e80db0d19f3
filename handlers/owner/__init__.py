"""The owners' room."""

from handlers.owner import (
    books,
    bundles,
    catalogue,
    desk,
    disputes,
    exporting,
    house_rules,
    importing,
    people,
    planning,
    plans,
    records,
    reports,
    selling,
    stray_payments,
)
from handlers.owner.importing import is_list, look
from handlers.routes import Routes

__all__ = ["is_list", "look", "routes"]

routes = Routes().including(
    books.routes,
    bundles.routes,
    catalogue.routes,
    desk.routes,
    disputes.routes,
    exporting.routes,
    house_rules.routes,
    importing.routes,
    people.routes,
    planning.routes,
    plans.routes,
    selling.routes,
    records.routes,
    reports.routes,
    stray_payments.routes,
)
