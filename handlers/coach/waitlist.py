"""The line of a session, and giving one of it a place that is free."""

from domain.refusals import NoPassPays
from handlers.routes import Routes
from handlers.screens import Screen, waitlist
from handlers.taps.waitlist import PromoteWaiting, ShowQueue
from handlers.turn import Turn
from services import offers

routes = Routes()


@routes.tap(ShowQueue)
async def show(turn: Turn, tap: ShowQueue) -> Screen:
    """Who waits, the first first."""
    return waitlist.queue(turn.words, await offers.queue(turn.desk, turn.actor, tap.session_id))


@routes.tap(PromoteWaiting)
async def promote(turn: Turn, tap: PromoteWaiting) -> Screen:
    """Gives them the place; where no pass pays, staff are asked first."""
    try:
        done = await offers.promote_named(
            turn.desk, turn.actor, tap.booking_id, seen=tap.version, unpaid=tap.unpaid
        )
    except NoPassPays as refusal:
        return waitlist.unpaid_first(turn.words, tap, refusal)
    return waitlist.given(turn.words, done)
