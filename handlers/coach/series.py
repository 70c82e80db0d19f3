"""Weekly series: which there are, and what can be changed of all of one."""

from handlers.routes import Routes
from handlers.screens import Screen
from handlers.screens import series as screens
from handlers.taps.series import ListSeries, ShowSeries
from handlers.turn import Turn
from services import series as desk

routes = Routes()


@routes.tap(ListSeries)
async def listed(turn: Turn, tap: ListSeries) -> Screen:
    """Those that go on."""
    return screens.page(turn.words, await desk.page(turn.desk, turn.actor, tap.after))


@routes.tap(ShowSeries)
async def show(turn: Turn, tap: ShowSeries) -> Screen:
    """One of them."""
    return screens.card(turn.words, await desk.series_card(turn.desk, turn.actor, tap.series_id))
