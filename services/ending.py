"""Ending a live booking inside a transaction under way: given up, missed, excused (PRODUCT §6.3)."""

from dataclasses import dataclass, replace

from domain.bookings import Booking, BookingState
from domain.ids import PersonId
from domain.ledger import EntryKind
from domain.notices import NoticeKind
from domain.outcomes import Outcome
from domain.passes import Pass
from domain.refusals import CannotUndo, NotFound, NothingFree
from domain.undoing import reversal
from services.booking import became, others_of, settled_as, tell
from services.bookkeeping import Recorded, record
from services.place_news import owe_all
from services.strikes import warn
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class Ended:
    """A booking as it became; `recorded` is its pass before and after, where one had reserved for it."""

    booking: Booking
    outcome: Outcome
    recorded: Recorded | None = None


async def end(tx: Tx, booking: Booking, outcome: Outcome, *, by: PersonId | None) -> Ended:
    """Gives the place up as `outcome` says: the session comes back, or is taken.

    Whoever is concerned is told, unless they did it. What no pass pays for only changes its state. Raises
    `Outdated` where the booking is not live any more.
    """
    if booking.pass_id is None or not booking.is_live:
        after = await became(tx, booking, outcome.state, by=by)
        is_news = booking.is_live and not outcome.is_late
        await owe_all(tx, NoticeKind.UNBOOKED, [after] if is_news else [], by=by)
        await _struck(tx, after, outcome, by=by)
        return Ended(after, outcome)
    pass_ = await _held(tx, booking)
    draft = outcome.draft(pass_, booking, await others_of(tx, pass_, but=booking.id))
    done = await settled_as(tx, booking, outcome.state, pass_, draft, by=by)
    ended = Ended(done.booking, outcome, done.recorded)
    await _told(tx, ended, by=by)
    return ended


async def end_anew(
    tx: Tx, booking: Booking, outcome: Outcome, *, by: PersonId | None, batch: str, quiet: bool = False
) -> Ended:
    """Lets something else have become of a booking that was marked before: what the first mark did to the
    pass is taken back, then done as `outcome` says, as one change. Whoever is concerned is told, unless it
    is to be `quiet`.

    The place is counted once, so that this also works in a session that is full by now. Raises `CannotUndo`
    or `NothingFree` where a later change rests on the first mark.
    """
    if booking.pass_id is None:
        after = await became(tx, booking, outcome.state, by=by, forgiven=False)
        await _struck(tx, after, outcome, by=by)
        return Ended(after, outcome)
    back = await taken_back(tx, booking, by=by, batch=batch)
    draft = outcome.draft(back.after, booking, await others_of(tx, back.after, but=booking.id))
    recorded = await record(tx, back.after, draft, by=by, batch=batch)
    after = await became(
        tx,
        booking,
        outcome.state,
        by=by,
        entry_id=recorded.entry_id,
        through=BookingState.BOOKED,
        forgiven=False,
    )
    ended = Ended(after, outcome, replace(recorded, before=back.before))
    if not quiet:
        await _told(tx, ended, by=by)
    return ended


async def taken_back(tx: Tx, booking: Booking, *, by: PersonId | None, batch: str | None = None) -> Recorded:
    """Takes back the entry that says what became of the booking, so that its pass reserves for it again; the
    booking itself is left to be written.

    Raises `CannotUndo`, or `NothingFree` where what came back has been used otherwise since.
    """
    pass_ = await _held(tx, booking)
    entry = await tx.ledger.settling(booking.id, pass_.id)
    if entry is None:
        raise CannotUndo
    uses = await others_of(tx, pass_, but=booking.id, but_entry=entry.id)
    try:
        draft = reversal(pass_, entry, uses.visits, uses.bookings)
    except CannotUndo:
        if entry.kind is EntryKind.RELEASE and not pass_.unlimited and pass_.free <= 0:
            raise NothingFree(pass_.title, pass_.booked) from None
        raise
    return await record(tx, pass_, draft, by=by, batch=batch)


async def _told(tx: Tx, ended: Ended, *, by: PersonId | None) -> None:
    """Owes the news of it: of a session that is taken as of any deduction, which can be contested."""
    assert ended.recorded is not None
    takes = ended.outcome.costs or ended.booking.state is BookingState.ATTENDED
    await tell(tx, NoticeKind.DEDUCTED if takes else NoticeKind.UNBOOKED, ended.recorded, by=by)
    await _struck(tx, ended.booking, ended.outcome, by=by)


async def _struck(tx: Tx, booking: Booking, outcome: Outcome, *, by: PersonId | None) -> None:
    studio = await tx.studios.get() if outcome.is_late else None
    if studio is not None:
        await warn(tx, studio, booking, by=by)


async def _held(tx: Tx, booking: Booking) -> Pass:
    assert booking.pass_id is not None
    pass_ = await tx.passes.locked(booking.pass_id)
    if pass_ is None:
        raise NotFound
    return pass_
