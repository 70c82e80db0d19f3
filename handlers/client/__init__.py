"""The clients' room."""

from handlers.client import balance, bookings, disputing, holding, privacy, settings, start, why
from handlers.client.start import contact
from handlers.routes import Routes

__all__ = ["contact", "routes"]

routes = Routes().including(
    start.routes,
    balance.routes,
    bookings.routes,
    disputing.routes,
    settings.routes,
    privacy.routes,
    why.routes,
    holding.routes,
)
