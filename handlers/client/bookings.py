"""What a client is booked for."""

from handlers.routes import Routes
from handlers.screens import Screen, bookings
from handlers.taps.booking import MyBookings
from handlers.turn import Turn
from services import attending

routes = Routes()


@routes.command("bookings")
async def show(turn: Turn) -> Screen:
    """The actor's own bookings, soonest first."""
    return bookings.own(turn.words, await attending.own(turn.desk, turn.actor))


@routes.tap(MyBookings)
async def page(turn: Turn, tap: MyBookings) -> Screen:
    """The same in place, from where the last page ended."""
    return bookings.own(turn.words, await attending.own(turn.desk, turn.actor, tap.after))
