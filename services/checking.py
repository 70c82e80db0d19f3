"""Proving that nothing was lost: every balance against its entries, every entry against its pass."""

from collections.abc import Callable
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
    ranges,
)
from storage.desk import Desk

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
        store = CheckStore(tx.sql, MOST_FAULTS)
        extent = await store.extent()
        checking = _Checking(store, Verdict(extent.passes, extent.entries))
        parts = {
            checking.look_at_passes: extent.last_pass,
            checking.look_at_entries: extent.last_entry,
            checking.look_at_accounts: extent.last_account_line,
            checking.look_at_sessions: extent.last_session,
            checking.look_at_bookings: extent.last_booking,
            checking.look_at_receipts: extent.last_receipt,
            checking.look_at_dues: extent.last_person,
        }
        done = 0
        for look, last in parts.items():
            for after, upto in ranges(last):
                await look(after, upto)
                told(done + upto, sum(parts.values()))
            done += last
        return checking.verdict


@dataclass
class _Checking:
    store: CheckStore
    verdict: Verdict

    async def look_at_passes(self, after: int, upto: int) -> None:
        for balance in await self.store.balances(after, upto):
            for fault in _faults(balance):
                await self._add(fault)
        for doubt, broken in _OF_PASSES.items():
            for pass_id in await self.store.passes(doubt, after, upto):
                await self._add(Fault(broken, pass_id))
        for written in await self.store.written(after, upto):
            if not holds_fit(written.holds, written.held_from, written.held_until):
                await self._add(Fault(Broken.HOLDS, written.pass_id))
            if not sharers_fit(written.shared_with, written.sharers):
                await self._add(Fault(Broken.SHARERS, written.pass_id))

    async def look_at_entries(self, after: int, upto: int) -> None:
        for doubt, broken in _OF_ENTRIES.items():
            for entry_id, pass_id in await self.store.entries(doubt, after, upto):
                entry = await self.store.entry(entry_id)
                await self._add(Fault(broken, pass_id, entries=(entry,) if entry else ()))

    async def look_at_accounts(self, after: int, upto: int) -> None:
        for line_id, pass_id in await self.store.account_lines(after, upto):
            await self._add(Fault(Broken.ACCOUNT, pass_id, line_id=line_id))

    async def look_at_sessions(self, after: int, upto: int) -> None:
        for session_id in await self.store.places(after, upto):
            await self._add(Fault(Broken.PLACES, PassId(0), session_id=session_id))

    async def look_at_bookings(self, after: int, upto: int) -> None:
        for doubt, broken in _OF_BOOKINGS.items():
            for booking_id, pass_id in await self.store.bookings(doubt, after, upto):
                await self._add(Fault(broken, pass_id, booking_id=booking_id))

    async def look_at_receipts(self, after: int, upto: int) -> None:
        for receipt_id in await self.store.receipts(after, upto):
            await self._add(Fault(Broken.RECEIPT, PassId(0), receipt_id=receipt_id))

    async def look_at_dues(self, after: int, upto: int) -> None:
        for person_id in await self.store.dues(after, upto):
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
