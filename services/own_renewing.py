"""What a client's own pass is followed by: offered to them, and stopped or resumed by them (PRODUCT §7.5)."""

from dataclasses import dataclass
from datetime import date

from domain.ids import PassId, PlanId
from domain.ledger import Draft
from domain.next_pass import Way, is_sold, may_stop, ways
from domain.passes import Pass
from domain.people import Actor
from domain.plans import Plan
from domain.refusals import NoChange, NotFound
from domain.renewing import next_plan, switched
from services.access import locked_pass_for, pass_for
from services.bookkeeping import check_seen
from services.changing import write
from services.own_top_ups import fitting
from services.unpaid_renewals import waits
from storage.desk import Desk, Tx

#: Other plans that are named; all of them are in the shop.
OTHERS = 6


@dataclass(frozen=True, slots=True)
class OwnRenewal:
    """What may follow the reader's pass: `plan`, if they can buy it by themselves, in one of `ways`.

    `wanted` is the plan they asked for, also where it is not sold to them; `follower` what is queued
    already, `others` are further plans on sale; `tops_up` says that sessions may be added to it instead. With
    `waits` nothing follows by itself before something is paid for this one.
    """

    pass_: Pass
    today: date
    wanted: Plan | None
    plan: Plan | None
    ways: tuple[Way, ...]
    others: tuple[Plan, ...]
    follower: Pass | None
    tops_up: bool = False
    waits: bool = False

    @property
    def may_stop(self) -> bool:
        """Whether its automatic renewal is theirs to switch."""
        return may_stop(self.pass_, self.today)


async def own(desk: Desk, actor: Actor, pass_id: PassId, plan_id: PlanId | None = None) -> OwnRenewal:
    """What may follow the actor's own pass, of its plan or of another one. Raises `NotFound` for anybody
    else's, also for one that is shared with them."""
    async with desk.reading() as tx:
        return await _renewal(tx, actor, _theirs(actor, await pass_for(tx, actor, pass_id)), plan_id)


async def switch(desk: Desk, actor: Actor, pass_id: PassId, *, stopped: bool, seen: int) -> OwnRenewal:
    """Stops the automatic renewal of the actor's own pass, or lets it go on, once; owners hear of it.

    Raises `NoChange`, also where the pass is over, or `Outdated`.
    """
    async with desk.writing() as tx:
        pass_ = _theirs(actor, await locked_pass_for(tx, actor, pass_id))
        check_seen(pass_, seen)
        draft = _switched(pass_, actor.studio.today(tx.now), stopped=stopped)
        recorded = await write(tx, actor, pass_, draft, reason=None, release=False)
        return await _renewal(tx, actor, recorded.after, None)


def _switched(pass_: Pass, today: date, *, stopped: bool) -> Draft:
    if not may_stop(pass_, today):
        raise NoChange
    return switched(pass_, stopped=stopped)


async def _renewal(tx: Tx, actor: Actor, pass_: Pass, plan_id: PlanId | None) -> OwnRenewal:
    today = actor.studio.today(tx.now)
    chosen = plan_id or next_plan(pass_)
    wanted = None if chosen is None else await tx.plans.get(chosen)
    plan = wanted if wanted is not None and is_sold(wanted, today) else None
    follower = await tx.passes.follower_of(pass_.id)
    on_sale = await tx.plans.in_shop(PlanId(0), OTHERS + 1, without_intro=True)
    return OwnRenewal(
        pass_=pass_,
        today=today,
        wanted=wanted,
        plan=plan,
        ways=() if plan is None else ways(pass_, plan, today, tx.now),
        others=tuple(each for each in on_sale if plan is None or each.id != plan.id)[:OTHERS],
        follower=follower,
        tops_up=follower is None and bool(await fitting(tx, actor.studio, pass_, 1)),
        waits=await waits(tx, actor.studio, pass_, today),
    )


def _theirs(actor: Actor, pass_: Pass) -> Pass:
    if pass_.client_id != actor.id:
        raise NotFound
    return pass_
