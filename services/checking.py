"""Proving that nothing was lost: every balance against its entries, every entry against its pass."""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from domain.checking import holds_fit, sharers_fit
from domain.ids import BookingId, LineId, PassId, PersonId, ReceiptId, SessionId
from domain.ledger import Entry
from storage.checking import (
    FIGURES,
    Balance,
    BookingDoubt,
    CheckStore,
    EntryDoubt,
    PassDoubt,
)
from storage.desk import Desk, Tx
from storage.looked_at import Ids, Part, ranges, singles

#: So many faults are described; more are only counted.
MOST_FAULTS = 100
MOST_ENTRIES = 20

Progress = Callable[[int, int], None]


class Broken(StrEnum):
    """Which promise does not hold."""

    FIGURES = "figures"
    IDENTITY = "identity"
    SIGN = "sign"
    VERSIONS = "versions"
    REVERSAL = "reversal"
    ORPHAN = "orphan"
    OWNERLESS = "ownerless"
    LINK = "link"
    BOOKED = "booked"
    ACCOUNT = "account"
    SHARERS = "sharers"
    HOLDS = "holds"
    RENEWS = "renews"
    SESSIONLESS = "sessionless"
    PRICE = "price"
    PAID = "paid"
    PLACES = "places"
    STEPS = "steps"
    UNENTERED = "unentered"
    RECEIPT = "receipt"
    DUES = "dues"


@dataclass(frozen=True, slots=True)
class Fault:
    """A broken promise: the pass with its figures, which of them are off, and the entries at fault.

    `line_id` is the line of an account that is at fault, `session_id` a session, `booking_id` a booking,
    `receipt_id` a payment in Telegram, `person_id` a client; they need not be about a pass: `pass_id` is 0
    then.
    """

    broken: Broken
    pass_id: PassId
    balance: Balance | None = None
    off: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    line_id: LineId | None = None
    session_id: SessionId | None = None
    booking_id: BookingId | None = None
    receipt_id: ReceiptId | None = None
    person_id: PersonId | None = None

    @property
    def at(self) -> tuple[Part, int]:
        """Where it was found: looked at again, it is there as long as it is not mended."""
        places: dict[Part, int | None] = {
            Part.ACCOUNTS: self.line_id,
            Part.SESSIONS: self.session_id,
            Part.BOOKINGS: self.booking_id,
            Part.RECEIPTS: self.receipt_id,
            Part.DUES: self.person_id,
        }
        for part, id_ in places.items():
            if id_ is not None:
                return part, id_
        if self.broken in _OF_ENTRIES.values() and self.entries:
            return Part.ENTRIES, self.entries[-1].id
        return Part.PASSES, self.pass_id


_OF_PASSES = {
    PassDoubt.OWNERLESS: Broken.OWNERLESS,
    PassDoubt.BOOKED: Broken.BOOKED,
    PassDoubt.PRICED: Broken.PRICE,
    PassDoubt.PAID: Broken.PAID,
    PassDoubt.RENEWING: Broken.RENEWS,
    PassDoubt.SESSIONLESS: Broken.SESSIONLESS,
}
_OF_ENTRIES = {
    EntryDoubt.REVERSALS: Broken.REVERSAL,
    EntryDoubt.ORPHANS: Broken.ORPHAN,
    EntryDoubt.LINKS: Broken.LINK,
}
_OF_BOOKINGS = {
    BookingDoubt.STEPPED: Broken.STEPS,
    BookingDoubt.ENTERED: Broken.UNENTERED,
}


