"""Taking an entry back, once, with the original left to be seen (PRODUCT §4.11)."""

from dataclasses import dataclass

from domain.ids import EntryId
from domain.ledger import Entry
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import NotFound
from domain.undoing import reversal
from services.access import client_for, locked_pass_for, require
from services.announcing import announce
from services.bookkeeping import record
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Undone:
    """An entry that was taken back, and the pass as it is now.

    `moved` says whether that reversal was the pass's latest change, so that a before → after can be told.
    """

    client: Person
    entry: Entry
    pass_: Pass
    moved: bool


async def undo(desk: Desk, actor: Actor, entry_id: EntryId) -> Undone:
    """Takes an entry back by a reversal; whoever holds the right to make such an entry may.

    Repeated by the same person it changes nothing and shows what was done. Raises `AlreadyUndone` where
    somebody else did it before, `CannotUndo` where a later change rests on the entry.
    """
    require(actor, Right.DEDUCT, Right.ADJUST)
    async with desk.writing() as tx:
        pass_, entry = await _locked(tx, actor, entry_id)
        client = await client_for(tx, actor, pass_.client_id)
        if entry.reversed_by is not None:
            earlier = await tx.ledger.get(entry.reversed_by)
            if earlier is not None and earlier.actor_id == actor.id:
                return Undone(client, entry, pass_, earlier.version == pass_.version)
        others = await tx.ledger.visit_days(pass_.id, entry.id)
        recorded = await record(tx, pass_, reversal(pass_, entry, others), by=actor.id)
        await announce(tx, actor, NoticeKind.UNDONE, recorded)
        return Undone(client, entry, recorded.after, moved=True)


async def _locked(tx: Tx, actor: Actor, entry_id: EntryId) -> tuple[Pass, Entry]:
    found = await tx.ledger.get(entry_id)
    if found is None:
        raise NotFound
    pass_ = await locked_pass_for(tx, actor, found.pass_id)
    # Read again under the lock: only now nobody else can reverse it meanwhile.
    entry = await tx.ledger.get(entry_id) or found
    require(actor, Right.DEDUCT if entry.session_on else Right.ADJUST)
    return pass_, entry
