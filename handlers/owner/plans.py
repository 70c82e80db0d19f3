"""Plans: looking them through, and taking them off sale."""

from domain.ids import PlanId
from domain.refusals import ChangedMeanwhile
from handlers.routes import Routes
from handlers.screens import Screen, plans
from handlers.taps.buying import SwitchShop
from handlers.taps.plans import AskRetire, RetirePlan, ShowPlan, ShowPlans, UnretirePlan
from handlers.turn import Turn
from services import plans as desk
from services.access import require_owner
from texts.refusals import explain

routes = Routes()


@routes.tap(ShowPlans)
async def page(turn: Turn, tap: ShowPlans) -> Screen:
    """Plans on sale, or the retired ones."""
    found = await desk.page(turn.desk, turn.actor, tap.after, retired=tap.retired)
    return plans.page(turn.words, found)


@routes.tap(ShowPlan)
async def show(turn: Turn, tap: ShowPlan) -> Screen:
    """One plan as its buyers will read it."""
    return plans.plan(turn.words, await desk.of_plan(turn.desk, turn.actor, tap.plan_id))


@routes.tap(AskRetire)
async def ask_retire(turn: Turn, tap: AskRetire) -> Screen:
    """Explains the two ways of retiring a plan."""
    require_owner(turn.actor)
    return plans.retiring(turn.words, await desk.of_plan(turn.desk, turn.actor, tap.plan_id))


@routes.tap(RetirePlan)
async def retire(turn: Turn, tap: RetirePlan) -> Screen:
    """Takes a plan off sale."""
    try:
        now = await desk.retire(turn.desk, turn.actor, tap.plan_id, tap.version, block=tap.block)
    except ChangedMeanwhile as refusal:
        return await as_it_is(turn, tap.plan_id, refusal)
    return plans.plan(turn.words, now).toasting(
        turn.words.plain("toast-plan-retired", block="yes" if tap.block else "no")
    )


@routes.tap(UnretirePlan)
async def unretire(turn: Turn, tap: UnretirePlan) -> Screen:
    """Puts it on sale again."""
    try:
        now = await desk.unretire(turn.desk, turn.actor, tap.plan_id, tap.version)
    except ChangedMeanwhile as refusal:
        return await as_it_is(turn, tap.plan_id, refusal)
    return plans.plan(turn.words, now).toasting(turn.words.plain("toast-plan-saved"))


@routes.tap(SwitchShop)
async def switch_shop(turn: Turn, tap: SwitchShop) -> Screen:
    """Shows it to clients, or hides it from them."""
    try:
        now = await desk.switch_shop(turn.desk, turn.actor, tap.plan_id, tap.version, shown=tap.shown)
    except ChangedMeanwhile as refusal:
        return await as_it_is(turn, tap.plan_id, refusal)
    return plans.plan(turn.words, now).toasting(turn.words.plain("toast-plan-saved"))


async def as_it_is(turn: Turn, plan_id: PlanId, refusal: ChangedMeanwhile) -> Screen:
    """The plan as somebody else has left it."""
    shown = await show(turn, ShowPlan(plan_id=plan_id))
    return shown.toasting(explain(turn.words, refusal), alert=True)
