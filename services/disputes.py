"""Contesting a deduction, and the owner's desk that keeps or reverses it (PRODUCT §5.7)."""

import secrets
from dataclasses import dataclass

from domain.bookings import BookingState
from domain.disputes import Dispute, DisputeState
from domain.ids import DisputeId, EntryId, PersonId
from domain.ledger import Entry, EntryKind
from domain.notices import Notice, NoticeKind
from domain.outcomes import Outcome
from domain.passes import Pass
from domain.people import Actor
from domain.refusals import AlreadySettled, AlreadyUndone, CannotUndo, NotFound
from domain.undoing import reversal
from services.access import require_owner
from services.booking import others_of
from services.bookkeeping import record
from services.ending import end_anew
from services.places_held import hold_passes
from services.rebooking import after_reversal
from services.renewals_back import take_back_with
from services.telling import Reader
from storage.desk import Desk, Tx

PAGE = 8
_TAKES = (EntryKind.CONSUME, EntryKind.FORFEIT)


@dataclass(frozen=True, slots=True)
class DisputePage:
    """Open disputes, the oldest first; `more` pages on from the last."""

    disputes: tuple[Dispute, ...]
    more: DisputeId | None


@dataclass(frozen=True, slots=True)
class DisputeCard:
    """A dispute with the pass as it is now, for a reader who is its client or not."""

    dispute: Dispute
    pass_: Pass
    for_client: bool


async def contest(desk: Desk, actor: Actor, entry_id: EntryId) -> Dispute:
    """Says that a deduction from the actor's own pass, or for them, is not right; every owner is told, once.

    Repeated, it changes nothing and shows how the dispute stands. Raises `NotFound` for anybody else's
    entry, `AlreadyUndone` for one that was taken back before.
    """
    async with desk.writing() as tx:
        entry = await tx.ledger.get(entry_id)
        if entry is None or entry.kind not in _TAKES or entry.session_on is None:
            raise NotFound
        pass_ = await tx.passes.get(entry.pass_id)
        if pass_ is None or actor.known_id not in (pass_.client_id, entry.visitor_id):
            raise NotFound
        if entry.reversed_by is not None and await tx.disputes.of_entry(entry_id) is None:
            raise AlreadyUndone
        is_new = await tx.disputes.open(entry_id, actor.known_id, tx.now)
        dispute = await tx.disputes.of_entry(entry_id)
        assert dispute is not None, "an entry has a dispute from its first opening on"
        if is_new:
            await _tell_owners(tx, dispute)
        return dispute


async def waiting(desk: Desk, actor: Actor, after: DisputeId | None = None) -> DisputePage:
    """Open disputes with ids above `after`, for an owner."""
    require_owner(actor)
    async with desk.reading() as tx:
        found = await tx.disputes.waiting(after or DisputeId(0), PAGE + 1)
        return DisputePage(tuple(found[:PAGE]), found[PAGE - 1].id if len(found) > PAGE else None)


async def of(desk: Desk, actor: Actor, dispute_id: DisputeId) -> DisputeCard:
    """One dispute, for an owner."""
    require_owner(actor)
    async with desk.reading() as tx:
        return await _card(tx, await tx.disputes.get(dispute_id), None)


async def settle(desk: Desk, actor: Actor, dispute_id: DisputeId, verdict: DisputeState) -> DisputeCard:
    """Keeps or reverses the contested deduction; the client and whoever entered it are told.

    Repeated by the same owner it changes nothing and shows what was decided. Raises `AlreadySettled` where
    the answer is another's or another one, `AlreadyUndone` when keeping what was taken back meanwhile, and
    `CannotUndo` where a later change rests on the deduction.
    """
    require_owner(actor)
    async with desk.writing() as tx:
        dispute = await tx.disputes.locked(dispute_id)
        if dispute is None:
            raise NotFound
        if not dispute.is_open:
            if (dispute.state, dispute.settled_by) == (verdict, actor.id):
                return await _card(tx, dispute, None)
            raise AlreadySettled
        await _carry_out(tx, actor, dispute, verdict)
        await tx.disputes.settle(dispute_id, verdict, actor.known_id, tx.now)
        await _tell_concerned(tx, actor, dispute)
        return await _card(tx, await tx.disputes.get(dispute_id), None)


async def opened(tx: Tx, reader: Reader, notice: Notice) -> DisputeCard | None:
    """What an owner is told of a new dispute; nothing once it is settled."""
    card = await settled(tx, reader, notice)
    return card if card is not None and card.dispute.is_open else None


async def settled(tx: Tx, reader: Reader, notice: Notice) -> DisputeCard | None:
    """What the client and the coach are told of a settled dispute."""
    dispute = await tx.disputes.get(DisputeId(notice.data["dispute_id"]))
    return None if dispute is None else await _card(tx, dispute, notice.person_id)


async def _carry_out(tx: Tx, actor: Actor, dispute: Dispute, verdict: DisputeState) -> None:
    # With what may have followed it by itself.
    await hold_passes(tx, (dispute.pass_id,))
    pass_ = await tx.passes.locked(dispute.pass_id)
    # Read under the pass's lock: only now nobody else can take the entry back meanwhile.
    entry = await tx.ledger.get(dispute.entry_id)
    assert pass_ is not None and entry is not None, "what was disputed is never deleted"
    taken_back = entry.reversed_by is not None
    if verdict is DisputeState.KEPT and taken_back:
        raise AlreadyUndone
    if verdict is DisputeState.REVERSED and not taken_back:
        if await _excused(tx, actor, entry):
            return
        uses = await others_of(tx, pass_, but=entry.booking_id, but_entry=entry.id)
        done = await record(tx, pass_, reversal(pass_, entry, uses.visits, uses.bookings), by=actor.id)
        await after_reversal(tx, entry, by=actor.id)
        await take_back_with(tx, actor, done)


async def _excused(tx: Tx, actor: Actor, entry: Entry) -> bool:
    """Lets a booking whose session is over, or was given up, be excused: nobody is expected there again."""
    booking = None if entry.booking_id is None else await tx.bookings.get(entry.booking_id)
    if booking is None or (entry.kind is EntryKind.CONSUME and booking.ends_at > tx.now):
        return False
    if booking.pass_id != entry.pass_id:
        raise CannotUndo
    batch = f"dispute:{secrets.token_hex(8)}"
    excused = Outcome(BookingState.EXCUSED)
    await end_anew(tx, booking, excused, by=actor.id, batch=batch, quiet=True)
    return True


async def _card(tx: Tx, dispute: Dispute | None, reader: PersonId | None) -> DisputeCard:
    pass_ = None if dispute is None else await tx.passes.get(dispute.pass_id)
    if dispute is None or pass_ is None:
        raise NotFound
    return DisputeCard(dispute, pass_, for_client=reader == dispute.client_id)


async def _tell_owners(tx: Tx, dispute: Dispute) -> None:
    for owner in await tx.people.owners():
        await _tell(tx, owner.id, NoticeKind.DISPUTE_OPENED, dispute)


async def _tell_concerned(tx: Tx, actor: Actor, dispute: Dispute) -> None:
    for person_id in {dispute.client_id, dispute.entered_by} - {None, actor.id}:
        assert person_id is not None
        await _tell(tx, person_id, NoticeKind.DISPUTE_SETTLED, dispute)


async def _tell(tx: Tx, person_id: PersonId, kind: NoticeKind, dispute: Dispute) -> None:
    await tx.notices.add(
        Notice(
            person_id=person_id,
            kind=kind,
            key=f"{kind}:{dispute.id}:{person_id}",
            data={"dispute_id": dispute.id},
            not_before=tx.now,
        )
    )
