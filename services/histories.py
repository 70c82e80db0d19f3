"""Looking back: what happened to a pass, who did it, when and why (PRODUCT §4.1, §4.6)."""

from dataclasses import dataclass
from datetime import date

from domain.bookings import BookingState
from domain.ids import EntryId, PassId
from domain.ledger import Entry, EntryKind
from domain.passes import Pass
from domain.payments import PaymentLine
from domain.people import Actor, Person
from domain.refusals import NotFound
from domain.undoing import before, is_own_money, is_own_visit, right_to_undo, was_one_change
from services.access import entry_pass_for, sees
from services.cards import PassCard, pass_card
from storage.desk import Desk, Tx

PAGE = 8
_NEWEST = 2**53

#: Entries of one change that are looked at for the passes it touched.
_ALSO = 20
#: Entries that are about money.
OF_MONEY = (EntryKind.PAYMENT, EntryKind.REFUND, EntryKind.CLOSE)
_INTERNAL = (EntryKind.DEACTIVATE, EntryKind.REACTIVATE)


@dataclass(frozen=True, slots=True)
class Partner:
    """Another pass that was changed by the same change, with the client whose it is."""

    id: PassId
    title: str
    client: Person


@dataclass(frozen=True, slots=True)
class Line:
    """An entry of a pass; a reversal comes with the entry that it took back.

    `also` are the other passes that were changed with it, as far as the reader may see them; `visited_on` is
    the day of an earlier visit that the pass has paid for later, `became` what the booking became by an entry
    that returned its session or took it.
    """

    entry: Entry
    taken_back: Entry | None
    may_undo: bool
    also: tuple[Partner, ...] = ()
    visited_on: date | None = None
    became: BookingState | None = None


@dataclass(frozen=True, slots=True)
class History:
    """A page of a pass's history, newest first; `more` is the version to go on from."""

    card: PassCard
    lines: tuple[Line, ...]
    more: int | None
    is_newest: bool


@dataclass(frozen=True, slots=True)
class EntryCard:
    """One entry with its pass as it is now.

    `before` is the pass as it was, where the entry is its latest; `reversal` what took the entry back;
    `money` came or went with it, or with the change that it was written in.
    """

    client: Person
    pass_: Pass
    line: Line
    before: Pass | None
    reversal: Entry | None
    today: date
    money: tuple[PaymentLine, ...] = ()


async def of_pass(desk: Desk, actor: Actor, pass_id: PassId, before: int | None = None) -> History:
    """A page of a pass's history for whoever may see the pass; `before` is a version to page on from."""
    async with desk.reading() as tx:
        card = await pass_card(tx, actor, pass_id)
        found = await tx.ledger.of_pass(pass_id, before or _NEWEST, PAGE + 1)
        lines = [await _line(tx, actor, entry) for entry in found[:PAGE]]
        more = found[PAGE - 1].version if len(found) > PAGE else None
        return History(card, tuple(lines), more, is_newest=before is None)


async def of_entry(desk: Desk, actor: Actor, entry_id: EntryId) -> EntryCard:
    """One entry, for whoever may see its pass."""
    async with desk.reading() as tx:
        return await entry_card(tx, actor, entry_id)


async def entry_card(tx: Tx, actor: Actor, entry_id: EntryId) -> EntryCard:
    """One entry inside a transaction under way."""
    entry = await tx.ledger.get(entry_id)
    if entry is None:
        raise NotFound
    pass_ = await entry_pass_for(tx, actor, entry)
    client = await tx.people.get(pass_.client_id)
    if client is None:
        raise NotFound
    return EntryCard(
        client=client,
        pass_=pass_,
        line=await _line(tx, actor, entry),
        before=before(pass_, entry) if entry.version == pass_.version else None,
        reversal=None if entry.reversed_by is None else await tx.ledger.get(entry.reversed_by),
        today=actor.studio.today(tx.now),
        money=await _money(tx, entry),
    )


async def _line(tx: Tx, actor: Actor, entry: Entry) -> Line:
    taken_back = None if entry.reverses is None else await tx.ledger.get(entry.reverses)
    is_own = is_own_visit(actor, entry, entry.client_id) or is_own_money(actor, entry, entry.client_id)
    may_undo = entry.is_undoable and actor.may(right_to_undo(entry)) and not is_own
    others = await tx.ledger.of_batch(entry.batch, _ALSO) if entry.batch and was_one_change(entry) else []
    if not actor.is_staff and any(each.kind in _INTERNAL for each in (entry, *others)):
        # Why a pass was taken out of use is between staff; that and when it was, its client reads.
        entry = entry.model_copy(update={"reason": None})
    also = await _also(tx, actor, entry, others)
    became = await became_by(tx, taken_back or entry)
    return Line(entry, taken_back, may_undo, also, await visited_on(tx, entry), became)


async def became_by(tx: Tx, entry: Entry) -> BookingState | None:
    """What its booking became by an entry that returned a session or took it; None for any other."""
    if entry.booking_id is None or entry.kind not in (EntryKind.RELEASE, EntryKind.FORFEIT):
        return None
    step = await tx.bookings.step_of(entry.id)
    return None if step is None else step[1]


async def placed_with(tx: Tx, entry: Entry) -> Entry | None:
    """What took the place in the one change that checked a walk-in in; None where it was booked before."""
    if entry.batch is None or entry.booking_id is None:
        return None
    lines = [each for each in await tx.ledger.of_batch(entry.batch) if each.booking_id == entry.booking_id]
    if not any(each.kind is EntryKind.CONSUME for each in lines):
        return None
    return next((each for each in lines if each.kind is EntryKind.RESERVE), None)


async def visited_on(tx: Tx, entry: Entry) -> date | None:
    """The day of the earlier visit that an entry has paid for, where it stands in no calendar of the pass."""
    if entry.booking_id is None or entry.session_on is not None:
        return None
    booking = await tx.bookings.get(entry.booking_id)
    return None if booking is None else booking.day


async def _money(tx: Tx, entry: Entry) -> tuple[PaymentLine, ...]:
    """What came or went by an entry that is about money; a pass is closed and its worth given back as one."""
    if entry.kind not in OF_MONEY:
        return ()
    with_it = [entry]
    if entry.kind is EntryKind.CLOSE and entry.batch is not None:
        with_it = [each for each in await tx.ledger.of_batch(entry.batch) if each.kind is EntryKind.REFUND]
    return tuple([line for each in with_it for line in await tx.payments.of_entry(each.id)])


async def _also(tx: Tx, actor: Actor, entry: Entry, others: list[Entry]) -> tuple[Partner, ...]:
    """The other passes of one change, each once: those of its batch, or the other side of a transfer."""
    ids = {other.pass_id for other in others}
    if entry.linked is not None and (other := await tx.ledger.get(entry.linked)) is not None:
        ids.add(other.pass_id)
    found = []
    for pass_id in sorted(ids - {entry.pass_id}):
        pass_ = await tx.passes.get(pass_id)
        if pass_ is not None and await sees(tx, actor, pass_.client_id):
            client = await tx.people.get(pass_.client_id)
            found += [] if client is None else [Partner(pass_.id, pass_.title, client)]
    return tuple(found)
