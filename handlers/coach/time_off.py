"""A coach's time off: seen, entered from a day to a day, taken away; by the coach or an owner."""

from datetime import date

from domain.ids import PersonId
from domain.refusals import ChangedMeanwhile
from domain.time_off import first_meant, last_meant, typed_off_hours
from domain.typed import Span, typed_date
from handlers.asking import answer, ask, leads_to
from handlers.routes import Routes
from handlers.screens import Screen
from handlers.screens import time_off as screens
from handlers.taps.hours import (
    EndOff,
    OffUntil,
    PreviewOff,
    SaveOff,
    ShowOff,
    TakeOff,
    TypeOffFirst,
    TypeOffHours,
    TypeOffLast,
    packed,
)
from handlers.turn import Turn
from services import time_off
from services.questions import close
from services.time_off import OffPage
from storage.questions import Question
from texts.calendars import month_may_lead
from texts.refusals import explain

routes = Routes()


@routes.tap(ShowOff)
async def show(turn: Turn, tap: ShowOff) -> Screen:
    """The time off that is not over."""
    return screens.listed(turn.words, await time_off.listed(turn.desk, turn.actor, tap.coach_id, tap.page))


@routes.tap(TakeOff)
async def choose_first(turn: Turn, tap: TakeOff) -> Screen:
    """The first day, in a month."""
    return screens.first_day(turn.words, await _page(turn, tap.coach_id), tap.month)


@routes.tap(TypeOffFirst)
async def ask_first(turn: Turn, tap: TypeOffFirst) -> Screen:
    """Asks for the first day."""
    await _page(turn, tap.coach_id)
    back = TakeOff(coach_id=tap.coach_id)
    return await ask(turn, "off_first", turn.words("off-type-first"), back=back, **tap.model_dump())


@routes.question("off_first")
async def read_first(turn: Turn, question: Question) -> Screen:
    """The typed first day: next the last one is chosen."""
    asked = TypeOffFirst.model_validate(question.data)
    first = first_meant(_typed(turn), turn.actor.studio.today(turn.now))
    await time_off.check_first(turn.desk, turn.actor, asked.coach_id, first)
    chosen = OffUntil(coach_id=asked.coach_id, first=first)
    await close(turn.desk, answer(turn, question, chosen))
    return await choose_last(turn, chosen)


@routes.tap(OffUntil)
async def choose_last(turn: Turn, tap: OffUntil) -> Screen:
    """The last day, in a month."""
    await time_off.check_first(turn.desk, turn.actor, tap.coach_id, tap.first)
    return screens.last_day(turn.words, await _page(turn, tap.coach_id), tap.first, tap.month)


@routes.tap(TypeOffLast)
async def ask_last(turn: Turn, tap: TypeOffLast) -> Screen:
    """Asks for the last day."""
    await time_off.check_first(turn.desk, turn.actor, tap.coach_id, tap.first)
    prompt = turn.words("off-type-last", day=turn.words.weekday(tap.first))
    about = tap.model_dump(mode="json")
    return await ask(turn, "off_last", prompt, back=OffUntil(**about), **about)


@routes.question("off_last")
async def read_last(turn: Turn, question: Question) -> Screen:
    """Shows what lies in the time off up to the typed day."""
    asked = TypeOffLast.model_validate(question.data)
    last = last_meant(asked.first, _typed(turn))
    thought = PreviewOff(coach_id=asked.coach_id, first=asked.first, last=last)
    return await leads_to(turn, question, preview, thought)


@routes.tap(TypeOffHours)
async def ask_hours(turn: Turn, tap: TypeOffHours) -> Screen:
    """Asks for the hours of that day."""
    await time_off.check_first(turn.desk, turn.actor, tap.coach_id, tap.first)
    prompt = turn.words("off-type-hours", day=turn.words.weekday(tap.first))
    about = tap.model_dump(mode="json")
    return await ask(turn, "off_hours", prompt, back=OffUntil(**about), **about)


@routes.question("off_hours")
async def read_hours(turn: Turn, question: Question) -> Screen:
    """Shows what lies in the typed hours."""
    asked = TypeOffHours.model_validate(question.data)
    hours = packed(typed_off_hours(turn.line))
    thought = PreviewOff(coach_id=asked.coach_id, first=asked.first, last=asked.first, hours=hours)
    return await leads_to(turn, question, preview, thought)


@routes.tap(PreviewOff)
async def preview(turn: Turn, tap: PreviewOff) -> Screen:
    """What lies in the time off."""
    return screens.thought(turn.words, await time_off.preview(turn.desk, turn.actor, tap.coach_id, tap.wish))


@routes.tap(SaveOff)
async def save(turn: Turn, tap: SaveOff) -> Screen:
    """Enters it; where somebody has booked since, that is shown first."""
    try:
        done = await time_off.take(
            turn.desk, turn.actor, tap.coach_id, tap.wish, mark=tap.mark, call_off=tap.call_off
        )
    except ChangedMeanwhile as refusal:
        again = PreviewOff(**tap.model_dump(exclude={"mark", "call_off"}))
        return (await preview(turn, again)).toasting(explain(turn.words, refusal)[:200])
    return screens.taken(turn.words, done)


@routes.tap(EndOff)
async def end(turn: Turn, tap: EndOff) -> Screen:
    """Takes a time off away."""
    return screens.ended(turn.words, await time_off.end(turn.desk, turn.actor, tap.coach_id, tap.off_id))


async def _page(turn: Turn, coach_id: PersonId) -> OffPage:
    return await time_off.listed(turn.desk, turn.actor, coach_id)


def _typed(turn: Turn) -> date | Span:
    return typed_date(turn.line, month_may_lead=month_may_lead(turn.words))
