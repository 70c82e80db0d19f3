"""Check-in codes: single use, short-lived, known by the hash of what they say only (PRODUCT §5.8)."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from domain.ids import PersonId
from storage.sql import Sql


class CheckInCode(BaseModel):
    """A code that a client shows; `used_by` is whoever has scanned it at the desk."""

    model_config = ConfigDict(frozen=True)

    person_id: PersonId
    expires_at: datetime
    used_by: PersonId | None = None


class CheckInStore:
    """Keeps check-in codes."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def add(self, code: CheckInCode, code_hash: str) -> None:
        """Keeps a new code under its hash."""
        await self._sql.run(
            "checkin_add", code_hash=code_hash, person_id=code.person_id, expires_at=code.expires_at
        )

    async def locked(self, code_hash: str) -> CheckInCode | None:
        """The code, held until the transaction ends; or None."""
        row = await self._sql.one("checkin_locked", code_hash=code_hash)
        return None if row is None else CheckInCode.model_validate(dict(row))

    async def use(self, code_hash: str, by: PersonId, at: datetime) -> None:
        """Uses the code up."""
        await self._sql.run("checkin_use", code_hash=code_hash, by=by, at=at)

    async def drop(self, person_id: PersonId, at: datetime) -> None:
        """Forgets a person's codes, and everybody's that had expired by then."""
        await self._sql.run("checkin_drop", person_id=person_id, at=at)
