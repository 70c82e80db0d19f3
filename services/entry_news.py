"""What clients are told of entries of a pass, as far as it is still true."""

from dataclasses import dataclass, replace
from datetime import date

from domain.bookings import Booking, BookingState
from domain.ids import EntryId
from domain.ledger import Entry, EntryKind
from domain.moving import is_moved
from domain.notices import Notice
from domain.passes import Pass
from domain.people import Person
from services.cards import holder_of
from services.histories import became_by, placed_with
from services.own_top_ups import is_due
from services.pass_news import is_open
from services.telling import Reader
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class EntryNews:
    """An entry of the reader's pass, or of one that they share: how many sessions were free before it and
    after it, and whose pass it is where it is not the reader's. `closes_pass` says that the pass as a whole
    was taken back with it, `was_part` that it had been split off, `is_followed` that another pass goes on
    where it ends, `tops_up` that its client may add sessions to it. `booking` is the one that a reversal is
    about, `became` what a booking became by an entry that returned its session or took it; `walked_in` says
    that nothing had been booked before somebody was checked in, `repaid` that another pass had come to pay.
    """

    pass_: Pass
    entry: Entry
    before: int
    after: int
    today: date
    holder: Person | None = None
    closes_pass: bool = False
    was_part: bool = False
    is_followed: bool = False
    tops_up: bool = False
    booking: Booking | None = None
    became: BookingState | None = None
    walked_in: bool = False
    repaid: bool = False


async def deduction(tx: Tx, reader: Reader, notice: Notice) -> EntryNews | None:
    """A deduction that still stands."""
    news = await change(tx, reader, notice)
    if news is None or news.entry.reversed_by is not None:
        return None
    if news.after <= 0:
        tops_up = news.holder is None and await is_due(tx, reader.studio, news.pass_)
        is_followed = await tx.telling.is_renewed(news.pass_.id)
        news = replace(news, is_followed=is_followed, tops_up=tops_up)
    placed = await placed_with(tx, news.entry)
    return news if placed is None else replace(news, before=news.before - placed.effect.free, walked_in=True)


async def undoing(tx: Tx, reader: Reader, notice: Notice) -> EntryNews | None:
    """A reversal; nothing where its reader never heard of what was taken back."""
    news = await change(tx, reader, notice)
    if news is None or news.entry.reverses is None:
        return news
    whose = f"{news.entry.reverses}" if news.holder is None else f"{news.entry.reverses}:{notice.person_id}"
    own = f"deducted:{news.entry.reverses}:{notice.person_id}"
    keys = [f"deducted:{whose}", own, f"changed:{whose}", f"money:{whose}"]
    taken_back = await tx.ledger.get(news.entry.reverses)
    closes_pass = taken_back is not None and taken_back.opens_pass
    if closes_pass:
        keys += [f"{cause}:{news.pass_.id}" for cause in ("given", "renewed", "bundle")]
    if await tx.telling.was_kept_back(*keys):
        return None
    was_part = taken_back is not None and taken_back.kind is EntryKind.TRANSFER and not taken_back.visitor_id
    about = None if news.entry.booking_id is None else await tx.bookings.get(news.entry.booking_id)
    became = None if taken_back is None else await became_by(tx, taken_back)
    walked_in = taken_back is not None and await placed_with(tx, taken_back) is not None
    return replace(
        news,
        closes_pass=closes_pass,
        was_part=closes_pass and was_part,
        booking=None if walked_in else about,
        became=became,
        walked_in=walked_in,
        repaid=taken_back is not None and is_moved(taken_back),
    )


async def change(tx: Tx, reader: Reader, notice: Notice) -> EntryNews | None:
    """Any entry of a pass that is the reader's, or that concerns them because they share it."""
    entry = await tx.ledger.get(EntryId(notice.data["entry_id"]))
    pass_ = None if entry is None else await tx.passes.get(entry.pass_id)
    if entry is None or pass_ is None or reader.person is None:
        return None
    if reader.person.id != pass_.client_id and not await _concerns(tx, entry, reader.person):
        return None
    after = await tx.telling.free_after(pass_, entry)
    today, holder = reader.studio.today(tx.now), await holder_of(tx, pass_, reader.person)
    became = await became_by(tx, entry)
    return EntryNews(pass_, entry, after - entry.effect.free, after, today, holder, became=became)


async def expiry(tx: Tx, reader: Reader, notice: Notice) -> EntryNews | None:
    """What expiry has taken, where it was not revived; nothing of an unlimited pass that goes on."""
    news = await change(tx, reader, notice)
    if news is None or not news.pass_.expiry_recorded or is_open(news.pass_, news.today):
        return None
    is_followed = await tx.telling.is_renewed(news.pass_.id)
    return None if is_followed and news.pass_.unlimited else replace(news, is_followed=is_followed)


async def _concerns(tx: Tx, entry: Entry, person: Person) -> bool:
    """Whether it was about their own use of somebody's pass; of a transfer each side has its own line."""
    original = entry if entry.reverses is None else await tx.ledger.get(entry.reverses)
    is_transfer = original is not None and original.kind is EntryKind.TRANSFER
    return entry.visitor_id == person.id and not is_transfer
