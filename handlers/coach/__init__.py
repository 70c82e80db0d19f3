"""The coaches' room."""

from handlers.coach import (
    adjusting,
    clients,
    deactivating,
    deducting,
    expiry,
    explaining,
    history,
    holding,
    late,
    passlist,
    renewing,
    searching,
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
    deactivating.routes,
    passlist.routes,
    renewing.routes,
    why.routes,
    explaining.routes,
    holding.routes,
)

# What staff type without being asked is a search.
line = searching.line
