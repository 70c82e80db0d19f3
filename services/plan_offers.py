"""A plan as a client may buy it: whether, and from which day on (PRODUCT §7.3)."""

from dataclasses import dataclass, replace
from datetime import date

from domain.buying import UNSAID, Beginning, When, beginning, leads_to, must_choose
from domain.ids import PassId, PersonId, PlanId
from domain.orders import is_offered
from domain.passes import Pass
from domain.people import Actor, Person
from domain.plans import Plan
from domain.refusals import AlreadyFollowed, NotFound, NotInShop
from domain.selling import Sale, check_start, queue_behind
from services.access import client_for
from services.opening import check_intro
from services.own_top_ups import pass_to_top_up
from services.plans import plan_of
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Offer:
    """A plan that the actor may buy, and when a pass of it would begin. `must_choose` says that they have
    to choose the day first; `following` are the plans it turns into. Its sessions could be added to the pass
    `tops_up` instead."""

    plan: Plan
    begins: Beginning
    must_choose: bool
    today: date
    following: dict[PlanId, Plan]
    tops_up: Pass | None = None


async def offer(
    desk: Desk, actor: Actor, plan_id: PlanId, when: When = UNSAID, follows: PassId | None = None
) -> Offer:
    """The plan as the actor may buy it now; nothing is written. Raises
    `NotInShop`, `IntroUsed`, `AlreadyFollowed`, `DateOutOfRange`, or whatever keeps it from beginning."""
    async with desk.reading() as tx:
        client = await client_for(tx, actor, actor.known_id)
        found = await offer_of(tx, actor, client, plan_id, when, follows)
        return replace(found, tops_up=await pass_to_top_up(tx, actor.studio, client.id, found.plan))


async def offer_of(
    tx: Tx, actor: Actor, client: Person, plan_id: PlanId, when: When, follows: PassId | None
) -> Offer:
    """The same inside a transaction under way."""
    plan, today = await plan_of(tx, plan_id), actor.studio.today(tx.now)
    if not is_offered(plan, today):
        raise NotInShop(plan.title) if plan.price and plan.in_shop else NotFound
    await check_intro(tx, plan, client)
    behind = await _behind(tx, client.id, plan, follows, today)
    begins = beginning(plan, today, when, behind=behind, wished=follows is not None)
    check_start(plan, Sale(client.id, begins.on, tx.now), today)
    next_id = plan.terms.converts_to
    next_plan = None if next_id is None else await tx.plans.get(next_id)
    following = {} if next_plan is None else {next_plan.id: next_plan}
    return Offer(plan, begins, must_choose(plan, when), today, following)


async def _behind(
    tx: Tx, client_id: PersonId, plan: Plan, follows: PassId | None, today: date
) -> Pass | None:
    if follows is None:
        held = [pass_ for pass_ in await tx.passes.open_of(client_id, today) if leads_to(pass_, plan)]
        behind = queue_behind(held, plan, today)
        is_free = behind is None or await tx.passes.follower_of(behind.id) is None
        return behind if is_free else None
    before = await tx.passes.get(follows)
    if before is None or before.client_id != client_id:
        raise NotFound
    next_ = await tx.passes.follower_of(follows)
    if next_ is not None:
        raise AlreadyFollowed(before.title, next_.valid_from)
    return before
