"""Taking an entry back, once, with the original left to be seen (PRODUCT §4.11)."""

from domain.ids import EntryId
from domain.ledger import Entry
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Right
from domain.refusals import NotFound
from domain.undoing import reversal, right_to_undo
from services.access import locked_pass_for, require
from services.announcing import announce
from services.bookkeeping import record
from services.histories import EntryCard, entry_card
from storage.desk import Desk, Tx


async def undo(desk: Desk, actor: Actor, entry_id: EntryId) -> EntryCard:
    """Takes an entry back by a reversal, which is returned; whoever may make such an entry may.

    Repeated by the same person it changes nothing and shows what was done. Raises `AlreadyUndone` where
    somebody else did it before, `CannotUndo` where a later change rests on the entry.
    """
    require(actor, Right.DEDUCT, Right.ADJUST)
    async with desk.writing() as tx:
        pass_, entry = await _locked(tx, actor, entry_id)
        if entry.reversed_by is not None:
            earlier = await tx.ledger.get(entry.reversed_by)
            if earlier is not None and earlier.actor_id == actor.id:
                return await entry_card(tx, actor, earlier.id)
        others = await tx.ledger.visit_days(pass_.id, entry.id)
        recorded = await record(tx, pass_, reversal(pass_, entry, others), by=actor.id)
        await announce(tx, actor, NoticeKind.UNDONE, recorded)
        return await entry_card(tx, actor, recorded.entry_id)


async def _locked(tx: Tx, actor: Actor, entry_id: EntryId) -> tuple[Pass, Entry]:
    found = await tx.ledger.get(entry_id)
    if found is None:
        raise NotFound
    pass_ = await locked_pass_for(tx, actor, found.pass_id)
    # Read again under the lock: only now nobody else can reverse it meanwhile.
    entry = await tx.ledger.get(entry_id) or found
    require(actor, right_to_undo(entry))
    return pass_, entry
