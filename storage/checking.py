"""Comparing every balance with the sum of its entries, in ranges of ids so that no statement grows large."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pydantic import TypeAdapter

from domain.ids import BookingId, EntryId, LineId, PassId, PersonId, ReceiptId, SessionId
from domain.ledger import Entry
from storage.ledger import as_entry
from storage.sql import Row, Sql

#: How many ids one statement looks at.
RANGE = 20_000


@dataclass(frozen=True, slots=True)
class Balance:
    """The figures of a pass as they are kept, and as its entries add up."""

    pass_id: PassId
    client_id: PersonId
    title: str
    kept: Mapping[str, int]
    summed: Mapping[str, int]
    free: int
    least_free: int | None
    version: int
    entries: int
    first: int
    last: int

    @property
    def is_numbered(self) -> bool:
        """Whether its entries are numbered from one to its version without a gap."""
        return self.first == 1 and self.entries == self.last == self.version


@dataclass(frozen=True, slots=True)
class Extent:
    """How much there is to look at."""

    passes: int
    entries: int
    last_pass: int
    last_entry: int
    last_account_line: int
    last_session: int
    last_booking: int
    last_receipt: int
    last_person: int


@dataclass(frozen=True, slots=True)
class Written:
    """The holds and sharers of a pass as it keeps them (JSON), and by what it is found in lists."""

    pass_id: PassId
    holds: str
    held_from: date | None
    held_until: date | None
    shared_with: str
    sharers: frozenset[PersonId]


class PassDoubt(StrEnum):
    """What may be wrong with a pass: each names its statement."""

    OWNERLESS = "ownerless"
    BOOKED = "booked"
    PRICED = "priced"
    PAID = "paid"
    RENEWING = "renewing"
    SESSIONLESS = "sessionless"


class EntryDoubt(StrEnum):
    """What may be wrong with an entry: each names its statement."""

    REVERSALS = "reversals"
    ORPHANS = "orphans"
    LINKS = "links"


class BookingDoubt(StrEnum):
    """What may be wrong with a booking: each names its statement."""

    STEPPED = "stepped"
    ENTERED = "entered"


FIGURES = ("total", "used", "booked", "expired", "withdrawn")


class CheckStore:
    """Finds what does not add up; each finding is yielded as it is met, at most `limit` of one range."""

    def __init__(self, sql: Sql, limit: int = 100) -> None:
        self._sql = sql
        self._limit = limit

    async def extent(self) -> Extent:
        """The numbers of rows and the highest ids."""
        counts = await self._sql.one("checking_counts")
        assert counts is not None
        return Extent(
            counts["passes"],
            counts["entries"],
            await self._sql.value("checking_last_pass"),
            await self._sql.value("checking_last_entry"),
            await self._sql.value("checking_last_account_line"),
            await self._sql.value("checking_last_session"),
            await self._sql.value("checking_last_booking"),
            await self._sql.value("checking_last_receipt"),
            await self._sql.value("checking_last_person"),
        )

    async def balances(self, after: int, upto: int) -> list[Balance]:
        """Passes with ids in that range whose figures, versions or signs are wrong."""
        return [_balance(row) for row in await self._range("checking_balances", after, upto)]

    async def passes(self, doubt: PassDoubt, after: int, upto: int) -> list[PassId]:
        """Passes of that range of which this doubt is true."""
        return [row["pass_id"] for row in await self._range(f"checking_{doubt}", after, upto)]

    async def written(self, after: int, upto: int) -> list[Written]:
        """What passes of that range keep of holds and sharers, where they keep anything, and by what they
        are found."""
        found = {row["pass_id"]: row for row in await self._all("checking_written", after, upto)}
        sharers: dict[PassId, set[PersonId]] = defaultdict(set)
        for row in await self._all("checking_sharers", after, upto):
            sharers[row["pass_id"]].add(row["person_id"])
        return [_written(id_, found.get(id_), sharers[id_]) for id_ in sorted({*found, *sharers})]

    async def entries(self, doubt: EntryDoubt, after: int, upto: int) -> list[tuple[EntryId, PassId]]:
        """Entries of that range of which this doubt is true, and the pass they stand in."""
        return [
            (row["entry_id"], row["pass_id"]) for row in await self._range(f"checking_{doubt}", after, upto)
        ]

    async def account_lines(self, after: int, upto: int) -> list[tuple[LineId, PassId]]:
        """Lines of accounts that do not fit what they take back, and their pass, 0 where they have none."""
        rows = await self._range("checking_account_lines", after, upto)
        return [(row["line_id"], row["pass_id"]) for row in rows]

    async def places(self, after: int, upto: int) -> list[SessionId]:
        """Sessions of that range that count other places as taken than are kept."""
        return [row["session_id"] for row in await self._range("checking_places", after, upto)]

    async def bookings(
        self, doubt: BookingDoubt, after: int, upto: int
    ) -> list[tuple[BookingId, PassId]]:
        """Bookings of that range of which this doubt is true, and the pass that pays, 0 where none does."""
        rows = await self._range(f"checking_{doubt}", after, upto)
        return [(row["booking_id"], row["pass_id"]) for row in rows]

    async def receipts(self, after: int, upto: int) -> list[ReceiptId]:
        """Payments in Telegram of that range that other money was written for than came."""
        return [row["receipt_id"] for row in await self._range("checking_receipts", after, upto)]

    async def dues(self, after: int, upto: int) -> list[PersonId]:
        """Clients of that range of whom another sum to pay is kept than there is."""
        return [row["person_id"] for row in await self._range("checking_dues", after, upto)]

    async def entries_of(self, pass_id: PassId, limit: int) -> list[Entry]:
        """The latest entries of a pass, newest first."""
        rows = await self._sql.all("checking_entries_of", pass_id=pass_id, limit=limit)
        return [as_entry(row) for row in rows]

    async def entry(self, entry_id: EntryId) -> Entry | None:
        """One entry."""
        row = await self._sql.one("checking_entry", id=entry_id)
        return None if row is None else as_entry(row)

    async def _range(self, statement: str, after: int, upto: int) -> Sequence[Row]:
        return await self._sql.all(statement, after=after, upto=upto, limit=self._limit)

    async def _all(self, statement: str, after: int, upto: int) -> Sequence[Row]:
        return await self._sql.all(statement, after=after, upto=upto)


def ranges(last: int) -> Iterator[tuple[int, int]]:
    """The ids up to `last` in ranges: above the first number, up to the second."""
    for after in range(0, last, RANGE):
        yield after, min(after + RANGE, last)


def _balance(row: Row) -> Balance:
    return Balance(
        pass_id=row["pass_id"],
        client_id=row["client_id"],
        title=row["title"],
        kept={name: row[name] for name in FIGURES},
        summed={name: row[f"sum_{name}"] for name in FIGURES},
        free=row["free"],
        least_free=None if row["unlimited"] else -row["debt_limit"],
        version=row["version"],
        entries=row["entries"],
        first=row["first"],
        last=row["last"],
    )


_DAY: TypeAdapter[date | None] = TypeAdapter(date | None)


def _written(pass_id: PassId, row: Row | None, sharers: Iterable[PersonId]) -> Written:
    found = frozenset(sharers)
    if row is None:
        return Written(pass_id, "[]", None, None, "[]", found)
    first, last = (_DAY.validate_python(row[name]) for name in ("held_from", "held_until"))
    return Written(pass_id, row["holds"], first, last, row["shared_with"], found)
