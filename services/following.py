"""Moving queued passes with the pass that they follow, in the transaction that moves its end."""

from dataclasses import dataclass
from datetime import date

from domain.following import moved_behind
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor
from services.announcing import announce
from services.bookkeeping import record
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class Following:
    """A queued pass, before and after it moves."""

    before: Pass
    after: Pass


async def follower(tx: Tx, before: Pass, after: Pass) -> Pass | None:
    """The pass that is queued behind one whose end a change moves."""
    return None if before.valid_until == after.valid_until else await tx.passes.follower_of(before.id)


async def would_follow(tx: Tx, before: Pass, after: Pass, today: date) -> Following | None:
    """The pass that is queued behind, before and after it moves with the change; None where it stays."""
    queued = await follower(tx, before, after)
    draft = None if queued is None else moved_behind(queued, before, after, today)
    return None if queued is None or draft is None else Following(queued, queued.after(draft))


async def follow(
    tx: Tx, actor: Actor, before: Pass, after: Pass, *, reason: str | None, batch: str | None
) -> None:
    """Moves the pass that is queued behind, and those behind that, as far as they move; tells the client."""
    today = actor.studio.today(tx.now)
    while (found := await follower(tx, before, after)) is not None:
        queued = await tx.passes.locked(found.id)
        draft = None if queued is None else moved_behind(queued, before, after, today)
        if queued is None or draft is None:
            return
        recorded = await record(tx, queued, draft, by=actor.id, reason=reason, batch=batch)
        await announce(tx, actor, NoticeKind.CHANGED, recorded)
        before, after = queued, recorded.after
