"""Giving or selling a plan to a client (PRODUCT §7.1)."""

from dataclasses import dataclass
from datetime import date

from domain.ids import PassId, PersonId, PlanId
from domain.notices import Notice, NoticeKind
from domain.passes import Pass
from domain.people import Actor, Right
from domain.plans import Plan
from domain.refusals import NotFound
from domain.selling import Payment, Sale, check_start, granted, sold
from services.access import client_for, locked_client_for, require
from services.cards import PassCard
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Gift:
    """A pass that was given, or that is about to be."""

    card: PassCard
    plan: Plan


async def preview(
    desk: Desk,
    actor: Actor,
    client_id: PersonId,
    plan_id: PlanId,
    *,
    starts_on: date | None = None,
    payment: Payment = Payment.PAID,
) -> Gift:
    """The pass as the client would have it; nothing is written. Raises as `give` does."""
    require(actor, Right.SELL)
    async with desk.reading() as tx:
        client = await client_for(tx, actor, client_id)
        plan = await _plan(tx, plan_id)
        today = actor.studio.today(tx.now)
        sale = Sale(client.id, starts_on or today, tx.now, payment)
        check_start(plan, sale, today)
        return Gift(PassCard(sold(plan, sale).after(granted(plan)), client, today), plan)


async def give(
    desk: Desk,
    actor: Actor,
    client_id: PersonId,
    plan_id: PlanId,
    *,
    starts_on: date | None = None,
    payment: Payment = Payment.PAID,
    nonce: int | None = None,
) -> Pass:
    """Gives a client a pass of the plan, from `starts_on` (today, where none is named), and tells them.

    Done once for each `nonce` of this actor: repeated, it returns the pass that was given. Raises
    `NotFound`, `PlanRetired`, `DateOutOfRange`, or `EndedBefore` where its last day would have passed.
    """
    require(actor, Right.SELL)
    async with desk.writing() as tx:
        # Two presses of one button wait for each other here, so that the later one finds the pass.
        client = await locked_client_for(tx, actor, client_id)
        key = None if nonce is None else f"gift:{actor.id}:{nonce}"
        given = None if key is None else await tx.passes.by_key(key)
        if given is not None:
            return given
        plan = await _plan(tx, plan_id)
        today = actor.studio.today(tx.now)
        sale = Sale(client.id, starts_on or today, tx.now, payment)
        check_start(plan, sale, today)
        pass_ = await open_pass(tx, plan, sale, by=actor.id, key=key)
        await _tell(tx, pass_)
        return pass_


async def open_pass(tx: Tx, plan: Plan, sale: Sale, *, by: PersonId | None, key: str | None = None) -> Pass:
    """Writes a new pass with its opening entry; `key` can be written once for ever."""
    draft = granted(plan)
    opened = sold(plan, sale).after(draft)
    pass_id = PassId(await tx.passes.add(opened, sold_by=by, import_key=key))
    pass_ = opened.model_copy(update={"id": pass_id})
    await tx.ledger.add(pass_, draft, key=f"pass:{pass_id}:{pass_.version}", at=tx.now, actor_id=by)
    return pass_


async def _plan(tx: Tx, plan_id: PlanId) -> Plan:
    plan = await tx.plans.get(plan_id)
    if plan is None:
        raise NotFound
    return plan


async def _tell(tx: Tx, pass_: Pass) -> None:
    await tx.notices.add(
        Notice(
            person_id=pass_.client_id,
            kind=NoticeKind.GIVEN,
            key=f"given:{pass_.id}",
            data={"pass_id": pass_.id},
            not_before=tx.now,
        )
    )
