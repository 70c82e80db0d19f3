"""The staff's timetable: days and sessions."""

from domain.ids import SessionId
from domain.refusals import Refusal
from handlers.routes import Routes
from handlers.screens import Screen, timetable
from handlers.taps.timetable import ShowSession, ShowTimetable
from handlers.turn import Turn
from services import timetable as desk
from services.timetable import Listed
from texts.refusals import explain

routes = Routes()


@routes.tap(ShowTimetable)
async def day(turn: Turn, tap: ShowTimetable) -> Screen:
    """A day of it."""
    listed = Listed.PERSONAL if tap.personal else Listed.OFF if tap.off else Listed.PLANNED
    found = await desk.day(turn.desk, turn.actor, tap.day, tap.number, listed=listed)
    return timetable.day(turn.words, found, is_owner=turn.actor.is_owner)


@routes.tap(ShowSession)
async def session(turn: Turn, tap: ShowSession) -> Screen:
    """One session."""
    return timetable.card(turn.words, await desk.session_card(turn.desk, turn.actor, tap.session_id))


async def as_it_stands(turn: Turn, session_id: SessionId, refusal: Refusal) -> Screen:
    """The session as it is now, and why nothing was done."""
    shown = await session(turn, ShowSession(session_id=session_id))
    return shown.toasting(explain(turn.words, refusal), alert=True)
