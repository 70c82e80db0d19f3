"""A coach's weekly hours: seen, added, removed; by the coach or an owner."""

from domain.availability import typed_stretches
from domain.ids import PersonId
from domain.refusals import NotFound
from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, hours
from handlers.taps.hours import (
    ChooseHours,
    ChooseHoursPlace,
    ChooseWeekdays,
    PutHoursBack,
    RemoveHours,
    ShowHours,
    TypeHours,
    unpacked,
)
from handlers.turn import Turn
from services import availability
from services.availability import Week
from storage.questions import Question

routes = Routes()


@routes.tap(ShowHours)
async def show(turn: Turn, tap: ShowHours) -> Screen:
    """The week at a glance."""
    return hours.week(turn.words, await _week(turn, tap.coach_id))


@routes.tap(ChooseWeekdays)
async def choose_days(turn: Turn, tap: ChooseWeekdays) -> Screen:
    """To which days hours are to be added."""
    return hours.weekdays(turn.words, await _week(turn, tap.coach_id), tap)


@routes.tap(ChooseHoursPlace)
async def choose_place(turn: Turn, tap: ChooseHoursPlace) -> Screen:
    """At which place."""
    return hours.places(turn.words, await _week(turn, tap.coach_id), tap)


@routes.tap(TypeHours)
async def ask_hours(turn: Turn, tap: TypeHours) -> Screen:
    """Asks for the hours."""
    await _week(turn, tap.coach_id)
    if not tap.weekdays:
        raise NotFound
    about = tap.model_dump(mode="json")
    back = ChooseWeekdays(**about)
    return await ask(turn, "coach_hours", hours.prompt(turn.words, tap), back=back, **about)


@routes.question("coach_hours")
async def read_hours(turn: Turn, question: Question) -> Screen:
    """Adds the typed hours."""
    asked = TypeHours.model_validate(question.data)
    done = await availability.add_hours(
        turn.desk,
        turn.actor,
        asked.coach_id,
        tuple(int(each) for each in asked.weekdays),
        typed_stretches(turn.line),
        asked.place_id,
        answer=answer(turn, question, ShowHours(coach_id=asked.coach_id)),
    )
    return hours.added(turn.words, done)


@routes.tap(PutHoursBack)
async def put_back(turn: Turn, tap: PutHoursBack) -> Screen:
    """Adds what was removed."""
    weekdays, stretch = tuple(int(each) for each in tap.weekdays), unpacked(tap.hours)
    done = await availability.add_hours(
        turn.desk, turn.actor, tap.coach_id, weekdays, (stretch,), tap.place_id
    )
    return hours.added(turn.words, done)


@routes.tap(ChooseHours)
async def choose(turn: Turn, tap: ChooseHours) -> Screen:
    """Which hours are to be removed."""
    return hours.choose(turn.words, await _week(turn, tap.coach_id))


@routes.tap(RemoveHours)
async def remove(turn: Turn, tap: RemoveHours) -> Screen:
    """Removes them."""
    done = await availability.remove_hours(turn.desk, turn.actor, tap.coach_id, tap.first, tap.last)
    return hours.removed(turn.words, done)


async def _week(turn: Turn, coach_id: PersonId) -> Week:
    return await availability.week(turn.desk, turn.actor, coach_id)
