"""The ledger added up by month, along its index by kind and time."""

from dataclasses import dataclass
from datetime import datetime

from domain.ledger import Effect, EntryKind
from domain.reconciling import Flow, Origin
from storage.sql import Row, Sql


@dataclass(frozen=True, slots=True)
class Summed:
    """A sum of entries: whether they lie within the time asked for or behind it, and on what passes."""

    flow: Flow
    is_within: bool
    is_unlimited: bool


class ReconcilingStore:
    """Adds entries up; nothing is read that happened before the time asked for."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def left(self) -> tuple[int, int]:
        """How many sessions all clients have left, and how many of these are booked."""
        row = await self._sql.one("reconciling_left")
        assert row is not None
        return row["remaining"], row["booked"]

    async def flows(self, since: datetime, until: datetime) -> list[Summed]:
        """All that was written from `since` on, told apart by whether it was before `until`."""
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
    return Summed(flow, bool(row["within"]), bool(row["unlimited"]))
