"""Writing a sale in a transaction: its passes, what they are paid by, what is settled with it."""

import secrets
from dataclasses import replace

from domain.bundles import Bundle
from domain.ids import EntryId, PassId
from domain.money import Method, Tender
from domain.notices import Notice, NoticeKind
from domain.passes import Pass
from domain.people import Actor
from domain.reasons import LONGEST, reason_typed
from domain.refusals import ReasonNeeded
from domain.sale_quote import Part
from services.accounts import settle_part, use_credit
from services.announcing import announce
from services.opening import check_intro, open_pass
from services.paying import receive
from services.quoting import Quote
from storage.desk import Tx


async def write(tx: Tx, actor: Actor, now: Quote, key: str | None) -> tuple[Pass, ...]:
    """Opens the passes of a sale, each with a `key` of its own, and settles what is settled with it: one
    change, to be undone as one. Raises `ReasonNeeded`, or `IntroUsed` of a second intro."""
    why = _why(now)
    pays_more = now.draft.settles or any(part.rest for part in now.parts)
    is_bundle = isinstance(now.what, Bundle)
    kind = "bundle" if is_bundle else "sale"
    batch = f"{kind}:{secrets.token_hex(8)}" if is_bundle or pays_more else None
    passes = []
    for number, part in enumerate(now.parts):
        # Asked of each: a bundle with two intro passes would give both.
        await check_intro(tx, part.plan, now.client)
        own = None if key is None else key_of(key, number)
        passes.append(await _open(tx, actor, now, part, own, why, batch))
    if now.draft.settles:
        await _settle(tx, actor, now, await opened_by(tx, passes[0].id), batch)
    return tuple(passes)


async def _open(
    tx: Tx, actor: Actor, now: Quote, part: Part, key: str | None, why: str | None, batch: str | None
) -> Pass:
    pass_ = await open_pass(tx, part.plan, part.opening, by=actor.id, key=key, reason=why, batch=batch)
    if not part.credit:
        return pass_
    entry_id = await opened_by(tx, pass_.id)
    if part.rest:
        by_credit = replace(_tender(now), method=Method.ACCOUNT)
        recorded = await receive(tx, pass_, part.rest, by_credit, by=actor.id, batch=batch)
        pass_, entry_id = recorded.after, recorded.entry_id
    key, currency = f"used:{entry_id}", now.terms.currency
    await use_credit(tx, now.client.id, part.credit, currency, by=actor.id, key=key, entry_id=entry_id)
    return pass_


async def _settle(tx: Tx, actor: Actor, now: Quote, entry_id: EntryId, batch: str | None) -> None:
    """Receives all that is owed by now in the sale's currency: on passes, the oldest first, and on the
    account."""
    currency, tender = now.terms.currency, _tender(now)
    for open_ in now.outstanding.passes:
        due = now.outstanding.due_on(open_)
        if due and (open_.currency or now.outstanding.currency) == currency:
            recorded = await receive(tx, open_, due, tender, by=actor.id, batch=batch)
            await announce(tx, actor, NoticeKind.MONEY, recorded)
    on_account = now.outstanding.account.get(currency, 0)
    if on_account > 0:
        line_id = await settle_part(
            tx,
            now.client.id,
            on_account,
            currency,
            tender,
            by=actor.id,
            key=f"settled:{entry_id}",
            entry_id=entry_id,
        )
        await tx.notices.add(
            Notice(
                person_id=now.client.id,
                kind=NoticeKind.ACCOUNT,
                key=f"account:{line_id}",
                data={"line_id": line_id},
                not_before=tx.now,
            )
        )


def _tender(now: Quote) -> Tender:
    return Tender(now.draft.method, now.terms.today, now.draft.note)


def _why(now: Quote) -> str | None:
    """What the history of the passes says beside their sale."""
    draft = now.draft
    if draft.is_free:
        if draft.reason is None:
            raise ReasonNeeded(LONGEST)
        return reason_typed(draft.reason)
    titled = now.what.summary if isinstance(now.what, Bundle) else None
    return " · ".join(said for said in (titled, draft.note or draft.reason) if said) or None


def key_of(key: str, number: int) -> str:
    """The key of one pass among those of a sale."""
    return key if number == 0 else f"{key}:{number}"


async def opened_by(tx: Tx, pass_id: PassId) -> EntryId:
    """The entry with which a pass began."""
    [entry] = await tx.ledger.of_pass(pass_id, 2, 1)
    return entry.id
