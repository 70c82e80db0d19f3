"""Telling coaches that a time of theirs was taken, or is free again (PRODUCT §8.1)."""

from domain.bookings import Booking, BookingState
from domain.ids import BookingId, PersonId
from domain.notices import Notice, NoticeKind
from services.telling import Reader
from storage.desk import Tx

#: Whoever calls a session off for the studio tells its coach themself.
_TOLD = frozenset({BookingState.BOOKED, BookingState.CANCELLED, BookingState.LATE_CANCELLED})


async def tell_coach(tx: Tx, booking: Booking, *, by: PersonId | None) -> None:
    """Owes the coach of a personal session ahead a notice that it was booked or given up, unless they did
    it."""
    if booking.state in _TOLD:
        await owe_coach(tx, booking, by=by)


async def owe_coach(tx: Tx, booking: Booking, *, by: PersonId | None) -> None:
    """The same, whatever has become of the booking."""
    coach_id = booking.coach_id
    if not booking.personal or coach_id is None or coach_id in (by, booking.client_id):
        return
    if booking.starts_at <= tx.now:
        return
    await tx.notices.add(
        Notice(
            person_id=coach_id,
            kind=NoticeKind.COACH_TIME,
            key=f"{NoticeKind.COACH_TIME}:{booking.id}:{booking.version}",
            data={"booking_id": booking.id, "version": booking.version},
            not_before=tx.now,
            not_after=booking.starts_at,
        )
    )


async def news(tx: Tx, reader: Reader, notice: Notice) -> Booking | None:
    """The booking, for who trains it, where nothing else has become of it since."""
    booking = await tx.bookings.get(BookingId(notice.data["booking_id"]))
    if booking is None or reader.person is None or booking.coach_id != reader.person.id:
        return None
    return booking if booking.version == notice.data["version"] else None
