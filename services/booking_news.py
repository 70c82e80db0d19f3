"""What is told of a booking when the message is sent: nothing where it is no longer true."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.bookings import Booking
from domain.ids import BookingId, PersonId
from domain.ledger import Entry, EntryKind
from domain.notices import Notice
from domain.passes import Pass
from services.entry_news import EntryNews, change
from services.telling import Reader
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class BookingNews:
    """A booking of the reader, or on the reader's pass, with what it did to the pass at the instant `now`;
    `moved_from` is the one that it took the place of."""

    reader_id: PersonId
    booking: Booking
    news: EntryNews
    now: datetime
    moved_from: Booking | None = None


@dataclass(frozen=True, slots=True)
class BatchNews:
    """Bookings that were made or cancelled as one, soonest first, and the passes that pay or paid for them,
    as they are now. `reason` is why, where it was said."""

    reader_id: PersonId
    bookings: tuple[Booking, ...]
    passes: tuple[Pass, ...]
    now: datetime
    reason: str | None = None


async def booked(tx: Tx, reader: Reader, notice: Notice) -> BookingNews | BatchNews | None:
    """Those bookings that still stand."""
    if "booking_id" in notice.data:
        found = await _named(tx, reader, notice)
        return await _batch(tx, reader, [each for each in found if each.is_live])
    told = await _single(tx, reader, notice)
    return told if told is not None and told.booking.is_live else None


async def unbooked(tx: Tx, reader: Reader, notice: Notice) -> BookingNews | BatchNews | None:
    """Those that were cancelled, and still are."""
    if "booking_id" in notice.data:
        found = await _named(tx, reader, notice)
        return await _batch(tx, reader, [each for each in found if not each.keeps_place])
    if "batch" in notice.data:
        lines = await _released(tx, reader, notice)
        if len(lines) > 1:
            ids = [entry.booking_id for entry in lines if entry.booking_id is not None]
            return await _batch(tx, reader, await _read(tx, ids), lines[0].reason)
    return await _single(tx, reader, notice)


async def _single(tx: Tx, reader: Reader, notice: Notice) -> BookingNews | None:
    news = await change(tx, reader, notice)
    if news is None or news.entry.booking_id is None or news.entry.reversed_by is not None:
        return None
    booking = await tx.bookings.get(news.entry.booking_id)
    earlier = notice.data.get("moved_from")
    moved_from = None if earlier is None else await tx.bookings.get(BookingId(earlier))
    if booking is None or reader.person is None:
        return None
    return BookingNews(reader.person.id, booking, news, tx.now, moved_from)


async def _released(tx: Tx, reader: Reader, notice: Notice) -> list[Entry]:
    """What came back with one change, of the reader's own passes or of their own bookings."""
    found = []
    for entry in await tx.ledger.of_batch(notice.data["batch"]):
        if entry.kind is EntryKind.RELEASE and entry.booking_id is not None and entry.reversed_by is None:
            one = notice.model_copy(update={"data": {"entry_id": entry.id}})
            if await change(tx, reader, one) is not None:
                found.append(entry)
    return found


async def _named(tx: Tx, reader: Reader, notice: Notice) -> list[Booking]:
    """The bookings that the notice names, as far as they are the reader's or on a pass of theirs."""
    found = []
    for booking in await _read(tx, [notice.data["booking_id"], *notice.data.get("also", ())]):
        pass_ = None if booking.pass_id is None else await tx.passes.get(booking.pass_id)
        readers = {booking.client_id} if pass_ is None else {booking.client_id, pass_.client_id}
        if notice.person_id in readers:
            found.append(booking)
    return found


async def _read(tx: Tx, ids: Iterable[int]) -> list[Booking]:
    found = [await tx.bookings.get(BookingId(each)) for each in ids]
    return sorted((each for each in found if each is not None), key=lambda each: each.starts_at)


async def _batch(
    tx: Tx, reader: Reader, bookings: list[Booking], reason: str | None = None
) -> BatchNews | None:
    ids = dict.fromkeys(each.pass_id for each in bookings if each.pass_id is not None)
    passes = [await tx.passes.get(each) for each in ids]
    known = tuple(each for each in passes if each is not None)
    if not bookings or reader.person is None:
        return None
    return BatchNews(reader.person.id, tuple(bookings), known, tx.now, reason)
