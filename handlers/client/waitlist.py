"""Clients answer an offer, or wait no longer."""

from domain.bookings import BookingState
from domain.refusals import OfferOver, Outdated, SessionFull
from handlers.routes import Routes
from handlers.screens import Screen, waitlist
from handlers.taps.waitlist import AcceptOffer, LeaveWaitlist, ShowWait
from handlers.turn import Turn
from services import cancelling, offers
from services.waitlist import promote_soon

routes = Routes()


@routes.tap(ShowWait)
async def show(turn: Turn, tap: ShowWait) -> Screen:
    """The offer, or the place in line."""
    return waitlist.card(turn.words, await offers.card(turn.desk, turn.actor, tap.booking_id))


@routes.tap(AcceptOffer)
async def accept(turn: Turn, tap: AcceptOffer) -> Screen:
    """Books the place; where it is not theirs any more, that is said."""
    try:
        done = await offers.accept(turn.desk, turn.actor, tap.booking_id, seen=tap.version)
    except (Outdated, OfferOver, SessionFull) as refusal:
        shown = await show(turn, ShowWait(booking_id=tap.booking_id))
        return shown.toasting(turn.words.plain(f"refusal-{type(refusal).__name__}"))
    return waitlist.accepted(turn.words, done)


@routes.tap(LeaveWaitlist)
async def leave(turn: Turn, tap: LeaveWaitlist) -> Screen:
    """Waits no longer, or declines: the next in line has the place."""
    known = (await offers.card(turn.desk, turn.actor, tap.booking_id)).booking
    try:
        done = await cancelling.cancel(turn.desk, turn.actor, tap.booking_id, seen=tap.version, costs=False)
    except Outdated:
        return await show(turn, ShowWait(booking_id=tap.booking_id))
    await promote_soon(turn.desk, done.booking.session_id)
    return waitlist.left(turn.words, done.booking, declined=known.state is BookingState.OFFERED)