@dataclass(slots=True)
class Verdict:
    """What a check has looked at and found; `more` faults were found than are described."""

    passes: int
    entries: int
    faults: list[Fault] = field(default_factory=list)
    more: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether everything adds up."""
        return not self.faults


async def check(desk: Desk, told: Progress = lambda done, of: None) -> Verdict:
    """Looks at every pass and every entry in one snapshot, and changes nothing."""
    async with desk.reading() as tx:
        extent = await CheckStore(tx.sql, MOST_FAULTS).extent()
        verdict = Verdict(extent.passes, extent.entries)
        return await _looked(tx, verdict, {part: ranges(last) for part, last in extent.last.items()}, told)


async def check_among(tx: Tx, wanted: Mapping[Part, Iterable[int]]) -> Verdict:
    """Looks at these alone, as they are now, in the same way."""
    ids = {part: set(those) for part, those in wanted.items()}
    verdict = Verdict(len(ids.get(Part.PASSES, ())), len(ids.get(Part.ENTRIES, ())))
    return await _looked(tx, verdict, {part: singles(those) for part, those in ids.items()})


async def _looked(
    tx: Tx,
    verdict: Verdict,
    parts: Mapping[Part, Iterator[Ids]],
    told: Progress = lambda done, of: None,
) -> Verdict:
    steps = [(part, ids) for part in Part for ids in parts.get(part, ())]
    of, done = sum(ids.count for _, ids in steps), 0
    checking = _Checking(CheckStore(tx.sql, MOST_FAULTS), verdict)
    for part, ids in steps:
        await checking.look(part, ids)
        done += ids.count
        told(done, of)
    return verdict


@dataclass
class _Checking:
    store: CheckStore
    verdict: Verdict

    async def look(self, part: Part, ids: Ids) -> None:
        looks: dict[Part, Callable[[Ids], Awaitable[None]]] = {
            Part.PASSES: self.look_at_passes,
            Part.ENTRIES: self.look_at_entries,
            Part.ACCOUNTS: self.look_at_accounts,
            Part.SESSIONS: self.look_at_sessions,
            Part.BOOKINGS: self.look_at_bookings,
            Part.RECEIPTS: self.look_at_receipts,
            Part.DUES: self.look_at_dues,
        }
        await looks[part](ids)

    async def look_at_passes(self, ids: Ids) -> None:
        for balance in await self.store.balances(ids):
            for fault in _faults(balance):
                await self._add(fault)
        for doubt, broken in _OF_PASSES.items():
            for pass_id in await self.store.passes(doubt, ids):
                await self._add(Fault(broken, pass_id))
        for written in await self.store.written(ids):
            if not holds_fit(written.holds, written.held_from, written.held_until):
                await self._add(Fault(Broken.HOLDS, written.pass_id))
            if not sharers_fit(written.shared_with, written.sharers):
                await self._add(Fault(Broken.SHARERS, written.pass_id))

    async def look_at_entries(self, ids: Ids) -> None:
        for doubt, broken in _OF_ENTRIES.items():
            for entry_id, pass_id in await self.store.entries(doubt, ids):
                entry = await self.store.entry(entry_id)
                await self._add(Fault(broken, pass_id, entries=(entry,) if entry else ()))

    async def look_at_accounts(self, ids: Ids) -> None:
        for line_id, pass_id in await self.store.account_lines(ids):
            await self._add(Fault(Broken.ACCOUNT, pass_id, line_id=line_id))

    async def look_at_sessions(self, ids: Ids) -> None:
        for session_id in await self.store.places(ids):
            await self._add(Fault(Broken.PLACES, PassId(0), session_id=session_id))

    async def look_at_bookings(self, ids: Ids) -> None:
        for doubt, broken in _OF_BOOKINGS.items():
            for booking_id, pass_id in await self.store.bookings(doubt, ids):
                await self._add(Fault(broken, pass_id, booking_id=booking_id))

    async def look_at_receipts(self, ids: Ids) -> None:
        for receipt_id in await self.store.receipts(ids):
            await self._add(Fault(Broken.RECEIPT, PassId(0), receipt_id=receipt_id))

    async def look_at_dues(self, ids: Ids) -> None:
        for person_id in await self.store.dues(ids):
            await self._add(Fault(Broken.DUES, PassId(0), person_id=person_id))

    async def _add(self, fault: Fault) -> None:
        if len(self.verdict.faults) >= MOST_FAULTS:
            self.verdict.more += 1
            return
        if not fault.entries:
            entries = await self.store.entries_of(fault.pass_id, MOST_ENTRIES)
            fault = replace(fault, entries=tuple(reversed(entries)))
        self.verdict.faults.append(fault)


def _faults(balance: Balance) -> list[Fault]:
    kept, summed = balance.kept, balance.summed
    parts = [name for name in FIGURES if name != "total"]
    below = [name for name in parts if kept[name] < 0]
    if balance.least_free is not None and balance.free < balance.least_free:
        below.append("free")
    found = {
        Broken.FIGURES: [name for name in FIGURES if kept[name] != summed[name]],
        Broken.VERSIONS: [] if balance.is_numbered else ["version"],
        Broken.IDENTITY: []
        if kept["total"] == sum(kept[name] for name in parts) + balance.free
        else ["total"],
        Broken.SIGN: below,
    }
    return [Fault(broken, balance.pass_id, balance, tuple(off)) for broken, off in found.items() if off]
