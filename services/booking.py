"""What becomes of a booking and of its pass, inside a transaction under way (PRODUCT §6.3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.bookings import Booking, BookingState, attended, released
from domain.first_use import starts_with_visit
from domain.ids import BookingId, EntryId, PassId, PersonId
from domain.ledger import Entry, EntryKind
from domain.notices import Notice, NoticeKind
from domain.occasions import UNUSED, Uses
from domain.passes import Pass, counts_days
from domain.people import Actor
from domain.refusals import CannotUndo, NotFound, Outdated
from services.bookkeeping import Recorded, record
from storage.desk import Tx

NO_ENTRY = EntryId(0)

#: Nobody trains more often on one day.
_A_DAY = 24


@dataclass(frozen=True, slots=True)
class Booked:
    """A booking as it became, with the pass before and after."""

    booking: Booking
    recorded: Recorded


async def release(
    tx: Tx,
    booking: Booking,
    *,
    by: PersonId | None,
    reason: str | None = None,
    batch: str | None = None,
    quiet: bool = False,
) -> Booked:
    """Cancels the booking and returns what its pass had reserved; who was to come is told, unless it was
    their own doing, or is to be `quiet`.

    Raises `Outdated` where it is no longer live: a cancelled booking returns nothing again.
    """
    pass_ = await _pass_of(tx, booking)
    cancelled = await became(tx, booking, BookingState.CANCELLED)
    draft = released(pass_, booking, await others_of(tx, pass_, but=booking.id))
    recorded = await record(tx, pass_, draft, by=by, reason=reason, batch=batch)
    if not quiet:
        await tell(tx, NoticeKind.UNBOOKED, recorded, by=by)
    return Booked(cancelled, recorded)


async def release_all(tx: Tx, client_id: PersonId, *, by: PersonId | None) -> None:
    """Cancels and returns whatever this client is still booked for: they will not come."""
    while ahead := await tx.bookings.live_of_client(client_id, tx.now, None, _A_DAY):
        for booking in ahead:
            if booking.pass_id is None:
                await became(tx, booking, BookingState.CANCELLED)
            else:
                await release(tx, booking, by=by)


async def hold_booked(tx: Tx, client_id: PersonId, also: Iterable[PassId] = ()) -> None:
    """Holds every pass on which this client is still booked, and others, in the order of their ids: whoever
    changes several of them at once waits, instead of for ever."""
    ids, last = set(also), None
    while page := await tx.bookings.live_of_client(client_id, tx.now, last, _A_DAY):
        ids |= {booking.pass_id for booking in page if booking.pass_id is not None}
        last = page[-1]
    for pass_id in sorted(ids):
        await tx.passes.locked(pass_id)


async def attend(tx: Tx, booking: Booking, *, by: PersonId | None) -> Booked:
    """Checks the client in: what was reserved is consumed, and nothing more. Raises `Outdated`."""
    pass_ = await _pass_of(tx, booking)
    checked_in = await became(tx, booking, BookingState.ATTENDED)
    draft = attended(pass_, booking, await others_of(tx, pass_, but=booking.id))
    recorded = await record(tx, pass_, draft, by=by)
    return Booked(checked_in, recorded)


async def others_of(
    tx: Tx, pass_: Pass, *, but: BookingId | None = None, but_entry: EntryId = NO_ENTRY
) -> Uses:
    """The days of all of the pass's other uses, where its clock or its kind ask for them."""
    if not starts_with_visit(pass_) and not counts_days(pass_):
        return UNUSED
    return Uses(
        visits=tuple(await tx.ledger.visit_days(pass_.id, but_entry)),
        bookings=await tx.bookings.live_days(pass_.id, but=but),
    )


async def booked_on(tx: Tx, actor: Actor, client_id: PersonId, day: date) -> tuple[Booking, ...]:
    """The client's live bookings of one day that a pass has reserved for, soonest first."""
    since = actor.studio.calendar.midnight(day)
    found = await tx.bookings.live_of_client(client_id, since, None, _A_DAY)
    return tuple(booking for booking in found if booking.day == day and booking.pass_id is not None)


async def after_reversal(tx: Tx, entry: Entry) -> None:
    """Puts the booking back to where it was before `entry`, which has just been taken back.

    Raises `CannotUndo` where the booking has become something else since, another pass has paid for it, its
    time is taken, or whoever was to come is not a client any more.
    """
    if entry.booking_id is None:
        return
    booking = await tx.bookings.locked(entry.booking_id)
    if booking is None or booking.state is not _MADE[entry.kind] or booking.pass_id != entry.pass_id:
        raise CannotUndo
    if entry.kind is EntryKind.RELEASE and await is_taken(tx, booking):
        raise CannotUndo
    await became(tx, booking, _BEFORE[entry.kind])


async def is_taken(tx: Tx, booking: Booking) -> bool:
    """Whether the client, or the coach, has something else at the booking's time by now, or nobody is left
    to come."""
    at, minutes = booking.starts_at, booking.minutes
    client = await tx.people.get(booking.client_id)
    if client is None or not client.is_client:
        return True
    if await tx.bookings.client_is_busy(booking.client_id, at, minutes) is not None:
        return True
    coach = booking.coach_id
    return coach is not None and await tx.bookings.coach_is_busy(coach, at, minutes) is not None


async def became(tx: Tx, booking: Booking, state: BookingState) -> Booking:
    """The booking in its next state, written. Raises `Outdated` if somebody was faster."""
    after = booking.becomes(state)
    if not await tx.bookings.save(after):
        raise Outdated(booking.pass_id or PassId(0))
    return after


async def tell(
    tx: Tx, kind: NoticeKind, recorded: Recorded, *, by: PersonId | None, **more: int
) -> None:
    """Owes a notice to whoever comes and to whose pass it is, but not to whoever did it."""
    holder = recorded.after.client_id
    for person_id in {holder, recorded.visitor_id or holder} - {by}:
        await tx.notices.add(
            Notice(
                person_id=person_id,
                kind=kind,
                key=f"{kind}:{recorded.entry_id}:{person_id}",
                data={"entry_id": recorded.entry_id, **more},
                not_before=tx.now,
            )
        )


#: The state that an entry leaves its booking in, and the one before it.
_MADE = {
    EntryKind.RESERVE: BookingState.BOOKED,
    EntryKind.RELEASE: BookingState.CANCELLED,
    EntryKind.CONSUME: BookingState.ATTENDED,
}
_BEFORE = {
    EntryKind.RESERVE: BookingState.CANCELLED,
    EntryKind.RELEASE: BookingState.BOOKED,
    EntryKind.CONSUME: BookingState.BOOKED,
}


async def _pass_of(tx: Tx, booking: Booking) -> Pass:
    if booking.pass_id is None:
        raise NotFound
    pass_ = await tx.passes.locked(booking.pass_id)
    if pass_ is None:
        raise NotFound
    if not booking.is_live:
        raise Outdated(pass_.id)
    return pass_
