"""Contested deductions, one row for each."""

from datetime import datetime

from domain.disputes import Dispute, DisputeState
from domain.ids import DisputeId, EntryId, PersonId
from storage.sql import Sql


class DisputeStore:
    """Opens disputes once for each entry, and settles them once."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def open(self, entry_id: EntryId, by: PersonId, at: datetime) -> bool:
        """Opens a dispute of an entry; False if there is one."""
        values = {"entry_id": entry_id, "opened_by": by, "opened_at": at}
        return await self._sql.run("disputes_add", **values) == 1

    async def get(self, dispute_id: DisputeId) -> Dispute | None:
        """The dispute, or None."""
        row = await self._sql.one("disputes_get", id=dispute_id)
        return None if row is None else Dispute.model_validate(dict(row))

    async def locked(self, dispute_id: DisputeId) -> Dispute | None:
        """The dispute, held until the transaction ends; or None."""
        await self._sql.value("disputes_lock", id=dispute_id)
        return await self.get(dispute_id)

    async def of_entry(self, entry_id: EntryId) -> Dispute | None:
        """The dispute of an entry, or None."""
        dispute_id = await self._sql.value("disputes_id_of", entry_id=entry_id)
        return None if dispute_id is None else await self.get(dispute_id)

    async def waiting(self, after: DisputeId, limit: int) -> list[Dispute]:
        """Open disputes with ids above `after`, the oldest first."""
        rows = await self._sql.all("disputes_open", after=after, limit=limit)
        return [Dispute.model_validate(dict(row)) for row in rows]

    async def settle(self, dispute_id: DisputeId, state: DisputeState, by: PersonId, at: datetime) -> bool:
        """Settles an open dispute; False if somebody was faster."""
        return await self._sql.run("disputes_settle", id=dispute_id, state=state, by=by, at=at) == 1
