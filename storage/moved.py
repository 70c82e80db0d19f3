"""What moved in a month: the passes, entries, lines of money and sessions that a look at it has to prove."""

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from domain.ledger import EntryKind
from storage.looked_at import Part
from storage.sql import Sql


@dataclass(frozen=True, slots=True)
class Stretch:
    """Instants from `since` on and before `until`, and the studio's days from `first` to `last`."""

    since: datetime
    until: datetime
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Moved:
    """The ids of what moved, by part, and how many lines of money are among what moved it."""

    ids: dict[Part, set[int]]
    payments: int


class MovedStore:
    """Finds what moved, each along an index by time."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def within(self, stretch: Stretch) -> Moved:
        """All that moved in a stretch of time; clients by the cards under which they stand now."""
        time = {"since": stretch.since, "until": stretch.until}
        ids: dict[Part, set[int]] = defaultdict(set)
        for kind in EntryKind:
            for row in await self._sql.all("moved_entries", kind=kind.value, **time):
                _add(ids, {Part.ENTRIES: row["id"], Part.PASSES: row["pass_id"], Part.DUES: row["client_id"]})
        payments = await self._sql.all("moved_payments", first=stretch.first, last=stretch.last)
        for row in payments:
            named = {Part.PASSES: row["pass_id"], Part.ACCOUNTS: row["line_id"], Part.DUES: row["client_id"]}
            _add(ids, {**named, Part.RECEIPTS: row["receipt_id"]})
        for row in await self._sql.all("moved_account_lines", **time):
            _add(ids, {Part.ACCOUNTS: row["id"], Part.DUES: row["person_id"]})
        for part in (Part.RECEIPTS, Part.SESSIONS, Part.BOOKINGS):
            ids[part].update(row["id"] for row in await self._sql.all(f"moved_{part}", **time))
        gone = await self._sql.all("moved_cards", ids=json.dumps(sorted(ids[Part.DUES])))
        ids[Part.DUES].update(row["merged_into"] for row in gone)
        return Moved(dict(ids), len(payments))


def _add(ids: dict[Part, set[int]], found: dict[Part, int | None]) -> None:
    for part, id_ in found.items():
        if id_ is not None:
            ids[part].add(id_)
