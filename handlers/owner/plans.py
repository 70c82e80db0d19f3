"""Plans: looking them through, and making one wholly in the chat."""

from domain.planning import PlanDraft, Step, answered, priced
from domain.refusals import AlreadyAnswered
from handlers.asking import answer
from handlers.routes import Routes
from handlers.screens import Screen, plans
from handlers.taps import unpack
from handlers.taps.plans import Choose, NewPlan, SavePlan, ShowDraft, ShowPlan, ShowPlans
from handlers.turn import Turn
from services import plans as desk
from services.plans import OpenDraft
from services.questions import Answer, outcome
from storage.questions import Question
from texts.amounts import amount_typed
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(ShowPlans)
async def page(turn: Turn, tap: ShowPlans) -> Screen:
    """Plans on sale."""
    return plans.page(turn.words, await desk.page(turn.desk, turn.actor, tap.after))


@routes.tap(ShowPlan)
async def plan(turn: Turn, tap: ShowPlan) -> Screen:
    """One plan as its buyers will read it."""
    return plans.plan(turn.words, await desk.of_plan(turn.desk, turn.actor, tap.plan_id))


@routes.tap(NewPlan)
async def begin(turn: Turn, tap: NewPlan) -> Screen:
    """Begins a plan with its title."""
    return await _shown(turn, await desk.begin(turn.desk, turn.actor))


@routes.tap(ShowDraft)
async def draft(turn: Turn, tap: ShowDraft) -> Screen:
    """The step at which the plan being made stands."""
    return await _shown(turn, await desk.draft(turn.desk, turn.actor))


@routes.question(desk.QUESTION)
async def read(turn: Turn, question: Question) -> Screen:
    """A typed answer to the present step."""
    now = OpenDraft(question.id, PlanDraft.model_validate(question.data), turn.actor.studio.today(turn.now))
    following = _answered(turn, now, turn.line)
    typed = answer(turn, question, ShowDraft())
    return await _shown(turn, await desk.advance(turn.desk, turn.actor, typed, following))


@routes.tap(Choose)
async def choose(turn: Turn, tap: Choose) -> Screen:
    """A button's answer to a step; one that was answered before shows where the plan stands now."""
    now = await desk.draft(turn.desk, turn.actor)
    if now.question_id != tap.question_id:
        return await _shown(turn, now)
    pressed = Answer(tap.question_id, turn.update_id, ShowDraft().pack())
    following = _answered(turn, now, tap.choice)
    return await _shown(turn, await desk.advance(turn.desk, turn.actor, pressed, following))


@routes.tap(SavePlan)
async def save(turn: Turn, tap: SavePlan) -> Screen:
    """Puts the plan on sale; pressed again, it shows the plan that was."""
    pressed = Answer(tap.question_id, turn.update_id, f"{ShowPlan.tag}:{{plan_id}}")
    try:
        return plans.saved(turn.words, await desk.save(turn.desk, turn.actor, pressed))
    except AlreadyAnswered:
        made = unpack(await outcome(turn.desk, turn.actor, tap.question_id))
        if not isinstance(made, ShowPlan):
            raise
        return await plan(turn, made)


async def _shown(turn: Turn, open_: OpenDraft) -> Screen:
    if open_.draft.step is not Step.PREVIEW:
        return plans.step(turn.words, open_)
    return plans.preview(turn.words, open_, await desk.preview(turn.desk, turn.actor))


def _answered(turn: Turn, now: OpenDraft, line: str) -> PlanDraft:
    if now.draft.step is not Step.PRICE:
        return answered(now.draft, line, now.today, month_may_lead=month_may_lead(turn.words))
    if line == plans.NO_PRICE:
        return priced(now.draft, None)
    return priced(now.draft, amount_typed(turn.words, line, turn.actor.studio.currency))
