"""Passes that are over and that another one is to follow (PRODUCT §3.7)."""

from datetime import date

from domain.ids import PassId
from domain.passes import Pass
from storage.passes import as_pass
from storage.sql import Sql


class RenewalStore:
    """Finds passes to renew by their indexes, and remembers which were seen to."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def is_due(self, today: date) -> bool:
        """Whether any pass is over that was not seen to."""
        return bool(await self._sql.value("renewals_is_due", today=today))

    async def due(self, today: date, limit: int) -> list[Pass]:
        """Up to `limit` passes that ended before `today` or are used up with nothing booked, each held until
        the transaction ends. What somebody else is busy with is left for the next time."""
        ended = await self._sql.all("renewals_ended", today=today, limit=limit)
        rows = {row["id"]: row for row in ended}
        if len(ended) < limit:
            used_up = await self._sql.all("renewals_used_up", today=today, limit=limit - len(ended))
            rows |= {row["id"]: row for row in used_up}
        return [as_pass(row) for row in rows.values()]

    async def settle(self, pass_id: PassId) -> None:
        """Remembers that what follows this pass was seen to."""
        await self._sql.run("renewals_settle", id=pass_id)
