"""All that is kept of one person: to hand it over, and to erase it (PRODUCT §2.8)."""

from typing import Any

from domain.ids import PersonId
from storage.sql import Sql

_PARTS = ("accounts", "passes", "entries", "notices")
_ERASURES = (
    "questions",
    "notices",
    "account_notices",
    "letters",
    "joins",
    "invites",
    "relations",
    "intros",
    "renewals",
    "accounts",
)


class PrivacyStore:
    """Reads and erases across all tables."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def everything_of(self, person_id: PersonId) -> dict[str, list[dict[str, Any]]]:
        """Accounts, passes, ledger lines and notices of a person, as plain rows."""
        return {
            part: [dict(row) for row in await self._sql.all(f"privacy_{part}", person_id=person_id)]
            for part in _PARTS
        }

    async def erase(self, person_id: PersonId) -> None:
        """Deletes accounts, questions, notices and whatever else names the person; passes and ledger stay."""
        for part in _ERASURES:
            await self._sql.run(f"privacy_erase_{part}", person_id=person_id)
        await self._sql.run("search_keys_clear", person_id=person_id)
