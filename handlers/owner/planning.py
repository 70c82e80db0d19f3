"""Making a plan wholly in the chat, and editing one that is on sale."""

from dataclasses import replace

from domain.options import is_option
from domain.plan_draft import PlanDraft, Step
from domain.plan_edits import gone_to
from domain.planning import answered, priced
from domain.refusals import AlreadyAnswered, ChangedMeanwhile, SessionsOneTimeOnly
from domain.typed_money import typed_amount
from handlers.owner.plans import as_it_is, show
from handlers.routes import Routes
from handlers.screens import Screen, options, planning, plans
from handlers.steps import Steps, made
from handlers.taps.plans import Choose, EditPlan, GoTo, NewPlan, SavePlan, ShowDraft, ShowPlan, UndoEdit
from handlers.turn import Turn
from services import arriving
from services import planning as desk
from services.planning import OpenDraft
from services.questions import Answer
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(NewPlan)
async def begin(turn: Turn, tap: NewPlan) -> Screen:
    """Begins a plan with its title."""
    return await _shown(turn, await desk.begin(turn.desk, turn.actor))


@routes.tap(EditPlan)
async def edit(turn: Turn, tap: EditPlan) -> Screen:
    """Begins to edit a plan."""
    return await _shown(turn, await desk.edit(turn.desk, turn.actor, tap.plan_id))


@routes.tap(ShowDraft)
async def draft(turn: Turn, tap: ShowDraft) -> Screen:
    """The step at which the plan being made stands."""
    return await steps.present(turn)


@routes.question(desk.QUESTION, stays=True)
async def read(turn: Turn, question: Question) -> Screen:
    """A typed answer to the present step; what is offered by name is not typed."""
    try:
        return await steps.typed(
            turn, question, lambda now: _answered(turn, replace(now, choices=()), turn.line)
        )
    except SessionsOneTimeOnly as refusal:
        return await _one_time_only(turn, refusal)


@routes.tap(Choose)
async def choose(turn: Turn, tap: Choose) -> Screen:
    """A button's answer to a step; one that was answered before shows where the plan stands now."""
    try:
        return await steps.pressed(turn, tap.question_id, lambda now: _answered(turn, now, tap.choice))
    except SessionsOneTimeOnly as refusal:
        return await _one_time_only(turn, refusal)


@routes.tap(GoTo)
async def go_to(turn: Turn, tap: GoTo) -> Screen:
    """Another step of the plan."""
    return await steps.pressed(
        turn, tap.question_id, lambda now: gone_to(now.draft, tap.step, tap.number)
    )


@routes.tap(SavePlan)
async def save(turn: Turn, tap: SavePlan) -> Screen:
    """Puts the plan on sale, or saves its edit; pressed again, it shows the plan that was."""
    pressed = Answer(tap.question_id, turn.update_id, f"{ShowPlan.tag}:{{plan_id}}")
    try:
        return plans.saved(turn.words, await desk.save(turn.desk, turn.actor, pressed))
    except AlreadyAnswered:
        return await show(turn, await made(turn, tap.question_id, ShowPlan))
    except ChangedMeanwhile as refusal:
        was = (await desk.draft(turn.desk, turn.actor)).draft.was
        assert was is not None, "only an edit can be overtaken"
        # What is typed next must not be read as an answer to a draft that can no longer be saved.
        await arriving.drop_question(turn.desk, turn.telegram_id)
        return await as_it_is(turn, was.id, refusal)


@routes.tap(UndoEdit)
async def undo(turn: Turn, tap: UndoEdit) -> Screen:
    """Takes an edit back; pressed again, or after another edit, it shows the plan as it is."""
    try:
        card = await desk.undo(turn.desk, turn.actor, tap.question_id)
    except ChangedMeanwhile as refusal:
        edited = await made(turn, tap.question_id, ShowPlan)
        return await as_it_is(turn, edited.plan_id, refusal)
    return plans.plan(turn.words, card).toasting(turn.words.plain("toast-plan-undone"))


async def _one_time_only(turn: Turn, refusal: SessionsOneTimeOnly) -> Screen:
    return planning.one_time_only(turn.words, await desk.draft(turn.desk, turn.actor), refusal)


async def _shown(turn: Turn, open_: OpenDraft) -> Screen:
    step = open_.draft.step
    if step is Step.PREVIEW:
        return planning.preview(turn.words, open_, await desk.preview(turn.desk, turn.actor))
    if is_option(step):
        return options.step(turn.words, open_, await desk.preview(turn.desk, turn.actor))
    return planning.step(turn.words, open_)


steps = Steps(desk.draft, desk.advance, ShowDraft(), _shown)


def _answered(turn: Turn, now: OpenDraft, line: str) -> PlanDraft:
    if now.draft.step is not Step.PRICE:
        may_lead = month_may_lead(turn.words)
        return answered(now.draft, line, now.today, month_may_lead=may_lead, choices=now.choices)
    currency = turn.actor.studio.currency
    if line == planning.NO_PRICE:
        return priced(now.draft, None, currency)
    return priced(now.draft, typed_amount(line, currency, turn.words.language), currency)
