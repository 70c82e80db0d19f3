"""Giving or selling a plan to a client (PRODUCT §7.1)."""

from datetime import date

from domain.ids import PassId, PersonId, PlanId
from domain.ledger import Draft, EntryKind
from domain.notices import Notice, NoticeKind
from domain.passes import Pass, opening_balance
from domain.people import Actor, Right
from domain.plans import Plan
from domain.refusals import NotFound
from domain.selling import Sale, sold
from services.access import client_for, require
from storage.desk import Desk, Tx


async def give(
    desk: Desk,
    actor: Actor,
    client_id: PersonId,
    plan_id: PlanId,
    *,
    starts_on: date | None = None,
    payment: str = "paid",
) -> Pass:
    """Gives a client a pass of the plan, starting on `starts_on` (today, where none is named).

    Raises `NotFound` or `PlanRetired`.
    """
    require(actor, Right.SELL)
    async with desk.writing() as tx:
        client = await client_for(tx, actor, client_id)
        plan = await tx.plans.get(plan_id)
        if plan is None:
            raise NotFound
        start = starts_on or actor.studio.today(tx.now)
        pass_ = await open_pass(tx, plan, Sale(client.id, start, tx.now, payment), by=actor.id)
        await tx.notices.add(
            Notice(
                person_id=client.id,
                kind=NoticeKind.GIVEN,
                key=f"given:{pass_.id}",
                data={"pass_id": pass_.id},
                not_before=tx.now,
            )
        )
        return pass_


async def open_pass(
    tx: Tx, plan: Plan, sale: Sale, *, by: PersonId | None, import_key: str | None = None
) -> Pass:
    """Writes a new pass with its opening entry."""
    unopened = sold(plan, sale)
    draft = Draft(kind=EntryKind.GRANT, effect=opening_balance(plan.terms.size))
    opened = unopened.after(draft)
    pass_id = PassId(
        await tx.passes.add(
            opened, price=plan.price, currency=plan.currency, sold_by=by, import_key=import_key
        )
    )
    pass_ = opened.model_copy(update={"id": pass_id})
    await tx.ledger.add(pass_, draft, key=f"pass:{pass_id}:{pass_.version}", at=tx.now, actor_id=by)
    return pass_
