"""Passes that are over and that another one is to follow (PRODUCT §3.7)."""

from datetime import date

from domain.ids import PassId, PersonId
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

    async def due(self, today: date, limit: int) -> list[tuple[PassId, PersonId]]:
        """Up to `limit` passes that ended before `today` or are used up with nothing booked, each with its
        client; nothing is held yet."""
        ended = await self._sql.all("renewals_ended", today=today, limit=limit)
        found = {row["id"]: row["client_id"] for row in ended}
        if len(ended) < limit:
            used_up = await self._sql.all("renewals_used_up", today=today, limit=limit - len(ended))
            found |= {row["id"]: row["client_id"] for row in used_up}
        return [(PassId(pass_id), PersonId(client_id)) for pass_id, client_id in found.items()]

    async def held(self, pass_id: PassId, today: date) -> Pass | None:
        """The pass, held until the transaction ends, where it is still to be seen to. What somebody else is
        busy with is left for the next time."""
        row = await self._sql.one("renewals_held", id=pass_id, today=today)
        return None if row is None else as_pass(row)

    async def reopen(self, pass_id: PassId) -> None:
        """Has it seen to again what follows this pass, where that was done before; it itself has followed
        another one."""
        await self._sql.run("renewals_reopen", id=pass_id)

    async def forget(self, pass_id: PassId, renewed: PassId) -> None:
        """Has it seen to again what follows this pass, as though the one that followed it never had."""
        await self._sql.run("renewals_forget_key", id=renewed)
        await self._sql.run("renewals_forget", id=pass_id)

    async def settle(self, pass_id: PassId) -> None:
        """Remembers that what follows this pass was seen to."""
        await self._sql.run("renewals_settle", id=pass_id)
