"""Statements of money, visits and passes: for the client, and for staff on a client."""

from handlers.routes import Routes
from handlers.screens import Screen
from handlers.screens import statements as screens
from handlers.taps.statements import MakeStatement, ShowStatement
from handlers.turn import Turn
from services import statements

routes = Routes()


@routes.tap(ShowStatement)
async def choose(turn: Turn, tap: ShowStatement) -> Screen:
    """For which time."""
    client = await statements.whose(turn.desk, turn.actor, tap.client_id)
    return screens.choose(turn.words, tap.client_id, client)


@routes.tap(MakeStatement)
async def make(turn: Turn, tap: MakeStatement) -> Screen:
    """The file."""
    found = await statements.draw_up(turn.desk, turn.actor, tap.client_id, tap.stretch)
    return await screens.handed_over(turn.words, found, tap.form)
