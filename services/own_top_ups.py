"""Sessions that clients buy onto a pass they hold: what fits it, what becomes of it (PRODUCT §7.5)."""

from dataclasses import dataclass
from datetime import date

from domain.ids import PassId, PersonId, PlanId
from domain.ledger import Draft
from domain.orders import Order, is_offered
from domain.own_top_ups import bought, is_offered_on, is_time, may_top_up
from domain.passes import Pass
from domain.people import Actor
from domain.plans import Plan
from domain.refusals import CannotBeAdded, NotFound, NotInShop, Refusal
from domain.studio import Studio
from services.access import pass_for
from services.following import Following, would_follow
from services.plans import plan_of
from storage.desk import Desk, Tx

#: Plans of the shop that are looked at, and those that are named.
LOOKED_AT, NAMED = 60, 6


@dataclass(frozen=True, slots=True)
class Way:
    """A plan that may be added to a pass, and the pass as it would be."""

    plan: Plan
    after: Pass


@dataclass(frozen=True, slots=True)
class TopUps:
    """A pass of the reader's, and how they may top it up."""

    pass_: Pass
    today: date
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class ToppedUp:
    """A pass before and after the sessions are added, and what moves with its end."""

    before: Pass
    after: Pass
    following: Following | None


async def of_pass(desk: Desk, actor: Actor, pass_id: PassId) -> TopUps:
    """What the actor may add to a pass of their own. Raises `NotFound` for anybody else's, also for one that
    is shared with them, or `PassUnpaid`."""
    async with desk.reading() as tx:
        pass_, today = await _theirs(tx, actor, pass_id), actor.studio.today(tx.now)
        _check_works(pass_, actor.studio)
        plans = await fitting(tx, actor.studio, pass_)
        ways = (Way(plan, pass_.after(bought(pass_, plan, today, in_use_on=today))) for plan in plans)
        return TopUps(pass_, today, tuple(ways))


async def offered(tx: Tx, actor: Actor, pass_id: PassId, plan_id: PlanId) -> tuple[Pass, Plan]:
    """A pass of the actor's own, and a plan that they may add to it. Raises `NotFound`, `NotInShop`,
    `PassUnpaid`, or `CannotBeAdded`."""
    pass_, plan = await _theirs(tx, actor, pass_id), await plan_of(tx, plan_id)
    today = actor.studio.today(tx.now)
    if not is_offered(plan, today):
        raise NotInShop(plan.title) if plan.price and plan.in_shop else NotFound
    _check_works(pass_, actor.studio)
    if not is_offered_on(plan, pass_, today):
        raise CannotBeAdded(plan.title, pass_.title)
    return pass_, plan


async def pass_to_top_up(tx: Tx, studio: Studio, client_id: PersonId, plan: Plan) -> Pass | None:
    """The pass to which a client may add the plan's sessions, one of the same plan before any other; one that
    another pass follows is left as it is."""
    today, rule = studio.today(tx.now), studio.rules.selling.unpaid
    fit = [each for each in await tx.passes.open_of(client_id, today) if is_offered_on(plan, each, today)]
    held = [
        each for each in fit if each.why_unpaid(rule) is None and await tx.passes.follower_of(each.id) is None
    ]
    return max(held, key=lambda each: (each.plan_id == plan.id, each.valid_until or date.max), default=None)


async def fitting(tx: Tx, studio: Studio, pass_: Pass, most: int = NAMED) -> tuple[Plan, ...]:
    """The plans whose sessions its client may add to the pass, its own first; no more than `most`. None to a
    pass that does not work before more of it is paid."""
    today = studio.today(tx.now)
    if not may_top_up(pass_, today) or pass_.why_unpaid(studio.rules.selling.unpaid) is not None:
        return ()
    own = None if pass_.plan_id is None else await tx.plans.get(pass_.plan_id)
    found = [own] if own is not None and is_offered_on(own, pass_, today) else []
    if len(found) >= most:
        # Most passes take their own plan: nobody reads the whole shop to know that there is one.
        return tuple(found)
    for plan in await tx.plans.in_shop(PlanId(0), LOOKED_AT, without_intro=True):
        if len(found) < most and plan.id != pass_.plan_id and is_offered_on(plan, pass_, today):
            found.append(plan)
    return tuple(found)


async def is_due(tx: Tx, studio: Studio, pass_: Pass) -> bool:
    """Whether a pass ends soon or runs low, nothing follows it, and something is sold that fits it."""
    today = studio.today(tx.now)
    if not is_time(pass_, today, studio.rules) or await tx.passes.follower_of(pass_.id) is not None:
        return False
    return bool(await fitting(tx, studio, pass_, 1))


async def foreseen(tx: Tx, order: Order, today: date) -> ToppedUp | None:
    """What becomes of the pass by an order that is paid today; None where that takes the sessions no more, or
    the order is about something else."""
    if order.plan is None or order.pass_id is None:
        return None
    found = await brings(tx, order, order.pass_id, order.plan, today, in_use_on=today)
    if found is None:
        return None
    before, draft = found
    after = before.after(draft)
    return ToppedUp(before, after, await would_follow(tx, before, after, today))


async def brings(
    tx: Tx, order: Order, pass_id: PassId, plan: Plan, today: date, *, in_use_on: date
) -> tuple[Pass, Draft] | None:
    """The pass and the entry by which it is topped up; None where it takes the sessions no more."""
    pass_ = await tx.passes.get(pass_id)
    if pass_ is None or pass_.client_id != order.client_id:
        return None
    try:
        return pass_, bought(pass_, plan, today, in_use_on=in_use_on)
    except Refusal:
        return None


def _check_works(pass_: Pass, studio: Studio) -> None:
    """What is bought for a pass that does not work could not be used. Raises `PassUnpaid`."""
    unpaid = pass_.why_unpaid(studio.rules.selling.unpaid)
    if unpaid is not None:
        raise unpaid


async def _theirs(tx: Tx, actor: Actor, pass_id: PassId) -> Pass:
    pass_ = await pass_for(tx, actor, pass_id)
    if pass_.client_id != actor.id:
        raise NotFound
    return pass_
