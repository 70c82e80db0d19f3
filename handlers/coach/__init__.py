"""The coaches' room."""

from handlers.coach import (
    accounts,
    adjusting,
    booking,
    clients,
    deactivating,
    deducting,
    dividing,
    expiry,
    explaining,
    history,
    holding,
    late,
    moving,
    passlist,
    renewing,
    scheduling,
    searching,
    series,
    sharing,
    timetable,
    transferring,
    undoing,
    waitlist,
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
    booking.routes,
    deactivating.routes,
    accounts.routes,
    passlist.routes,
    renewing.routes,
    why.routes,
    explaining.routes,
    holding.routes,
    dividing.routes,
    transferring.routes,
    sharing.routes,
    moving.routes,
    waitlist.routes,
    timetable.routes,
    scheduling.routes,
    series.routes,
)

# What staff type without being asked is a search.
line = searching.line
