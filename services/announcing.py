"""Telling a client what was done to their pass, in the transaction that does it (PRODUCT §8.5)."""

from domain.notices import Notice, NoticeKind
from domain.people import Actor
from services.bookkeeping import Recorded
from storage.desk import Tx


async def announce(tx: Tx, actor: Actor, kind: NoticeKind, recorded: Recorded) -> None:
    """Owes the client one notice about the entry, unless it was their own doing."""
    if recorded.after.client_id == actor.id:
        return
    await tx.notices.add(
        Notice(
            person_id=recorded.after.client_id,
            kind=kind,
            key=f"{kind}:{recorded.entry_id}",
            data={"pass_id": recorded.after.id, "entry_id": recorded.entry_id},
            not_before=tx.now,
        )
    )
