"""Reminding people of the sessions they are booked for (PRODUCT §8.1)."""

from datetime import timedelta

from domain.bookings import Booking
from domain.lead_times import reminders
from domain.notices import Notice, NoticeKind
from storage.desk import Tx

#: A reminder is over before the next one is due: never two at a time.
_BEFORE = timedelta(seconds=1)


async def arm(tx: Tx, booking: Booking) -> None:
    """Owes the reminders of a booking, in the transaction that makes or moves it.

    They say nothing once it is given up or begins at another time: whoever moves it arms it again.
    """
    studio = await tx.studios.get()
    if studio is None or not booking.is_live:
        return
    starts_at = booking.starts_at
    found = reminders(starts_at, studio.rules.booking.reminders, tx.now, studio)
    await tx.notices.add_many(
        [
            Notice(
                person_id=booking.client_id,
                kind=NoticeKind.BOOKING_REMINDER,
                key=f"booking_reminder:{booking.id}:{starts_at.isoformat()}:{each.lead}",
                data={"booking_id": booking.id, "starts_at": starts_at.isoformat()},
                not_before=each.at,
                not_after=each.until - _BEFORE,
            )
            for each in found
        ]
    )
