"""The clients' room."""

from handlers.client import (
    balance,
    bookings,
    buying,
    calendar_file,
    cancelling,
    checkin,
    disputing,
    feed,
    holding,
    past,
    paying_otherwise,
    pictures,
    placing,
    privacy,
    renewing,
    settings,
    several,
    slots,
    start,
    statements,
    waitlist,
    why,
)
from handlers.client.buying import check, paid
from handlers.client.start import contact
from handlers.routes import Routes

__all__ = ["check", "contact", "paid", "routes"]

routes = Routes().including(
    start.routes,
    balance.routes,
    past.routes,
    statements.routes,
    bookings.routes,
    buying.routes,
    placing.routes,
    several.routes,
    slots.routes,
    cancelling.routes,
    paying_otherwise.routes,
    checkin.routes,
    disputing.routes,
    settings.routes,
    feed.routes,
    calendar_file.routes,
    privacy.routes,
    renewing.routes,
    why.routes,
    holding.routes,
    pictures.routes,
    waitlist.routes,
)
