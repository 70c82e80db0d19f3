"""Entering a visit for an earlier day."""

from domain.ids import PassId
from domain.visits import typed_entry_day
from handlers import asking
from handlers.coach.clients import pass_
from handlers.routes import Routes
from handlers.screens import Screen, deducting
from handlers.taps.coach import ChooseEarlierDay, ShowPass, TypeEarlierDay
from handlers.turn import Turn
from services import coaching, questions
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(ChooseEarlierDay)
async def days(turn: Turn, tap: ChooseEarlierDay) -> Screen:
    """The last days as buttons."""
    return deducting.late_days(turn.words, await coaching.late_days(turn.desk, turn.actor, tap.pass_id))


@routes.tap(TypeEarlierDay)
async def ask(turn: Turn, tap: TypeEarlierDay) -> Screen:
    """Asks for another day."""
    days = await coaching.late_days(turn.desk, turn.actor, tap.pass_id)
    prompt = turn.words("late-prompt", day=days.earliest)
    return await asking.ask(
        turn, "late_day", prompt, back=ShowPass(pass_id=tap.pass_id), pass_id=int(tap.pass_id)
    )


@routes.question("late_day")
async def typed(turn: Turn, question: Question) -> Screen:
    """Opens the pass for the typed day."""
    today = turn.actor.studio.today(turn.now)
    day = typed_entry_day(turn.line, today, month_may_lead=month_may_lead(turn.words))
    tap = ShowPass(pass_id=PassId(question.data["pass_id"]), day=day)
    screen = await pass_(turn, tap)
    await questions.close(turn.desk, asking.answer(turn, question, tap))
    return screen
