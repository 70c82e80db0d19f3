"""Writing an entry: the pass and its ledger move together or not at all."""

from dataclasses import dataclass

from domain.ids import EntryId, PersonId
from domain.ledger import Draft, EntryKind
from domain.money import Payment, Tender
from domain.passes import Pass
from domain.refusals import Outdated, PassClosed, PassTakenBack
from services.till import Cause, write_money
from storage.desk import Tx

#: What may still be written to a pass that was taken back: how that came about, and who left with it.
_CLOSING = (EntryKind.REVERSAL, EntryKind.SHARE)
#: What may still be written to a pass that was closed early, or taken back there: nothing that returns a
#: session.
AFTER_CLOSING = (EntryKind.CLOSE, EntryKind.PAYMENT, EntryKind.REFUND, EntryKind.SHARE)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A pass before and after one entry; `visitor_id` is whom it concerns besides the pass's client."""

    before: Pass
    after: Pass
    entry_id: EntryId
    visitor_id: PersonId | None = None


async def record(
    tx: Tx,
    pass_: Pass,
    draft: Draft,
    *,
    by: PersonId | None,
    reason: str | None = None,
    batch: str | None = None,
    linked: EntryId | None = None,
    tender: Tender | None = None,
) -> Recorded:
    """Applies `draft` to `pass_` and writes its ledger entry; `linked` is its other side, written before.

    Entries of one change over several passes share a `batch` and are undone together. The version the pass
    had is the key: a second writer who saw the same version gets `Outdated`. A pass that was given by
    mistake and taken back gets no more entries: raises `PassTakenBack`; to one that was closed early no
    session returns: raises `PassClosed`. `tender` says how money came or went.
    """
    if draft.kind not in _CLOSING:
        await refuse_taken_back(tx, pass_)
    if await _returns_sessions(tx, pass_, draft):
        await refuse_closed(tx, pass_)
    after = pass_.after(draft)
    if pass_.payment == Payment.UNPAID and after.paid > pass_.paid:
        # What did not follow as long as nothing was paid does now.
        await tx.renewals.reopen(pass_.id)
    if not await tx.passes.save(after, seen=pass_.version):
        raise Outdated(pass_.id)
    if after.shared_with != pass_.shared_with:
        await tx.passes.share(after)
    key = f"pass:{pass_.id}:{after.version}"
    entry_id = await tx.ledger.add(
        after, draft, key=key, at=tx.now, actor_id=by, reason=reason, batch=batch, linked=linked
    )
    await write_money(tx, after, after.paid - pass_.paid, Cause(entry_id, draft, by, tender))
    return Recorded(pass_, after, entry_id, draft.visitor_id)


async def begin(
    tx: Tx,
    pass_: Pass,
    draft: Draft,
    *,
    by: PersonId | None,
    reason: str | None = None,
    batch: str | None = None,
    linked: EntryId | None = None,
) -> Recorded:
    """Writes a pass that begins with `draft`: a part of another pass, `linked` with the entry there."""
    opened = pass_.after(draft)
    after = opened.model_copy(update={"id": await tx.passes.add(opened, sold_by=by)})
    if after.shared_with:
        await tx.passes.share(after)
    key = f"pass:{after.id}:{after.version}"
    entry_id = await tx.ledger.add(
        after, draft, key=key, at=tx.now, actor_id=by, reason=reason, batch=batch, linked=linked
    )
    await write_money(tx, after, after.paid, Cause(entry_id, draft, by))
    return Recorded(pass_.model_copy(update={"id": after.id}), after, entry_id, draft.visitor_id)


async def refuse_taken_back(tx: Tx, pass_: Pass) -> None:
    """Raises `PassTakenBack` for a pass whose sale was undone: it stays closed for good."""
    if pass_.deactivated_on is not None and await tx.ledger.is_taken_back(pass_.id):
        raise PassTakenBack(pass_.title)


async def refuse_closed(tx: Tx, pass_: Pass) -> None:
    """Raises `PassClosed` for a pass that was closed early, as long as that stands."""
    if pass_.deactivated_on is not None and await tx.ledger.is_closed(pass_.id):
        raise PassClosed(pass_.title, pass_.deactivated_on)


async def _returns_sessions(tx: Tx, pass_: Pass, draft: Draft) -> bool:
    if pass_.deactivated_on is None or draft.kind in AFTER_CLOSING:
        return False
    taken_back = None if draft.reverses is None else await tx.ledger.get(draft.reverses)
    return taken_back is None or taken_back.kind not in AFTER_CLOSING


def check_seen(pass_: Pass, seen: int) -> None:
    """Refuses a card that shows an older version than the pass now has (PRODUCT §5.4)."""
    if pass_.version != seen:
        raise Outdated(pass_.id)
