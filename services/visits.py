"""Deducting a session after a workout, and taking it back (PRODUCT §5)."""

from dataclasses import dataclass
from datetime import date

from domain.ids import EntryId, PassId
from domain.notices import Notice, NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import AlreadyDeducted, NotFound
from domain.undoing import reversal
from domain.visits import check_entry_day, deduction
from services.access import client_for, locked_pass_for, require
from services.bookkeeping import Recorded, check_seen, record
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Visit:
    """A deduction or its undo, with the client it concerns."""

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
        await _tell(tx, actor, NoticeKind.DEDUCTED, recorded)
        await _warn_running_low(tx, actor, recorded)
        return Visit(client, recorded, day, today)


async def undo(desk: Desk, actor: Actor, entry_id: EntryId) -> Visit:
    """Takes an entry back by a reversal, once; the original stays visible (PRODUCT §4.11).

    Whoever made the entry may undo it while they hold the right for it; an owner may undo any.
    Raises `AlreadyUndone` or `CannotUndo`.
    """
    require(actor, Right.DEDUCT, Right.ADJUST)
    async with desk.writing() as tx:
        entry = await tx.ledger.get(entry_id)
        if entry is None:
            raise NotFound
        pass_ = await locked_pass_for(tx, actor, entry.pass_id)
        entry = await tx.ledger.get(entry_id) or entry
        require(actor, Right.DEDUCT if entry.session_on else Right.ADJUST)
        client = await client_for(tx, actor, pass_.client_id)
        recorded = await record(tx, pass_, reversal(pass_, entry), by=actor.id)
        await _tell(tx, actor, NoticeKind.UNDONE, recorded)
        today = actor.studio.today(tx.now)
        return Visit(client, recorded, entry.session_on or today, today)


async def _tell(tx: Tx, actor: Actor, kind: NoticeKind, recorded: Recorded) -> None:
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
