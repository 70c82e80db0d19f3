"""What a message needs besides the pass: a balance as it was, and what its reader was told before."""

from domain.ids import PassId
from domain.ledger import Entry
from domain.passes import Pass
from storage.sql import Sql


class TellingStore:
    """Reads the facts behind notices."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def free_after(self, pass_: Pass, entry: Entry) -> int:
        """How many sessions were free once `entry` was written."""
        if entry.version == pass_.version:
            return pass_.free
        return int(await self._sql.value("telling_free_after", pass_id=pass_.id, version=entry.version))

    async def was_kept_back(self, *keys: str) -> bool:
        """Whether one of these notices was owed, and none of them has reached its reader."""
        states = [await self._sql.value("telling_state", key=key) for key in keys]
        return any(states) and "sent" not in states

    async def is_renewed(self, pass_id: PassId) -> bool:
        """Whether the client holds another pass that follows this one, or starts the day after it ends."""
        return bool(await self._sql.value("telling_is_renewed", pass_id=pass_id))
