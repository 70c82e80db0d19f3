"""A pass's entries from the oldest on, and what they came to before a page of them."""

import json

from domain.explaining import Standing, moved
from domain.ledger import Effect, Entry
from domain.passes import Pass
from storage.ledger import as_entry
from storage.sql import Sql


class ExplainingStore:
    """Reads one pass's history as a sum; what it costs does not depend on other passes."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def page(self, pass_: Pass, after: int, limit: int) -> list[Entry]:
        """Entries with versions above `after`, oldest first."""
        rows = await self._sql.all("explaining_page", pass_id=pass_.id, after=after, limit=limit)
        return [as_entry(row) for row in rows]

    async def standing(self, pass_: Pass, after: int) -> Standing:
        """What the pass held with its entry of version `after`."""
        row = await self._sql.one("explaining_before", pass_id=pass_.id, after=after)
        effect = Effect() if row is None else Effect(**{name: row[name] for name in Effect.model_fields})
        changed = await self._sql.value("explaining_retyped", pass_id=pass_.id, after=after)
        was = [each["was"] for each in json.loads(changed or "[]") if each["field"] == "unlimited"]
        return Standing(moved(effect), effect.used, bool(was[0]) if was else pass_.unlimited)
