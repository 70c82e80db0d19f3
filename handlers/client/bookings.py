"""What a client is booked for."""

from handlers.routes import Routes
from handlers.screens import Screen, own_bookings
from handlers.taps.booking import MyBookings
from handlers.taps.placing import MyBooking
from handlers.turn import Turn
from services import own_bookings as own

routes = Routes()


@routes.command("bookings")
async def show(turn: Turn) -> Screen:
    """The actor's own bookings, soonest first."""
    return await page(turn, MyBookings())


@routes.tap(MyBookings)
async def page(turn: Turn, tap: MyBookings) -> Screen:
    """The same in place, from where the last page ended."""
    return own_bookings.page(turn.words, await own.page(turn.desk, turn.actor, tap.after))


@routes.tap(MyBooking)
async def one(turn: Turn, tap: MyBooking) -> Screen:
    """One of them."""
    return own_bookings.mine(turn.words, await own.one(turn.desk, turn.actor, tap.booking_id))
