"""The ledger added up by month, along its index by kind and time."""

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from domain.ids import PassId
from domain.ledger import Effect, EntryKind
from domain.reconciling import Flow, Origin
from domain.retyped import Written, kept, turns
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

    async def left(self, until: datetime) -> Left:
        """What all clients had left at an instant: what they have now, and all that was written since taken
        back."""
        now = await self._sql.one("reconciling_left")
        assert now is not None
        remaining, booked = now["remaining"], now["booked"]
        for kind in EntryKind:
            row = await self._sql.one("reconciling_later", kind=kind.value, since=until)
            assert row is not None
            remaining, booked = remaining - row["remaining"], booked - row["booked"]
        for history in (await self._retyped()).values():
            then = kept(history, until)
            remaining, booked = remaining + then.remaining, booked + then.booked
        return Left(remaining, booked)

    async def flows(self, since: datetime, until: datetime) -> list[Summed]:
        """All that was written from `since` on and before `until`."""
        found: list[Summed] = []
        for kind in EntryKind:
            rows = await self._sql.all("reconciling_flows", kind=kind.value, since=since, until=until)
            found += [Summed(_flow(row), bool(row["unlimited"])) for row in rows]
        for history in (await self._retyped()).values():
            found += [Summed(turn.flow, turn.is_unlimited) for turn in turns(history, since, until)]
        return found

    async def began(self) -> datetime | None:
        """When the first pass was sold or given."""
        value = await self._sql.value("reconciling_began")
        return None if value is None else _instant(value)

    async def _retyped(self) -> dict[PassId, list[Written]]:
        found: dict[PassId, list[Written]] = defaultdict(list)
        for row in await self._sql.all("reconciling_retyped"):
            found[row["pass_id"]].append(Written(_instant(row["at"]), _flow(row), _turned(row["changed"])))
        return found


def _turned(changed: str | None) -> tuple[bool, bool] | None:
    changes = [each for each in json.loads(changed or "[]") if each["field"] == "unlimited"]
    return (bool(changes[-1]["now"]), bool(changes[-1]["was"])) if changes else None


def _instant(value: str | datetime) -> datetime:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _flow(row: Row) -> Flow:
    return Flow(
        kind=EntryKind(row["kind"]),
        origin=Origin(row["origin"]),
        effect=Effect(**{name: row[name] for name in Effect.model_fields}),
        used_before=bool(row["used_before"]),
    )
