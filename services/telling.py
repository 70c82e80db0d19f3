"""What a notice has to say when it is sent: present facts, or nothing where it is no longer true."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from domain.bookings import Booking, BookingState
from domain.ids import EntryId, PassId
from domain.ledger import Entry, EntryKind
from domain.moving import is_moved
from domain.muting import is_muted
from domain.notices import Notice, NoticeKind
from domain.passes import Pass, PassState
from domain.people import Account, Person
from domain.reminders import should_warn, tightest
from domain.studio import Studio
from domain.timetable import Session
from services.cards import holder_of
from services.histories import became_by, placed_with
from services.own_top_ups import is_due
from services.pace import usual_ahead
from storage.desk import Desk, Tx
from storage.notices import Outgoing

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom a notice is for: a person, or an account that is linked to nobody, in their studio."""

    studio: Studio
    person: Person | None
    account: Account | None

    def has_muted(self, notice: Notice) -> bool:
        """Whether they asked not to be told of such things (PRODUCT §8.6)."""
        return self.person is not None and is_muted(notice.kind, self.person)


Gather = Callable[[Tx, Reader, Notice], Awaitable[F | None]]


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


@dataclass(frozen=True, slots=True)
class PassNews:
    """The reader's pass as it is on the local day `today`; `usual` is the session they usually train that it
    would pay for next, where that is asked for; `tops_up` says that they may add sessions to it."""

    pass_: Pass
    today: date
    usual: Session | None = None
    tops_up: bool = False


async def gathered(desk: Desk, outgoing: Outgoing, gather: Gather[F]) -> tuple[Reader, F] | None:
    """The reader and the facts, in one snapshot; None where nothing is to be said to them any more."""
    async with desk.reading() as tx:
        reader = await _reader(tx, outgoing)
        if reader.has_muted(outgoing.notice):
            return None
        facts = await gather(tx, reader, outgoing.notice)
        return None if facts is None else (reader, facts)


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
    if news is None or not news.pass_.expiry_recorded or _is_open(news.pass_, news.today):
        return None
    is_followed = await tx.telling.is_renewed(news.pass_.id)
    return None if is_followed and news.pass_.unlimited else replace(news, is_followed=is_followed)


async def new_pass(tx: Tx, reader: Reader, notice: Notice) -> PassNews | None:
    """A pass that the reader was given, or another one that is theirs, unless it was taken out of use."""
    pass_ = await tx.passes.get(PassId(notice.data["pass_id"]))
    today = reader.studio.today(tx.now)
    if pass_ is None or pass_.client_id != notice.person_id:
        return None
    return None if pass_.state_on(today) is PassState.DEACTIVATED else PassNews(pass_, today)


async def ending(tx: Tx, reader: Reader, notice: Notice) -> PassNews | None:
    """A pass that ends soon: on the day the notice was about, with no tighter threshold reached since."""
    news = await new_pass(tx, reader, notice)
    if news is None or news.pass_.ends_on is None or news.pass_.ends_on.isoformat() != notice.data["ends_on"]:
        return None
    pass_, threshold, rules = news.pass_, notice.data["threshold"], reader.studio.rules
    if tightest((news.pass_.ends_on - news.today).days, rules.days_left) != threshold:
        return None
    renewed = await tx.telling.is_renewed(pass_.id)
    worth = should_warn(pass_, news.today, threshold, reader.studio.calendar, renewed=renewed)
    return await _with_ways(tx, reader, news) if worth else None


async def running_low(tx: Tx, reader: Reader, notice: Notice) -> PassNews | None:
    """A pass with few sessions free, no fewer than the threshold that the notice was about, which no other
    one follows yet."""
    news = await new_pass(tx, reader, notice)
    if news is None or news.pass_.unlimited or not _is_open(news.pass_, news.today) or news.pass_.free <= 0:
        return None
    if await tx.telling.is_renewed(news.pass_.id):
        return None
    reached = tightest(news.pass_.free, reader.studio.rules.sessions_left)
    return await _with_ways(tx, reader, news) if reached == notice.data["threshold"] else None


async def _with_ways(tx: Tx, reader: Reader, news: PassNews) -> PassNews:
    """With what may be done about it: train, or add sessions."""
    news = replace(news, tops_up=await is_due(tx, reader.studio, news.pass_))
    if not news.pass_.unlimited and news.pass_.free <= 0:
        return news
    return replace(news, usual=await usual_ahead(tx, reader.studio, news.pass_.client_id, news.pass_))


async def trouble(tx: Tx, reader: Reader, notice: Notice) -> str | None:
    """The reference of an update that could not be answered: for its sender, or for an owner."""
    is_for_staff = notice.kind is NoticeKind.DEAD_LETTER
    if is_for_staff and (reader.person is None or not reader.person.is_owner):
        return None
    return str(notice.data["reference"])


async def _concerns(tx: Tx, entry: Entry, person: Person) -> bool:
    """Whether it was about their own use of somebody's pass; of a transfer each side has its own line."""
    original = entry if entry.reverses is None else await tx.ledger.get(entry.reverses)
    is_transfer = original is not None and original.kind is EntryKind.TRANSFER
    return entry.visitor_id == person.id and not is_transfer


def _is_open(pass_: Pass, today: date) -> bool:
    return pass_.state_on(today) not in (PassState.EXPIRED, PassState.DEACTIVATED)


async def _reader(tx: Tx, outgoing: Outgoing) -> Reader:
    studio = await tx.studios.get()
    assert studio is not None, "the studio is written before the first notice"
    person_id = outgoing.notice.person_id
    person = None if person_id is None else await tx.people.get(person_id)
    account = None if outgoing.to is None else await tx.people.account(outgoing.to)
    return Reader(studio, person, account)
