"""What is told of a booking when the message is sent: nothing where it is no longer true."""

from dataclasses import dataclass

from domain.bookings import Booking
from domain.ids import BookingId
from domain.notices import Notice
from services.telling import EntryNews, Reader, change
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class BookingNews:
    """A booking of the reader, or on the reader's pass, with what it did to the pass; `moved_from` is the
    one that it took the place of."""

    booking: Booking
    news: EntryNews
    moved_from: Booking | None = None


async def booked(tx: Tx, reader: Reader, notice: Notice) -> BookingNews | None:
    """A booking that still stands."""
    told = await unbooked(tx, reader, notice)
    return told if told is not None and told.booking.is_live else None


async def unbooked(tx: Tx, reader: Reader, notice: Notice) -> BookingNews | None:
    """A booking that was cancelled, and still is."""
    news = await change(tx, reader, notice)
    if news is None or news.entry.booking_id is None or news.entry.reversed_by is not None:
        return None
    booking = await tx.bookings.get(news.entry.booking_id)
    earlier = notice.data.get("moved_from")
    moved_from = None if earlier is None else await tx.bookings.get(BookingId(earlier))
    return None if booking is None else BookingNews(booking, news, moved_from)
