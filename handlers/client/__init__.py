"""The clients' room."""

from handlers.client import (
    balance,
    bookings,
    calendar_file,
    cancelling,
    checkin,
    disputing,
    feed,
    holding,
    pictures,
    placing,
    privacy,
    settings,
    slots,
    start,
    several,
    waitlist,
    why,
)
from handlers.client.start import contact
from handlers.routes import Routes

__all__ = ["contact", "routes"]

routes = Routes().including(
    start.routes,
    balance.routes,
    bookings.routes,
    placing.routes,
    slots.routes,
    cancelling.routes,
    checkin.routes,
    several.routes,
    disputing.routes,
    settings.routes,
    feed.routes,
    calendar_file.routes,
    privacy.routes,
    why.routes,
    holding.routes,
    pictures.routes,
)
