"""Changing a weekly series from a date on: its weekdays, time, length, coach, place, resource, or places."""

from dataclasses import replace

from domain.ids import SeriesId
from domain.refusals import ChangedMeanwhile, NotFound
from domain.session_answers import typed_day, typed_minutes, typed_places
from domain.session_changes import Change, Fact, to_time
from domain.timing import typed_time
from handlers.asking import ask, leads_to
from handlers.coach import series
from handlers.routes import Routes
from handlers.screens import Screen, asking_series, changing_series
from handlers.taps.series import (
    AskSeriesChange,
    AskSeriesSince,
    SaveSeriesChange,
    ShowSeries,
    ThinkSeriesChange,
)
from handlers.turn import Turn
from services import changing_series as desk
from services import waitlist
from services.series import SeriesCard, series_card
from services.timetable import changeable_to
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(AskSeriesChange)
async def ask_change(turn: Turn, tap: AskSeriesChange) -> Screen:
    """What it is to be: pressed, or typed where it is a number or a time; then from which date on."""
    shown = await _changeable(turn, tap.series_id)
    if tap.fact is Fact.WEEKDAYS:
        return asking_series.weekdays(turn.words, shown, _chosen(tap, shown))
    if tap.value:
        return await ask_since(turn, _since(tap.series_id, Change(tap.fact, tap.value)))
    if tap.fact in (Fact.COACH, Fact.PLACE, Fact.RESOURCE):
        found = await changeable_to(turn.desk, turn.actor, tap.fact)
        return asking_series.named(turn.words, shown, tap, found)
    offered = asking_series.numbers(turn.words, shown, tap.fact)
    return await _asked(turn, "series_change", offered, tap.series_id, fact=tap.fact.value)


@routes.question("series_change")
async def read_change(turn: Turn, question: Question) -> Screen:
    """A typed number or time."""
    series_id, fact = SeriesId(question.data["series_id"]), Fact(question.data["fact"])
    match fact:
        case Fact.CAPACITY:
            thought = _at_once(turn, series_id, str(typed_places(turn.line)))
            return await leads_to(turn, question, think, thought)
        case Fact.MINUTES:
            change = Change(fact, str(typed_minutes(turn.line)))
        case _:
            change = to_time(typed_time(turn.line))
    # Its question takes the place of this one.
    return await ask_since(turn, _since(series_id, change))


@routes.tap(AskSeriesSince)
async def ask_since(turn: Turn, tap: AskSeriesSince) -> Screen:
    """From which of its dates on: pressed or typed."""
    shown = await _changeable(turn, tap.series_id)
    offered = asking_series.dates(turn.words, shown, tap)
    return await _asked(
        turn, "series_since", offered, tap.series_id, fact=tap.fact.value, value=tap.value
    )


@routes.question("series_since")
async def read_since(turn: Turn, question: Question) -> Screen:
    """A typed day."""
    today = turn.actor.studio.today(turn.now)
    day = typed_day(turn.line, today, month_may_lead=month_may_lead(turn.words))
    thought = ThinkSeriesChange.model_validate({**question.data, "day": day})
    return await leads_to(turn, question, think, thought)


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
        return await series.as_it_stands(turn, tap.series_id, refusal)
    if tap.fact is Fact.CAPACITY:
        await waitlist.promote_soon(turn.desk, *(each.id for each in found.card.sessions if each.free))
    return changing_series.changed(turn.words, found, tap)


async def _changeable(turn: Turn, series_id: SeriesId) -> SeriesCard:
    shown = await series_card(turn.desk, turn.actor, series_id)
    if not shown.may_change:
        raise NotFound
    return shown


def _chosen(tap: AskSeriesChange, shown: SeriesCard) -> Change:
    """The weekdays that are ticked: at first those that the series has. "9" stands for none."""
    if not tap.value:
        return asking_series.present(shown.series)
    return Change(Fact.WEEKDAYS, "") if tap.value == asking_series.NONE else Change(tap.fact, tap.value)


def _since(series_id: SeriesId, change: Change) -> AskSeriesSince:
    return AskSeriesSince(series_id=series_id, fact=change.fact, value=change.value)


def _at_once(turn: Turn, series_id: SeriesId, value: str) -> ThinkSeriesChange:
    today = turn.actor.studio.today(turn.now)
    return ThinkSeriesChange(series_id=series_id, fact=Fact.CAPACITY, value=value, day=today)


async def _asked(turn: Turn, kind: str, offered: Screen, series_id: SeriesId, **about: str) -> Screen:
    back = ShowSeries(series_id=series_id)
    asked = await ask(turn, kind, offered.text, back=back, series_id=series_id, **about)
    return replace(asked, rows=(*offered.rows[:-1], *asked.rows))
