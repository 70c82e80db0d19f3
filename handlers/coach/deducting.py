"""Deducting a session after a workout."""

from domain.refusals import AlreadyDeducted, IsBooked, NotFound, Outdated, Refusal, WouldOwe
from handlers.routes import Routes
from handlers.screens import Screen, bookings, coach, deducting
from handlers.taps.coach import Deduct
from handlers.turn import Turn
from services import coaching, visits
from services.visits import Visit
from texts.refusals import explain

routes = Routes()


@routes.tap(Deduct)
async def deduct(turn: Turn, tap: Deduct) -> Screen:
    """Consumes one session; asks first where that may be a mistake, and says exactly why where it cannot."""
    try:
        visit = await _deducted(turn, tap)
    except AlreadyDeducted as refusal:
        return deducting.ask_again(turn.words, tap, refusal)
    except WouldOwe as refusal:
        return deducting.ask_owing(turn.words, tap, refusal)
    except IsBooked as refusal:
        return bookings.ask_booked(turn.words, tap, refusal)
    except Outdated:
        return await _made_before(turn, tap)
    except NotFound:
        raise
    except Refusal as refusal:
        fresh = await coaching.pass_at_desk(turn.desk, turn.actor, tap.pass_id, visitor=tap.visitor)
        return coach.pass_(turn.words, fresh).toasting(explain(turn.words, refusal)[:200], alert=True)
    return deducting.deducted(turn.words, visit)


async def _deducted(turn: Turn, tap: Deduct) -> Visit:
    return await visits.deduct(
        turn.desk,
        turn.actor,
        tap.pass_id,
        seen=tap.version,
        day=tap.day,
        again=tap.again,
        owing=tap.owing,
        visitor=tap.visitor,
        drawn_on=tap.day if tap.today else None,
    )


async def _made_before(turn: Turn, tap: Deduct) -> Screen:
    # A second quick press of the same button must not replace the undo of the first.
    made = await visits.made_from(
        turn.desk, turn.actor, tap.pass_id, seen=tap.version, day=tap.day, visitor=tap.visitor
    )
    if made is None:
        raise Outdated(tap.pass_id)
    said = turn.words.plain("toast-deducted-before")
    return deducting.deducted(turn.words, made).toasting(said)
