"""A booking goes back to where it was, as the entry that changed it is taken back (PRODUCT §4.11)."""

from collections.abc import Iterable

from domain.bookings import KEEPS_PLACE, OPEN, Booking, BookingState
from domain.ids import PersonId
from domain.ledger import Entry, EntryKind
from domain.refusals import CannotUndo, SessionFull
from services.booking import became
from storage.desk import Tx

_IN_LINE = (BookingState.WAITLISTED, BookingState.OFFERED)


async def bookings_of(tx: Tx, entries: Iterable[Entry]) -> list[Booking]:
    """The bookings that these entries are about."""
    ids = {each.booking_id for each in entries if each.booking_id is not None}
    found = [await tx.bookings.get(each) for each in sorted(ids)]
    return [each for each in found if each is not None]


async def hold_who_comes(tx: Tx, bookings: Iterable[Booking], others: Iterable[PersonId] = ()) -> None:
    """Holds client and coach of every session ahead, whatever has become of their booking by now: nobody
    books them for something else at its time while a cancellation is taken back. `others` are held with
    them."""
    people: set[PersonId] = set(others)
    for booking in bookings:
        if booking.ends_at > tx.now:
            people |= {booking.client_id, booking.coach_id or booking.client_id}
    for person_id in sorted(people):
        await tx.people.locked(person_id)


async def after_reversal(tx: Tx, entry: Entry, *, by: PersonId | None) -> None:
    """Puts the booking back to where it was before `entry`, which has just been taken back.

    A place that came from the waitlist is given up: the line has moved on. A visit that was unpaid before is
    unpaid again. Raises `CannotUndo` where the booking has become something else since, or the same again by
    another entry, its session has moved to another day, another pass has paid for it, its time or its place
    is taken, or whoever was to come is not a client any more.
    """
    if entry.booking_id is None:
        return
    step = await tx.bookings.step_of(entry.id)
    if step is None:
        await _paid_again(tx, entry, by=by)
        return
    was, now = step
    booking = await tx.bookings.get(entry.booking_id)
    if booking is None or booking.state is not now or booking.pass_id != entry.pass_id:
        raise CannotUndo
    if await tx.bookings.moved_since(booking.id, entry.id):
        raise CannotUndo
    if was is not None and was in OPEN and await cannot_be(tx, booking, was=now):
        raise CannotUndo
    if entry.kind is EntryKind.RESERVE and was is now:
        since = await tx.ledger.settling(booking.id, entry.pass_id)
        if since is not None and since.id > entry.id:
            raise CannotUndo
        booking = booking.model_copy(update={"pass_id": None})
    becomes = BookingState.CANCELLED if was is None or was in _IN_LINE else was
    try:
        await became(tx, booking, becomes, by=by)
    except SessionFull:
        raise CannotUndo from None


async def _paid_again(tx: Tx, entry: Entry, *, by: PersonId | None) -> None:
    """Lets the pass pay for the live booking again that it had given back when another one took it over; that
    one has let go of it already."""
    assert entry.booking_id is not None
    booking = await tx.bookings.get(entry.booking_id)
    if entry.kind is not EntryKind.RELEASE or booking is None or not booking.is_live:
        raise CannotUndo
    if booking.pass_id is not None or not await tx.bookings.repay(booking, entry.pass_id):
        raise CannotUndo
    await tx.bookings.step(booking.id, booking.state, booking.state, at=tx.now, by=by, entry_id=None)


async def cannot_be(tx: Tx, booking: Booking, *, was: BookingState) -> bool:
    """Whether nobody can be expected again: nobody is left to come, or a place given up is taken by now."""
    if was not in KEEPS_PLACE:
        return await is_taken(tx, booking)
    client = await tx.people.get(booking.client_id)
    return booking.ends_at > tx.now and (client is None or not client.is_client)


async def is_taken(tx: Tx, booking: Booking) -> bool:
    """Whether the session is called off, or at another time; the client, or the coach of a personal one, has
    something else at its time by now; or nobody is left to come."""
    at, minutes = booking.starts_at, booking.minutes
    client, session = await tx.people.get(booking.client_id), await tx.timetable.get(booking.session_id)
    if client is None or not client.is_client or session is None or not session.is_planned:
        return True
    if session.starts_at != at:
        return True
    if await tx.bookings.client_is_busy(booking.client_id, at, minutes) is not None:
        return True
    if not session.personal or booking.coach_id is None:
        return False
    return await tx.timetable.coach_is_busy(booking.coach_id, at, minutes, but=session.id) is not None
