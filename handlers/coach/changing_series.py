"""Changing a weekly series: another coach from a date on, or its places."""

from dataclasses import replace

from domain.ids import SeriesId
from domain.refusals import ChangedMeanwhile, NotFound
from domain.session_answers import typed_places
from domain.session_changes import Fact
from handlers.asking import answer, ask
from handlers.coach import series
from handlers.routes import Routes
from handlers.screens import Screen, changing_series
from handlers.taps.series import AskSeriesChange, SaveSeriesChange, ShowSeries, ThinkSeriesChange
from handlers.turn import Turn
from services import changing_series as desk
from services import waitlist
from services.questions import close
from services.series import series_card
from services.timetable import changeable_to
from storage.questions import Question
from texts.refusals import explain

routes = Routes()


@routes.tap(AskSeriesChange)
async def ask_change(turn: Turn, tap: AskSeriesChange) -> Screen:
    """Who, then from which date on; or how many places."""
    shown = await series_card(turn.desk, turn.actor, tap.series_id)
    if not shown.may_change:
        raise NotFound
    if tap.fact is Fact.COACH:
        found = await changeable_to(turn.desk, turn.actor, Fact.COACH)
        if tap.value:
            return changing_series.dates(turn.words, shown, tap)
        return changing_series.coaches(turn.words, shown, tap, found)
    offered = changing_series.places(turn.words, shown)
    back = ShowSeries(series_id=tap.series_id)
    asked = await ask(turn, "series_places", offered.text, back=back, series_id=tap.series_id)
    return replace(asked, rows=(*offered.rows[:-1], *asked.rows))


@routes.question("series_places")
async def read_places(turn: Turn, question: Question) -> Screen:
    """A typed number."""
    thought = ThinkSeriesChange(
        series_id=SeriesId(question.data["series_id"]),
        fact=Fact.CAPACITY,
        value=str(typed_places(turn.line)),
        day=turn.actor.studio.today(turn.now),
    )
    screen = await think(turn, thought)
    await close(turn.desk, answer(turn, question, thought))
    return screen


@routes.tap(ThinkSeriesChange)
async def think(turn: Turn, tap: ThinkSeriesChange) -> Screen:
    """What it comes to."""
    found = await desk.preview(turn.desk, turn.actor, tap.series_id, tap.change, tap.day)
    return changing_series.thought(turn.words, found, tap)


@routes.tap(SaveSeriesChange)
async def save(turn: Turn, tap: SaveSeriesChange) -> Screen:
    """Makes it; by an old card it shows how the series stands."""
    try:
        found = await desk.change(turn.desk, turn.actor, tap.series_id, tap.change, tap.day, seen=tap.version)
    except ChangedMeanwhile as refusal:
        shown = await series.show(turn, ShowSeries(series_id=tap.series_id))
        return shown.toasting(explain(turn.words, refusal), alert=True)
    if tap.fact is Fact.CAPACITY:
        await waitlist.promote_soon(turn.desk, *(each.id for each in found.card.sessions if each.free))
    return changing_series.changed(turn.words, found, tap)
