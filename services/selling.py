"""Selling a plan or a bundle to a client, with what they owe and what is in credit (PRODUCT §7.1)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.bundles import Bundle
from domain.ids import PassId, PersonId
from domain.notices import Notice, NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.plans import Plan
from domain.refusals import OwesOtherwise, SaleChanged
from domain.sale_draft import SaleDraft
from services.access import locked_client_for, pass_for, require
from services.bundles import bundle_of
from services.histories import EntryCard, entry_card
from services.plans import plan_of
from services.quoting import Quote, held, quote
from services.sale_writing import key_of, opened_by, write
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Sold:
    """What a client has from a sale of `what`, in its order; it `takes` so much, in minor units."""

    client: Person
    what: Plan | Bundle
    passes: tuple[Pass, ...]
    takes: int
    today: date


async def sell(desk: Desk, actor: Actor, draft: SaleDraft) -> Sold:
    """Sells it and tells the client; what is settled with it and what comes from credit are one change with
    it, to be undone as one.

    Done once for each `nonce` of this actor: repeated, it returns what was sold. Raises `SaleChanged` where
    what is sold was edited since it was seen, `OwesOtherwise`, `OwnCard`, `PriceStands`, `NotFound`,
    `PlanRetired`, `IntroUsed`, `AlreadyFollowed`, `Outdated` where the pass before it has moved,
    `DateOutOfRange`, `EndedBefore`, `WrongAmount`, or `ReasonNeeded` for what is given without a reason.
    """
    require(actor, Right.SELL)
    async with desk.writing() as tx:
        # Two presses of one button wait for each other here, so that the later one finds the pass.
        client = await locked_client_for(tx, actor, draft.client_id)
        key = None if draft.nonce is None else f"gift:{actor.id}:{draft.nonce}"
        given = () if key is None else await _given(tx, key)
        if given:
            today = actor.studio.today(tx.now)
            return Sold(client, await _what(tx, draft), given, draft.takes or 0, today)
        await held(tx, client.id, draft.follows, settles=draft.settles > 0)
        now = await quote(tx, actor, client, draft)
        _check_as_seen(now)
        sold = Sold(client, now.what, await write(tx, actor, now, key), now.takes, now.terms.today)
        await _tell(tx, sold)
        return sold


async def opening(desk: Desk, actor: Actor, pass_id: PassId) -> EntryCard:
    """The entry with which a pass was sold, for whoever may see the pass."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id)
        return await entry_card(tx, actor, await opened_by(tx, pass_.id))


def _check_as_seen(now: Quote) -> None:
    draft = now.draft
    if draft.seen and draft.seen != now.seen:
        raise SaleChanged(now.what.title)
    if draft.settles not in (0, now.owed) or (draft.credit and draft.credit > now.terms.in_credit):
        raise OwesOtherwise
    if draft.takes not in (None, now.takes):
        raise OwesOtherwise


async def _what(tx: Tx, draft: SaleDraft) -> Plan | Bundle:
    if draft.plan_id is not None:
        return await plan_of(tx, draft.plan_id)
    assert draft.bundle_id is not None, "what was sold is a plan or a bundle"
    return await bundle_of(tx, draft.bundle_id)


async def _given(tx: Tx, key: str) -> tuple[Pass, ...]:
    found: list[Pass] = []
    while (pass_ := await tx.passes.by_key(key_of(key, len(found)))) is not None:
        found.append(pass_)
    return tuple(found)


async def _tell(tx: Tx, sold: Sold) -> None:
    first = sold.passes[0].id
    if isinstance(sold.what, Plan):
        await _notify(tx, sold.client.id, NoticeKind.GIVEN, f"given:{first}", {"pass_id": first})
    else:
        about = {"bundle_id": sold.what.id, "passes": [pass_.id for pass_ in sold.passes]}
        await _notify(tx, sold.client.id, NoticeKind.BUNDLE, f"bundle:{first}", about)


async def _notify(tx: Tx, person_id: PersonId, kind: NoticeKind, key: str, data: dict[str, Any]) -> None:
    await tx.notices.add(Notice(person_id=person_id, kind=kind, key=key, data=data, not_before=tx.now))
