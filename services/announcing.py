"""Telling a client what was done to their pass, in the transaction that does it (PRODUCT §8.5)."""

from domain.ids import PersonId
from domain.notices import Notice, NoticeKind
from domain.people import Actor
from services.bookkeeping import Recorded
from storage.desk import Tx


async def announce(tx: Tx, actor: Actor, kind: NoticeKind, recorded: Recorded) -> None:
    """Owes the client one notice about the entry, and whoever else it concerns, unless they did it."""
    holder, visitor = recorded.after.client_id, recorded.visitor_id
    if holder != actor.id:
        await tx.notices.add(_notice(tx, kind, recorded, holder, key=f"{kind}:{recorded.entry_id}"))
    if visitor is not None and visitor not in (holder, actor.id):
        key = f"{kind}:{recorded.entry_id}:{visitor}"
        await tx.notices.add(_notice(tx, kind, recorded, visitor, key=key))


def _notice(tx: Tx, kind: NoticeKind, recorded: Recorded, person_id: PersonId, *, key: str) -> Notice:
    return Notice(
        person_id=person_id,
        kind=kind,
        key=key,
        data={"pass_id": recorded.after.id, "entry_id": recorded.entry_id},
        not_before=tx.now,
    )
