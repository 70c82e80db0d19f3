"""Two cards of one person become one; the ledger's lines stay as they were written (PRODUCT §2.4)."""

from domain.ids import PersonId
from storage.sql import Sql

_MOVES = (
    "merging_passes",
    "accounts_move",
    "coach_clients_copy",
    "merging_notices",
    "merging_invites",
    "people_merge",
)


class MergingStore:
    """Moves what belongs to one card under another."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def move(self, person_id: PersonId, into: PersonId) -> None:
        """Puts passes, accounts, coaches, open invitations and due notices of a card under another.

        The emptied card remembers where it went; its phone and search words are given up.
        """
        for name in _MOVES:
            await self._sql.run(name, id=person_id, into=into)
        await self._sql.run("coach_clients_clear", id=person_id)
        await self._sql.run("search_keys_clear", person_id=person_id)
