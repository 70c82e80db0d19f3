"""Changing one session: another coach, place, number of places, length, or time."""

from dataclasses import replace

from domain.ids import SessionId
from domain.refusals import NotFound, SessionChanged
from domain.session_answers import typed_day, typed_minutes, typed_places
from domain.session_changes import Change, Fact, to_start
from domain.timing import Moment, typed_time
from handlers.asking import ask, leads_to
from handlers.coach import timetable
from handlers.routes import Routes
from handlers.screens import Screen, changing_sessions
from handlers.taps.timetable import AskChange, SaveChange, ShowSession, ThinkChange
from handlers.turn import Turn
from services import rescheduling as desk
from services import waitlist
from services.timetable import changeable_to, session_card
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(AskChange)
async def ask_change(turn: Turn, tap: AskChange) -> Screen:
    """What it is to be: pressed, or typed where it is a number, a day or a time."""
    shown = await session_card(turn.desk, turn.actor, tap.session_id)
    if not shown.may_change:
        raise NotFound
    if tap.fact in (Fact.COACH, Fact.PLACE):
        found = await changeable_to(turn.desk, turn.actor, tap.fact)
        return changing_sessions.choices(turn.words, shown, tap, found)
    if tap.fact is Fact.CAPACITY:
        return await _asked(turn, tap, changing_sessions.places(turn.words, shown))
    if tap.fact is Fact.MINUTES:
        return await _asked(turn, tap, changing_sessions.lengths(turn.words, shown))
    if tap.fact is not Fact.START:
        raise NotFound
    if tap.day is not None:
        return await _asked(turn, tap, changing_sessions.hours(turn.words, shown, tap.day))
    today = turn.actor.studio.today(turn.now)
    return await _asked(turn, tap, changing_sessions.days(turn.words, shown, today, tap.month))


@routes.question("session_change")
async def read_change(turn: Turn, question: Question) -> Screen:
    """What was typed: shown as it comes to, or, after a day, the hours of it."""
    asked = AskChange.model_validate(question.data)
    following = _read(turn, asked)
    if isinstance(following, AskChange):
        # Its question takes the place of this one.
        return await ask_change(turn, following)
    return await leads_to(turn, question, think, following)


@routes.tap(ThinkChange)
async def think(turn: Turn, tap: ThinkChange) -> Screen:
    """What it comes to."""
    found = await desk.preview(turn.desk, turn.actor, tap.session_id, tap.change)
    return changing_sessions.thought(turn.words, found, tap.change)


@routes.tap(SaveChange)
async def save(turn: Turn, tap: SaveChange) -> Screen:
    """Makes it; by an old card it shows how the session stands."""
    try:
        found = await desk.change(turn.desk, turn.actor, tap.session_id, tap.change, seen=tap.version)
    except SessionChanged as refusal:
        return await timetable.as_it_stands(turn, tap.session_id, refusal)
    if found.card.waiting and found.card.session.free:
        await waitlist.promote_soon(turn.desk, tap.session_id)
    return changing_sessions.changed(turn.words, found, tap.change)


def _read(turn: Turn, asked: AskChange) -> AskChange | ThinkChange:
    session_id = SessionId(asked.session_id)
    if asked.fact is Fact.CAPACITY:
        change = Change(Fact.CAPACITY, str(typed_places(turn.line)))
    elif asked.fact is Fact.MINUTES:
        change = Change(Fact.MINUTES, str(typed_minutes(turn.line)))
    elif asked.day is None:
        today = turn.actor.studio.today(turn.now)
        day = typed_day(turn.line, today, month_may_lead=month_may_lead(turn.words))
        return AskChange(session_id=session_id, fact=Fact.START, day=day)
    else:
        change = to_start(Moment(asked.day, typed_time(turn.line)))
    return ThinkChange(session_id=session_id, fact=change.fact, value=change.value)


async def _asked(turn: Turn, tap: AskChange, offered: Screen) -> Screen:
    about = tap.model_dump(mode="json")
    back = ShowSession(session_id=tap.session_id)
    asked = await ask(turn, "session_change", offered.text, back=back, **about)
    return replace(asked, rows=(*offered.rows[:-1], *asked.rows))
