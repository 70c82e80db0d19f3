"""Comparing every balance with the sum of its entries, in ranges of ids so that no statement grows large."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.ids import EntryId, PassId, PersonId
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
        )

    async def balances(self, after: int, upto: int) -> list[Balance]:
        """Passes with ids in that range whose figures, versions or signs are wrong."""
        return [_balance(row) for row in await self._range("checking_balances", after, upto)]

    async def ownerless(self, after: int, upto: int) -> list[PassId]:
        """Passes whose client does not exist."""
        return [row["pass_id"] for row in await self._range("checking_ownerless", after, upto)]

    async def reversals(self, after: int, upto: int) -> list[tuple[EntryId, PassId]]:
        """Undo entries that do not fit what they name, and the pass they stand in."""
        return [
            (row["entry_id"], row["pass_id"]) for row in await self._range("checking_reversals", after, upto)
        ]

    async def orphans(self, after: int, upto: int) -> list[tuple[EntryId, PassId]]:
        """Entries that belong to nothing or nobody, and the pass they name."""
        return [
            (row["entry_id"], row["pass_id"]) for row in await self._range("checking_orphans", after, upto)
        ]

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
