"""Staff say what has become of a booking, and forgive strikes."""

from domain.bookings import BookingState
from domain.people import Right
from domain.refusals import NoChange, Outdated
from handlers.routes import Routes
from handlers.screens import Screen, checking_in_early, marking
from handlers.taps.booking import CheckIn
from handlers.taps.cancelling import Forgive, MarkAs, ShowMarks, ShowStrikes
from handlers.turn import Turn
from services import attending, strikes
from services import marking as desk
from services.waitlist import promote_soon

routes = Routes()


@routes.tap(ShowMarks)
async def show(turn: Turn, tap: ShowMarks) -> Screen:
    """What can be said of a booking."""
    return marking.card(turn.words, await desk.card(turn.desk, turn.actor, tap.booking_id))


@routes.tap(MarkAs)
async def mark(turn: Turn, tap: MarkAs) -> Screen:
    """Says it, a check-in long before the session once it is sure; a second press finds it said."""
    if tap.state is BookingState.ATTENDED:
        card = await attending.of_booking(turn.desk, turn.actor, tap.booking_id)
        if card.asks_first:
            return checking_in_early.one(turn.words, card, CheckIn.model_validate(tap.model_dump()))
    try:
        done = await desk.mark(turn.desk, turn.actor, tap.booking_id, tap.state, seen=tap.version)
    except (Outdated, NoChange):
        return await _overtaken(turn, ShowMarks(booking_id=tap.booking_id))
    await promote_soon(turn.desk, done.done.booking.session_id)
    return marking.marked(turn.words, done, may_extend=turn.actor.may(Right.ADJUST))


@routes.tap(Forgive)
async def forgive(turn: Turn, tap: Forgive) -> Screen:
    """Forgives a strike, or lets it count again."""
    asked = ShowMarks(booking_id=tap.booking_id)
    try:
        await desk.forgive(turn.desk, turn.actor, tap.booking_id, seen=tap.version, forgiven=tap.forgiven)
    except (Outdated, NoChange):
        return await _overtaken(turn, asked)
    said = turn.words.plain("mark-forgiven" if tap.forgiven else "mark-unforgiven")
    return (await show(turn, asked)).toasting(said)


@routes.tap(ShowStrikes)
async def show_strikes(turn: Turn, tap: ShowStrikes) -> Screen:
    """What counts against a client."""
    return marking.strikes(turn.words, await strikes.card(turn.desk, turn.actor, tap.client_id))


async def _overtaken(turn: Turn, tap: ShowMarks) -> Screen:
    return (await show(turn, tap)).toasting(turn.words.plain("refusal-Outdated"))
