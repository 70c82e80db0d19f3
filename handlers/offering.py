"""What booking a session comes to, whoever asks: the client themself, or staff for them."""

from domain.browsing import Where
from domain.ids import SessionId
from domain.refusals import InThisSession, NoPassPays, SessionFull
from handlers.screens import Screen, own_bookings, placed, placing
from handlers.turn import Turn
from services import browsing
from services import own_bookings as own
from services import placing as giving
from services.placing import Want


async def offered(turn: Turn, session_id: SessionId, where: Where, *, unpaid: bool = False) -> Screen:
    """The place with what it takes, the waitlist of a full session, why nothing pays, or what is booked
    already."""
    look, session = await browsing.one(turn.desk, turn.actor, where, session_id)
    want = Want(look.client.id, (session.id,), unpaid=unpaid)
    try:
        thought = await giving.preview(turn.desk, turn.actor, want)
    except SessionFull:
        waiting = Want(look.client.id, (session.id,), waits=True)
        thought = await giving.preview(turn.desk, turn.actor, waiting)
    except NoPassPays as refusal:
        return placing.nothing_pays(turn.words, look, session, refusal)
    except InThisSession:
        return await placed_already(turn, want)
    return placing.confirm(turn.words, look, thought, unpaid=unpaid)


async def placed_already(turn: Turn, want: Want) -> Screen:
    """What the client has in these sessions already."""
    found = await giving.placed_already(turn.desk, turn.actor, want)
    if want.client_id == turn.actor.id and found:
        return own_bookings.mine(turn.words, await own.one(turn.desk, turn.actor, found[0].id))
    return placed.already(turn.words, found)
