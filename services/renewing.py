"""Letting one pass follow another when it is over, by itself; and stopping that (PRODUCT §3.7, §7.5)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.ids import PassId
from domain.notices import Notice, NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.plans import Plan
from domain.renewing import WhyNot, is_over, next_plan, renewal, renewal_key, switched, why_not
from domain.studio import Studio
from services import changing
from services.access import client_for, pass_for
from services.changing import Preview, Rule
from services.histories import EntryCard
from services.questions import Answer
from services.renewed import follow_by_itself
from services.unpaid_renewals import is_given_up, waits
from storage.desk import Desk, Tx

#: Passes in one transaction: a stop loses no more than the work on these.
BATCH = 50


@dataclass(frozen=True, slots=True)
class RenewalCard:
    """What follows a pass: `plan` by which it is renewed or converted, `follower` where it is queued already.

    `may_sell` says whether this actor may give the following pass now; `waits` that nothing follows by itself
    before something is paid for this one.
    """

    pass_: Pass
    client: Person
    plan: Plan | None
    follower: Pass | None
    may_sell: bool
    today: date
    waits: bool = False


async def renew(desk: Desk) -> int:
    """Gives what follows to every pass that is over, once, and owes the notices; returns how many were given.

    Safe in many processes at once, to stop at any point and to repeat. A pass that cannot be renewed is told
    to the owners and not tried again.
    """
    given = 0
    while await _is_due(desk):
        seen, made = await _renew_some(desk)
        given += made
        if not seen:
            break
    return given


async def card(desk: Desk, actor: Actor, pass_id: PassId) -> RenewalCard:
    """What follows this pass, for whoever may adjust it."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id, Right.ADJUST)
        plan_id, today = next_plan(pass_), actor.studio.today(tx.now)
        return RenewalCard(
            pass_=pass_,
            client=await client_for(tx, actor, pass_.client_id),
            plan=None if plan_id is None else await tx.plans.get(plan_id),
            follower=await tx.passes.follower_of(pass_id),
            may_sell=actor.may(Right.SELL),
            today=today,
            waits=await waits(tx, actor.studio, pass_, today),
        )


async def preview(desk: Desk, actor: Actor, pass_id: PassId, *, stopped: bool, seen: int) -> Preview:
    """The pass before and after its automatic renewal is switched."""
    return await changing.preview(desk, actor, pass_id, _switching(stopped=stopped), seen=seen)


async def switch(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    *,
    stopped: bool,
    seen: int,
    reason: str,
    answer: Answer | None = None,
) -> EntryCard:
    """Stops the automatic renewal of one pass, or lets it go on, and tells the client. Raises `NoChange`."""
    rule = _switching(stopped=stopped)
    return await changing.change(desk, actor, pass_id, rule, seen=seen, reason=reason, answer=answer)


def _switching(*, stopped: bool) -> Rule:
    return lambda pass_, _: switched(pass_, stopped=stopped)


async def _is_due(desk: Desk) -> bool:
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        return studio is not None and await tx.renewals.is_due(studio.today(tx.now))


async def _renew_some(desk: Desk) -> tuple[int, int]:
    """How many passes were seen to, and how many of them were renewed."""
    async with desk.writing() as tx:
        studio = await tx.studios.get()
        assert studio is not None
        today, failed, made = studio.today(tx.now), [], 0
        found = await _held(tx, today)
        for pass_ in found:
            outcome = await _see_to(tx, studio, pass_, today)
            made += isinstance(outcome, Pass)
            if isinstance(outcome, WhyNot):
                failed.append({"pass_id": pass_.id, "why": outcome})
        if failed:
            await _tell_owners(tx, studio, failed)
        return len(found), made


async def _held(tx: Tx, today: date) -> list[Pass]:
    """Passes that are over, each held with its client: what is paid from credit is theirs alone to spend."""
    found = await tx.renewals.due(today, BATCH)
    clients = {person_id for _, person_id in found}
    for person_id in sorted(clients):
        await tx.people.locked(person_id)
    held = [await tx.renewals.held(pass_id, today) for pass_id in sorted(pass_id for pass_id, _ in found)]
    return [pass_ for pass_ in held if pass_ is not None and pass_.client_id in clients]


async def _see_to(tx: Tx, studio: Studio, pass_: Pass, today: date) -> Pass | WhyNot | None:
    await tx.renewals.settle(pass_.id)
    is_closed = pass_.deactivated_on is not None and pass_.deactivated_on <= today
    if is_closed or not is_over(pass_, today) or await tx.passes.follower_of(pass_.id) is not None:
        return None
    key = renewal_key(pass_.id)
    if await tx.passes.by_key(key) is not None:
        return None
    if await is_given_up(tx, studio, pass_, today):
        return WhyNot.UNPAID
    plan_id = next_plan(pass_)
    plan = None if plan_id is None else await tx.plans.get(plan_id)
    sale = renewal(pass_, today, tx.now, plan)
    reason = why_not(pass_, sale, plan, today)
    if plan is None or reason is not None:
        return reason
    return await follow_by_itself(tx, studio, pass_, plan, sale, key=key)


async def _tell_owners(tx: Tx, studio: Studio, failed: list[dict[str, Any]]) -> None:
    # A pass is seen to again after something was paid: those that are told with it now are new.
    key = f"{failed[0]['pass_id']}:{failed[0]['why']}:{studio.today(tx.now)}"
    await tx.notices.add_many(
        [
            Notice(
                person_id=owner.id,
                kind=NoticeKind.NOT_RENEWED,
                key=f"not_renewed:{owner.id}:{key}",
                data={"passes": failed},
                not_before=studio.awake_from(tx.now),
            )
            for owner in await tx.people.owners()
        ]
    )
