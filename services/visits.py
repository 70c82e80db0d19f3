"""Deducting a session after a workout (PRODUCT §5)."""

from dataclasses import dataclass
from datetime import date

from domain.ids import PassId
from domain.notices import Notice, NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import AlreadyDeducted
from domain.visits import check_entry_day, deduction
from services.access import client_for, locked_pass_for
from services.announcing import announce
from services.bookkeeping import Recorded, check_seen, record
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Visit:
    """A deduction, with the client it concerns."""

    client: Person
    recorded: Recorded
    day: date
    today: date


async def deduct(
    desk: Desk, actor: Actor, pass_id: PassId, *, seen: int, day: date | None = None, again: bool = False
) -> Visit:
    """Consumes one session of the pass for a visit on `day` (today, where none is named).

    The card's version `seen` makes it happen once. Raises `Outdated`, `AlreadyDeducted` (unless `again`
    says that a second one is meant), or the exact reason why the pass cannot pay.
    """
    async with desk.writing() as tx:
        pass_ = await locked_pass_for(tx, actor, pass_id, Right.DEDUCT)
        check_seen(pass_, seen)
        client = await client_for(tx, actor, pass_.client_id)
        today = actor.studio.today(tx.now)
        day = day or today
        check_entry_day(day, today, actor.studio.rules.late_entry_days)
        earlier = await tx.ledger.visits_on(pass_.client_id, day)
        own = [entry for entry in earlier if entry.actor_id == actor.id]
        if own and not again:
            raise AlreadyDeducted(pass_.id, pass_.version, own[0].at, own[0].actor_name or "")
        visited = any(entry.pass_id == pass_.id for entry in earlier)
        recorded = await record(tx, pass_, deduction(pass_, day, visited_that_day=visited), by=actor.id)
        await announce(tx, actor, NoticeKind.DEDUCTED, recorded)
        await _warn_running_low(tx, actor, recorded)
        return Visit(client, recorded, day, today)


async def _warn_running_low(tx: Tx, actor: Actor, recorded: Recorded) -> None:
    after = recorded.after
    for threshold in sorted(actor.studio.rules.sessions_left):
        if _crosses(recorded.before, after, threshold):
            key = f"sessions_left:{after.id}:{after.valid_until}:{threshold}"
            await tx.notices.add(
                Notice(
                    person_id=after.client_id,
                    kind=NoticeKind.SESSIONS_LEFT,
                    key=key,
                    data={"pass_id": after.id},
                    not_before=actor.studio.awake_from(tx.now),
                )
            )
            return


def _crosses(before: Pass, after: Pass, threshold: int) -> bool:
    if after.unlimited or after.free <= 0 or after.total <= threshold:
        return False
    return before.free > threshold >= after.free
