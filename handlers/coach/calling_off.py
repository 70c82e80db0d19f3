"""Calling off sessions and series, and taking that back."""

from dataclasses import replace

from domain.ids import SeriesId
from domain.refusals import ChangedMeanwhile, SessionCalledOff, SessionChanged
from domain.session_answers import typed_day
from handlers.asking import ask, leads_to
from handlers.coach import series, timetable
from handlers.routes import Routes
from handlers.screens import Screen, calling_off, ending_series
from handlers.screens import series as series_screens
from handlers.taps.series import AskSeriesEnd, EndSeries, ShowSeries, ThinkSeriesEnd
from handlers.taps.timetable import AskCallOff, AskReinstate, CallOffSession, Reinstate
from handlers.turn import Turn
from services import calling_off as desk
from services import ending_series as endings
from services import reinstating
from services import series as all_series
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(AskCallOff)
async def ask_call_off(turn: Turn, tap: AskCallOff) -> Screen:
    """Whom it touches."""
    return calling_off.sure(turn.words, await desk.preview(turn.desk, turn.actor, tap.session_id))


@routes.tap(CallOffSession)
async def call_off(turn: Turn, tap: CallOffSession) -> Screen:
    """Calls it off; pressed again, it shows that it is."""
    try:
        now = await desk.call_off(turn.desk, turn.actor, tap.session_id, seen=tap.version)
    except (SessionChanged, SessionCalledOff) as refusal:
        return await timetable.as_it_stands(turn, tap.session_id, refusal)
    return calling_off.done(turn.words, now)


@routes.tap(AskReinstate)
async def ask_reinstate(turn: Turn, tap: AskReinstate) -> Screen:
    """Who would be booked again."""
    thought = await reinstating.preview(turn.desk, turn.actor, tap.session_id, seen=tap.version)
    return calling_off.sure_to_reinstate(turn.words, thought)


@routes.tap(Reinstate)
async def reinstate(turn: Turn, tap: Reinstate) -> Screen:
    """Lets it take place after all; pressed again, it shows that it does."""
    try:
        now = await reinstating.reinstate(turn.desk, turn.actor, tap.session_id, seen=tap.version)
    except SessionChanged as refusal:
        return await timetable.as_it_stands(turn, tap.session_id, refusal)
    return calling_off.reinstated_card(turn.words, now)


@routes.tap(AskSeriesEnd)
async def ask_end(turn: Turn, tap: AskSeriesEnd) -> Screen:
    """From which day on a series ends: pressed or typed."""
    shown = await all_series.series_card(turn.desk, turn.actor, tap.series_id)
    offered = ending_series.ask(turn.words, shown, tap.number)
    back = ShowSeries(series_id=tap.series_id)
    asked = await ask(turn, "series_end", offered.text, back=back, series_id=tap.series_id)
    return replace(asked, rows=(*offered.rows[:-1], *asked.rows))


@routes.question("series_end")
async def read_end(turn: Turn, question: Question) -> Screen:
    """A typed day."""
    today = turn.actor.studio.today(turn.now)
    day = typed_day(turn.line, today, month_may_lead=month_may_lead(turn.words))
    thought = ThinkSeriesEnd(series_id=SeriesId(question.data["series_id"]), day=day)
    return await leads_to(turn, question, think_end, thought)


@routes.tap(ThinkSeriesEnd)
async def think_end(turn: Turn, tap: ThinkSeriesEnd) -> Screen:
    """What it comes to."""
    return ending_series.sure(
        turn.words, await endings.preview(turn.desk, turn.actor, tap.series_id, tap.day)
    )


@routes.tap(EndSeries)
async def end(turn: Turn, tap: EndSeries) -> Screen:
    """Ends it; pressed again, it shows how it stands."""
    try:
        now = await endings.end(turn.desk, turn.actor, tap.series_id, tap.day, seen=tap.version)
    except ChangedMeanwhile as refusal:
        return await series.as_it_stands(turn, tap.series_id, refusal)
    return series_screens.card(turn.words, now).toasting(turn.words.plain("toast-series-ended"))
