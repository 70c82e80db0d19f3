"""What the studio sells: looking plans through, and taking them off sale (PRODUCT §3.9)."""

from dataclasses import dataclass
from datetime import date

from domain.ids import PersonId, PlanId
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.plans import Plan
from domain.refusals import ChangedMeanwhile, NotFound
from domain.selling import Sale, granted, sold
from services.access import require, require_owner
from storage.desk import Desk, Tx

PAGE = 8


@dataclass(frozen=True, slots=True)
class PlanPage:
    """Plans on sale, or retired ones; `more` is the plan to go on from."""

    plans: tuple[Plan, ...]
    more: PlanId | None
    may_make: bool
    retired: bool = False
    has_retired: bool = False


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A plan with the pass its buyer would have today, and the plans its passes turn into.

    `was` is the plan as it stands while it is being edited.
    """

    plan: Plan
    sample: Pass
    buyer: Person
    today: date
    following: dict[PlanId, Plan]
    may_edit: bool
    was: Plan | None = None


async def page(desk: Desk, actor: Actor, after: PlanId | None = None, *, retired: bool = False) -> PlanPage:
    """The plans on sale, oldest first, for whoever may sell; the retired ones for an owner."""
    require(actor, Right.SELL)
    if retired:
        require_owner(actor)
    async with desk.reading() as tx:
        look = tx.plans.retired if retired else tx.plans.page
        found = await look(after or PlanId(0), PAGE + 1)
        has_retired = actor.is_owner and not retired and bool(await tx.plans.retired(PlanId(0), 1))
        more = found[PAGE - 1].id if len(found) > PAGE else None
        return PlanPage(tuple(found[:PAGE]), more, actor.is_owner, retired, has_retired)


async def of_plan(desk: Desk, actor: Actor, plan_id: PlanId) -> PlanCard:
    """One plan, for whoever may sell."""
    require(actor, Right.SELL)
    async with desk.reading() as tx:
        return await plan_card(tx, actor, await plan_of(tx, plan_id))


async def retire(desk: Desk, actor: Actor, plan_id: PlanId, seen: int, *, block: bool) -> PlanCard:
    """Takes a plan off sale from today; with `block` its deactivated passes cannot be reactivated.

    Passes that were sold go on. Said twice, it changes nothing; on a retired plan it sets or lifts the
    block. Raises `ChangedMeanwhile`.
    """
    require_owner(actor)
    async with desk.writing() as tx:
        plan = await plan_of(tx, plan_id)
        on = plan.retired_on or actor.studio.today(tx.now)
        return await _kept(tx, actor, plan, seen, retired_on=on, retired_block=block)


async def unretire(desk: Desk, actor: Actor, plan_id: PlanId, seen: int) -> PlanCard:
    """Puts a retired plan on sale again, without a block. Raises `ChangedMeanwhile`."""
    require_owner(actor)
    async with desk.writing() as tx:
        plan = await plan_of(tx, plan_id)
        return await _kept(tx, actor, plan, seen, retired_on=None, retired_block=False)


async def plan_of(tx: Tx, plan_id: PlanId) -> Plan:
    """The plan. Raises `NotFound`."""
    plan = await tx.plans.get(plan_id)
    if plan is None:
        raise NotFound
    return plan


async def switch_shop(desk: Desk, actor: Actor, plan_id: PlanId, seen: int, *, shown: bool) -> PlanCard:
    """Lets clients buy a plan by themselves, or hides it from them. Raises `ChangedMeanwhile`."""
    require_owner(actor)
    async with desk.writing() as tx:
        return await _kept(tx, actor, await plan_of(tx, plan_id), seen, in_shop=shown)


async def plan_card(tx: Tx, actor: Actor, plan: Plan, *, was: Plan | None = None) -> PlanCard:
    """A plan with all that is shown of it; it need not be on sale, or be anywhere yet."""
    today = actor.studio.today(tx.now)
    assert actor.person is not None, "whoever may sell is a person"
    on_sale = plan.model_copy(update={"retired_on": None})
    sample = sold(on_sale, Sale(PersonId(0), today, tx.now)).after(granted(plan))
    following = {}
    for each in (plan, was):
        next_id = None if each is None else each.terms.converts_to
        next_plan = None if next_id is None else await tx.plans.get(next_id)
        if next_plan is not None:
            following[next_plan.id] = next_plan
    return PlanCard(plan, sample, actor.person, today, following, actor.is_owner, was)


async def _kept(tx: Tx, actor: Actor, plan: Plan, seen: int, **now: object) -> PlanCard:
    wanted = plan.model_copy(update=now)
    if wanted == plan:
        return await plan_card(tx, actor, plan)
    if plan.version != seen or not await tx.plans.save(wanted):
        raise ChangedMeanwhile(plan.title)
    return await plan_card(tx, actor, await plan_of(tx, plan.id))
