"""Comparing balances with the sums of their entries: in ranges of ids, or singly, never many at once."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pydantic import TypeAdapter

from domain.ids import BookingId, EntryId, LineId, PassId, PersonId, ReceiptId, SessionId
from domain.ledger import Entry
from storage.ledger import as_entry
from storage.looked_at import Ids, Part, Range
from storage.sql import Row, Sql


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
    """How much there is to look at: the last id of each part."""

    passes: int
    entries: int
    last: Mapping[Part, int]


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
        last = {part: await self._sql.value(f"checking_last_{part}") for part in Part}
        return Extent(counts["passes"], counts["entries"], last)

    async def balances(self, ids: Ids) -> list[Balance]:
        """Passes among these whose figures, versions or signs are wrong."""
        return [_balance(row) for row in await self._few("checking_balances", ids)]

    async def passes(self, doubt: PassDoubt, ids: Ids) -> list[PassId]:
        """Passes among these of which this doubt is true."""
        return [row["pass_id"] for row in await self._few(f"checking_{doubt}", ids)]

    async def written(self, ids: Ids) -> list[Written]:
        """What passes among these keep of holds and sharers, where they keep anything, and by what they are
        found."""
        found = {row["pass_id"]: row for row in await self._all("checking_written", ids)}
        sharers: dict[PassId, set[PersonId]] = defaultdict(set)
        for row in await self._all("checking_sharers", ids):
            sharers[row["pass_id"]].add(row["person_id"])
        return [_written(id_, found.get(id_), sharers[id_]) for id_ in sorted({*found, *sharers})]

    async def entries(self, doubt: EntryDoubt, ids: Ids) -> list[tuple[EntryId, PassId]]:
        """Entries among these of which this doubt is true, and the pass they stand in."""
        return [(row["entry_id"], row["pass_id"]) for row in await self._few(f"checking_{doubt}", ids)]

    async def account_lines(self, ids: Ids) -> list[tuple[LineId, PassId]]:
        """Lines of accounts that do not fit what they take back, and their pass, 0 where they have none."""
        return [(row["line_id"], row["pass_id"]) for row in await self._few("checking_account_lines", ids)]

    async def places(self, ids: Ids) -> list[SessionId]:
        """Sessions among these that count other places as taken than are kept."""
        return [row["session_id"] for row in await self._few("checking_places", ids)]

    async def bookings(self, doubt: BookingDoubt, ids: Ids) -> list[tuple[BookingId, PassId]]:
        """Bookings among these of which this doubt is true, and the pass that pays, 0 where none does."""
        return [(row["booking_id"], row["pass_id"]) for row in await self._few(f"checking_{doubt}", ids)]

    async def receipts(self, ids: Ids) -> list[ReceiptId]:
        """Payments in Telegram among these that other money was written for than came."""
        return [row["receipt_id"] for row in await self._few("checking_receipts", ids)]

    async def dues(self, ids: Ids) -> list[PersonId]:
        """Clients among these of whom another sum to pay is kept than there is."""
        return [row["person_id"] for row in await self._few("checking_dues", ids)]

    async def titled(self, pass_id: PassId) -> tuple[str, PersonId] | None:
        """What a pass is called and whose it is, also where the rest of it cannot be read."""
        row = await self._sql.one("checking_titled", id=pass_id)
        return None if row is None else (row["title"], row["client_id"])

    async def entries_of(self, pass_id: PassId, limit: int) -> list[Entry]:
        """The latest entries of a pass, newest first."""
        rows = await self._sql.all("checking_entries_of", pass_id=pass_id, limit=limit)
        return [as_entry(row) for row in rows]

    async def entry(self, entry_id: EntryId) -> Entry | None:
        """One entry."""
        row = await self._sql.one("checking_entry", id=entry_id)
        return None if row is None else as_entry(row)

    async def _few(self, statement: str, ids: Ids) -> Sequence[Row]:
        return await self._all(statement, ids, limit=self._limit)

    async def _all(self, statement: str, ids: Ids, **values: object) -> Sequence[Row]:
        if isinstance(ids, Range):
            return await self._sql.all(statement, after=ids.after, upto=ids.upto, **values)
        return await self._sql.all(f"{statement}_among", ids=json.dumps(ids.ids), **values)


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
