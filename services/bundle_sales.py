"""Selling a bundle: all of its passes in one transaction, taken back as one (PRODUCT §3.8)."""

import secrets
from dataclasses import dataclass, replace
from datetime import date

from domain.bundles import Bundle, as_sold
from domain.ids import BundleId, PersonId
from domain.money import Payment
from domain.notices import Notice, NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.plans import Plan
from domain.refusals import NotAChoice, PlanRetired
from domain.selling import WHEN_SOLD, Sale, check_start, granted, sold
from services.access import client_for, locked_client_for, require
from services.bundles import bundle_of
from services.opening import check_intro, open_pass
from services.selling import plan_of
from services.telling import Reader
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class BundleSale:
    """The passes a client has from a bundle, or is about to have, in its order."""

    bundle: Bundle
    client: Person
    passes: tuple[Pass, ...]
    today: date


async def preview(
    desk: Desk,
    actor: Actor,
    client_id: PersonId,
    bundle_id: BundleId,
    *,
    starts_on: date | None = None,
    payment: Payment = Payment.PAID,
) -> BundleSale:
    """The passes as the client would have them; nothing is written. Raises as `give` does."""
    require(actor, Right.SELL)
    _check(payment)
    async with desk.reading() as tx:
        client, today = await client_for(tx, actor, client_id), actor.studio.today(tx.now)
        bundle = await bundle_of(tx, bundle_id)
        sale = Sale(client.id, starts_on or today, tx.now, payment)
        passes = []
        for plan in await _plans(tx, bundle, sale.starts_on, today):
            check_start(plan, sale, today)
            await check_intro(tx, plan, client)
            passes.append(sold(plan, _owed(sale, plan)).after(granted(plan)))
        return BundleSale(bundle, client, tuple(passes), today)


async def give(
    desk: Desk,
    actor: Actor,
    client_id: PersonId,
    bundle_id: BundleId,
    *,
    nonce: int,
    starts_on: date | None = None,
    payment: Payment = Payment.PAID,
) -> BundleSale:
    """Gives a client everything in the bundle and tells them, once for each `nonce` of this actor.

    Raises what giving one pass does; `PlanRetired` names the bundle or the plan that is no longer sold.
    """
    require(actor, Right.SELL)
    _check(payment)
    async with desk.writing() as tx:
        client, today = await locked_client_for(tx, actor, client_id), actor.studio.today(tx.now)
        bundle = await bundle_of(tx, bundle_id)
        key = f"gift:{actor.id}:{nonce}"
        given = await _given(tx, key)
        if given:
            return BundleSale(bundle, client, given, today)
        sale = Sale(client.id, starts_on or today, tx.now, payment)
        batch, passes = f"bundle:{secrets.token_hex(8)}", []
        for number, plan in enumerate(await _plans(tx, bundle, sale.starts_on, today)):
            check_start(plan, sale, today)
            # Asked of each: a bundle with two intro passes would give both.
            await check_intro(tx, plan, client)
            own = _key(key, number)
            part = _owed(sale, plan)
            passes.append(
                await open_pass(tx, plan, part, by=actor.id, key=own, reason=bundle.summary, batch=batch)
            )
        await _tell(tx, client, bundle, passes)
        return BundleSale(bundle, client, tuple(passes), today)


async def news(tx: Tx, reader: Reader, notice: Notice) -> BundleSale | None:
    """What the reader has from a bundle, as far as it is theirs and was not taken back."""
    bundle = await tx.bundles.get(BundleId(notice.data["bundle_id"]))
    found = [await tx.passes.get(pass_id) for pass_id in notice.data["passes"]]
    passes = [pass_ for pass_ in found if pass_ is not None and pass_.client_id == notice.person_id]
    standing = tuple(pass_ for pass_ in passes if pass_.deactivated_on is None)
    if bundle is None or reader.person is None or not standing:
        return None
    return BundleSale(bundle, reader.person, standing, reader.studio.today(tx.now))


def _check(payment: Payment) -> None:
    """What is free of charge needs a reason, which nobody is asked for here."""
    if payment not in WHEN_SOLD:
        raise NotAChoice


async def _plans(tx: Tx, bundle: Bundle, first: date, today: date) -> list[Plan]:
    if bundle.retired_on is not None and bundle.retired_on <= today:
        raise PlanRetired(bundle.title)
    plans = []
    for item in bundle.plans:
        plans += [await plan_of(tx, item.plan_id)] * item.count
    return as_sold(bundle, plans, first)


def _owed(sale: Sale, plan: Plan) -> Sale:
    """The sale of one pass of the bundle: nothing is owed for one on which no part of the price falls."""
    return replace(sale, payment=Payment.PAID) if plan.price == 0 else sale


async def _given(tx: Tx, key: str) -> tuple[Pass, ...]:
    found: list[Pass] = []
    while (pass_ := await tx.passes.by_key(_key(key, len(found)))) is not None:
        found.append(pass_)
    return tuple(found)


def _key(key: str, number: int) -> str:
    return key if number == 0 else f"{key}:{number}"


async def _tell(tx: Tx, client: Person, bundle: Bundle, passes: list[Pass]) -> None:
    await tx.notices.add(
        Notice(
            person_id=client.id,
            kind=NoticeKind.BUNDLE,
            key=f"bundle:{passes[0].id}",
            data={"bundle_id": bundle.id, "passes": [pass_.id for pass_ in passes]},
            not_before=tx.now,
        )
    )
