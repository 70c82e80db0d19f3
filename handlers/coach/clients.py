"""Coach mode: recent clients, a client's card and their passes."""

from handlers.routes import Routes
from handlers.screens import Screen, client_at_desk, coach, more
from handlers.taps.coach import CoachMode, ShowClient, ShowMore, ShowPass
from handlers.turn import Turn
from services import arriving, coach_mode, coaching
from services.people import keeps_records

routes = Routes()


@routes.command("coach")
async def show(turn: Turn) -> Screen:
    """Today's sessions, and recent clients; a name can be typed, whatever was asked before."""
    await arriving.leave_question(turn.desk, turn.telegram_id)
    at_work = await coach_mode.at_work(turn.desk, turn.actor)
    return coach.mode(turn.words, at_work, may_add=keeps_records(turn.actor))


@routes.tap(CoachMode)
async def back(turn: Turn, tap: CoachMode) -> Screen:
    """The same, in place."""
    return await show(turn)


@routes.tap(ShowClient)
async def client(turn: Turn, tap: ShowClient) -> Screen:
    """A client's card."""
    desk = await coaching.client_at_desk(turn.desk, turn.actor, tap.client_id, tap.after)
    return client_at_desk.card(turn.words, desk)


@routes.tap(ShowPass)
async def pass_(turn: Turn, tap: ShowPass) -> Screen:
    """A pass, ready to be deducted."""
    desk = await coaching.pass_at_desk(turn.desk, turn.actor, tap.pass_id, tap.day, visitor=tap.visitor)
    return coach.pass_(turn.words, desk)


@routes.tap(ShowMore)
async def everything_else(turn: Turn, tap: ShowMore) -> Screen:
    """What else can be done to a pass."""
    return more.actions(turn.words, await coaching.pass_at_desk(turn.desk, turn.actor, tap.pass_id))
