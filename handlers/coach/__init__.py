"""The coaches' room."""

from handlers.coach import (
    adjusting,
    clients,
    deducting,
    expiry,
    explaining,
    history,
    late,
    passlist,
    searching,
    renewing,
    undoing,
    why,
)
from handlers.routes import Routes

routes = Routes().including(
    clients.routes,
    deducting.routes,
    late.routes,
    searching.routes,
    adjusting.routes,
    expiry.routes,
    history.routes,
    undoing.routes,
    passlist.routes,
    why.routes,
    renewing.routes,
    explaining.routes,
)

# What staff type without being asked is a search.
line = searching.line
