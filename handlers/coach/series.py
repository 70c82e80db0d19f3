"""Weekly series: which there are, what can be changed of all of one, and letting one go on."""

from domain.ids import SeriesId
from domain.refusals import ChangedMeanwhile, NoChange, Refusal
from handlers.routes import Routes
from handlers.screens import Screen, reopening_series
from handlers.screens import series as screens
from handlers.taps.series import AskReopen, ListEnded, ListSeries, Reopen, ShowSeries
from handlers.turn import Turn
from services import reopening_series as reopening
from services import series as desk
from texts.refusals import explain

routes = Routes()


@routes.tap(ListSeries)
async def listed(turn: Turn, tap: ListSeries) -> Screen:
    """Those that go on."""
    return screens.page(turn.words, await desk.page(turn.desk, turn.actor, tap.after))


@routes.tap(ShowSeries)
async def show(turn: Turn, tap: ShowSeries) -> Screen:
    """One of them."""
    return screens.card(turn.words, await desk.series_card(turn.desk, turn.actor, tap.series_id))


@routes.tap(ListEnded)
async def ended(turn: Turn, tap: ListEnded) -> Screen:
    """Those that have ended."""
    return screens.ended(turn.words, await desk.ended(turn.desk, turn.actor, tap.before))


@routes.tap(AskReopen)
async def ask_reopen(turn: Turn, tap: AskReopen) -> Screen:
    """What it comes to."""
    found = await reopening.preview(turn.desk, turn.actor, tap.series_id)
    return reopening_series.sure(turn.words, found)


@routes.tap(Reopen)
async def reopen(turn: Turn, tap: Reopen) -> Screen:
    """Lets it go on; pressed again, it shows how it stands."""
    try:
        found = await reopening.reopen(turn.desk, turn.actor, tap.series_id, seen=tap.version)
    except (ChangedMeanwhile, NoChange) as refusal:
        return await as_it_stands(turn, tap.series_id, refusal)
    return screens.card(turn.words, found.card).toasting(turn.words.plain("toast-series-reopened"))


async def as_it_stands(turn: Turn, series_id: SeriesId, refusal: Refusal) -> Screen:
    """The series as it is now, and why nothing was done."""
    shown = await show(turn, ShowSeries(series_id=series_id))
    return shown.toasting(explain(turn.words, refusal), alert=True)
