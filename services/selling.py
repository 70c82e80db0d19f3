"""Giving or selling a plan to a client (PRODUCT §7.1)."""

from dataclasses import dataclass
from datetime import date

from domain.ids import PassId, PersonId, PlanId
from domain.money import Payment
from domain.notices import Notice, NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.plans import Plan
from domain.reasons import LONGEST, reason_typed
from domain.refusals import AlreadyFollowed, NotFound, Outdated, ReasonNeeded
from domain.selling import Sale, check_start, day_after, granted, queue_behind, sold
from services.access import client_for, locked_client_for, pass_for, require
from services.cards import PassCard
from services.histories import EntryCard, entry_card
from services.opening import check_intro, open_pass
from services.questions import Answer, settle
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Gift:
    """A pass that is about to be given, to start on `starts_on`; `follows` is the one it comes after, where
    that was wished, and `behind` the one behind which it could be queued."""

    card: PassCard
    plan: Plan
    starts_on: date
    follows: Pass | None = None
    behind: Pass | None = None


async def preview(
    desk: Desk,
    actor: Actor,
    client_id: PersonId,
    plan_id: PlanId,
    *,
    starts_on: date | None = None,
    payment: Payment = Payment.PAID,
    follows: PassId | None = None,
) -> Gift:
    """The pass as the client would have it; nothing is written. Raises as `give` does."""
    require(actor, Right.SELL)
    async with desk.reading() as tx:
        client, plan = await client_for(tx, actor, client_id), await plan_of(tx, plan_id)
        today = actor.studio.today(tx.now)
        followed = await _followed(tx, actor, client_id, follows)
        sale = _sale(tx, client, today, followed, starts_on, payment)
        check_start(plan, sale, today)
        await check_intro(tx, plan, client)
        card = PassCard(sold(plan, sale).after(granted(plan)), client, today)
        behind = queue_behind(await tx.passes.open_of(client_id, today), plan, today)
        return Gift(card, plan, sale.starts_on, followed, behind)


async def give(
    desk: Desk,
    actor: Actor,
    client_id: PersonId,
    plan_id: PlanId,
    *,
    starts_on: date | None = None,
    payment: Payment = Payment.PAID,
    follows: PassId | None = None,
    reason: str | None = None,
    nonce: int | None = None,
    answer: Answer | None = None,
) -> Pass:
    """Gives a client a pass of the plan and tells them: from `starts_on`, else from the day after the pass
    it `follows`, else from today; a following one starts then, or today.

    Done once for each `nonce` of this actor: repeated, it returns the pass that was given. Raises
    `NotFound`, `PlanRetired`, `IntroUsed`, `AlreadyFollowed`, `Outdated` where the followed one has moved,
    `DateOutOfRange`, `EndedBefore` where its last day would have passed, or `ReasonNeeded` for a
    complimentary one without a reason.
    """
    require(actor, Right.SELL)
    async with desk.writing() as tx:
        # Two presses of one button wait for each other here, so that the later one finds the pass.
        client = await locked_client_for(tx, actor, client_id)
        key = None if nonce is None else f"gift:{actor.id}:{nonce}"
        given = None if key is None else await tx.passes.by_key(key)
        if given is not None:
            await settle(tx, answer, pass_id=given.id)
            return given
        why = _why(payment, reason)
        plan, today = await plan_of(tx, plan_id), actor.studio.today(tx.now)
        if follows is not None:
            # The calendar may be about to renew it: whoever holds the pass first decides what follows.
            await tx.passes.locked(follows)
        followed = await _followed(tx, actor, client_id, follows)
        sale = _sale(tx, client, today, followed, starts_on, payment)
        check_start(plan, sale, today)
        await check_intro(tx, plan, client)
        pass_ = await open_pass(tx, plan, sale, by=actor.id, key=key, reason=why)
        await _tell(tx, pass_)
        await settle(tx, answer, pass_id=pass_.id)
        return pass_


async def opening(desk: Desk, actor: Actor, pass_id: PassId) -> EntryCard:
    """The entry with which a pass was given, for whoever may see the pass."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id)
        [entry] = await tx.ledger.of_pass(pass_.id, 2, 1)
        return await entry_card(tx, actor, entry.id)


async def plan_of(tx: Tx, plan_id: PlanId) -> Plan:
    """The plan. Raises `NotFound`."""
    plan = await tx.plans.get(plan_id)
    if plan is None:
        raise NotFound
    return plan


async def _followed(tx: Tx, actor: Actor, client_id: PersonId, follows: PassId | None) -> Pass | None:
    if follows is None:
        return None
    followed = await pass_for(tx, actor, follows)
    if followed.client_id != client_id:
        raise NotFound
    next_ = await tx.passes.follower_of(follows)
    if next_ is not None:
        raise AlreadyFollowed(followed.title, next_.valid_from)
    return followed


def _sale(
    tx: Tx, client: Person, today: date, follows: Pass | None, starts_on: date | None, payment: Payment
) -> Sale:
    if follows is None:
        return Sale(client.id, starts_on or today, tx.now, payment)
    first = day_after(follows, today)
    if starts_on is not None and starts_on not in (today, first):
        # Its end, or the day, has moved since this was shown.
        raise Outdated(follows.id)
    return Sale(client.id, starts_on or first, tx.now, payment, follows.id)


def _why(payment: Payment, reason: str | None) -> str | None:
    if payment is Payment.COMPLIMENTARY and reason is None:
        raise ReasonNeeded(LONGEST)
    return None if reason is None else reason_typed(reason)


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
