"""A client gives up a place, after reading what it costs."""

from domain.ids import BookingId
from domain.refusals import CostsOtherwise, Outdated
from handlers.client import bookings
from handlers.routes import Routes
from handlers.screens import Screen, cancelling
from handlers.taps.cancelling import AskCancel, CancelPlace, Uncancel
from handlers.taps.placing import MyBooking
from handlers.turn import Turn
from services import cancelling as desk
from services.uncancelling import uncancel
from services.waitlist import promote_soon

routes = Routes()


@routes.tap(AskCancel)
async def ask(turn: Turn, tap: AskCancel) -> Screen:
    """What it would cost now."""
    try:
        thought = await desk.preview_cancel(turn.desk, turn.actor, tap.booking_id)
    except Outdated:
        return await _as_it_is(turn, tap.booking_id)
    return cancelling.sure(turn.words, thought)


@routes.tap(CancelPlace)
async def cancel(turn: Turn, tap: CancelPlace) -> Screen:
    """Gives it up; where it costs something else by now, that is said first."""
    try:
        done = await desk.cancel(
            turn.desk, turn.actor, tap.booking_id, seen=tap.version, costs=tap.costs, late=tap.late
        )
    except CostsOtherwise:
        shown = await ask(turn, AskCancel(booking_id=tap.booking_id))
        return shown.toasting(turn.words.plain("refusal-CostsOtherwise"), alert=True)
    except Outdated:
        return await _as_it_is(turn, tap.booking_id)
    await promote_soon(turn.desk, done.booking.session_id)
    return cancelling.cancelled(turn.words, done)


@routes.tap(Uncancel)
async def take_again(turn: Turn, tap: Uncancel) -> Screen:
    """Takes it again, while there is a place."""
    try:
        done = await uncancel(turn.desk, turn.actor, tap.booking_id, seen=tap.version)
    except Outdated:
        return await _as_it_is(turn, tap.booking_id)
    return cancelling.uncancelled(turn.words, done)


async def _as_it_is(turn: Turn, booking_id: BookingId) -> Screen:
    """The card that was pressed has been overtaken: the booking as it is now."""
    shown = await bookings.one(turn, MyBooking(booking_id=booking_id))
    return shown.toasting(turn.words.plain("refusal-Outdated"))
