"""The owner's desk."""

from handlers.routes import Routes
from handlers.screens import Screen, people
from handlers.taps.people import OwnerDesk, ShowReport
from handlers.turn import Turn
from services import digests, owner_desk

routes = Routes()


@routes.command("owner")
async def show(turn: Turn) -> Screen:
    """Everything that is an owner's to look at, and how much of it waits."""
    return people.desk(turn.words, await owner_desk.waiting(turn.desk, turn.actor))


@routes.tap(OwnerDesk)
async def back(turn: Turn, tap: OwnerDesk) -> Screen:
    """The same, in place."""
    return await show(turn)


@routes.tap(ShowReport)
async def report(turn: Turn, tap: ShowReport) -> Screen:
    """What the daily digest would say now."""
    return people.report(turn.words, await digests.at_once(turn.desk, turn.actor))
