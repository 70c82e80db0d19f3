"""Entering a visit for an earlier day."""

from domain.visits import typed_entry_day
from handlers import asking
from handlers.coach.clients import pass_
from handlers.routes import Routes
from handlers.screens import Screen, deducting
from handlers.taps.coach import ChooseEarlierDay, ShowPass, TypeEarlierDay
from handlers.turn import Turn
from services import late_entry, questions
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(ChooseEarlierDay)
async def days(turn: Turn, tap: ChooseEarlierDay) -> Screen:
    """The last days as buttons."""
    days = await late_entry.late_days(turn.desk, turn.actor, tap.pass_id, visitor=tap.visitor)
    return deducting.late_days(turn.words, days)


@routes.tap(TypeEarlierDay)
async def ask(turn: Turn, tap: TypeEarlierDay) -> Screen:
    """Asks for another day."""
    days = await late_entry.late_days(turn.desk, turn.actor, tap.pass_id, visitor=tap.visitor)
    prompt = turn.words("late-prompt", day=days.earliest)
    about = {"pass_id": tap.pass_id, "visitor": tap.visitor}
    return await asking.ask(turn, "late_day", prompt, back=ShowPass.model_validate(about), **about)


@routes.question("late_day")
async def typed(turn: Turn, question: Question) -> Screen:
    """Opens the pass for the typed day."""
    today = turn.actor.studio.today(turn.now)
    day = typed_entry_day(turn.line, today, month_may_lead=month_may_lead(turn.words))
    tap = ShowPass.model_validate(question.data | {"day": day})
    screen = await pass_(turn, tap)
    await questions.close(turn.desk, asking.answer(turn, question, tap))
    return screen
