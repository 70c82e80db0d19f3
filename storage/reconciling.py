"""The ledger added up by month, along its index by kind and time."""

from dataclasses import dataclass
from datetime import datetime

from domain.ledger import Effect, EntryKind
from domain.reconciling import Flow, Origin
from storage.sql import Row, Sql


@dataclass(frozen=True, slots=True)
class Left:
    """How many sessions clients have left, or by how much that moved; `booked` are among them."""

    remaining: int
    booked: int


@dataclass(frozen=True, slots=True)
class Summed:
    """A sum of entries, and whether they stand on passes without a count."""

    flow: Flow
    is_unlimited: bool


class ReconcilingStore:
    """Adds entries up; nothing is read that was written before the time asked for."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def left(self) -> Left:
        """What all clients have left now."""
        row = await self._sql.one("reconciling_left")
        assert row is not None
        return Left(row["remaining"], row["booked"])

    async def left_since(self, since: datetime) -> Left:
        """By how much all that was written from `since` on moved what clients have left."""
        remaining, booked = 0, 0
        for kind in EntryKind:
            row = await self._sql.one("reconciling_later", kind=kind.value, since=since)
            assert row is not None
            remaining, booked = remaining + row["remaining"], booked + row["booked"]
        return Left(remaining, booked)

    async def flows(self, since: datetime, until: datetime) -> list[Summed]:
        """All that was written from `since` on and before `until`."""
        found: list[Summed] = []
        for kind in EntryKind:
            rows = await self._sql.all("reconciling_flows", kind=kind.value, since=since, until=until)
            found += [_summed(row) for row in rows]
        return found

    async def began(self) -> datetime | None:
        """When the first pass was sold or given."""
        value = await self._sql.value("reconciling_began")
        return datetime.fromisoformat(value) if isinstance(value, str) else value


def _summed(row: Row) -> Summed:
    flow = Flow(
        kind=EntryKind(row["kind"]),
        origin=Origin(row["origin"]),
        effect=Effect(**{name: row[name] for name in Effect.model_fields}),
        used_before=bool(row["used_before"]),
    )
    return Summed(flow, bool(row["unlimited"]))
