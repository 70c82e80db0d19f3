"""Invitations: single use, expiring, known by the hash of their token only (PRODUCT §2.3)."""

import json
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from domain.ids import InviteId, PersonId, TelegramId
from domain.people import Right, Role
from storage.sql import Row, Sql


class Invite(BaseModel):
    """An invitation to join in a role, perhaps for a card that exists already."""

    model_config = ConfigDict(frozen=True)

    id: InviteId = InviteId(0)
    role: Role
    person_id: PersonId | None = None
    rights: frozenset[Right] = frozenset()
    created_by: PersonId | None = None
    expires_at: datetime
    used_at: datetime | None = None
    used_by: TelegramId | None = None


class InviteStore:
    """Keeps invitations."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def add(self, invite: Invite, token_hash: str, at: datetime) -> InviteId:
        """Keeps a new invitation under the hash of its token."""
        return InviteId(
            await self._sql.value(
                "invites_add",
                token_hash=token_hash,
                role=invite.role,
                person_id=invite.person_id,
                rights=json.dumps(sorted(invite.rights)),
                created_by=invite.created_by,
                created_at=at,
                expires_at=invite.expires_at,
            )
        )

    async def locked(self, token_hash: str) -> Invite | None:
        """The invitation of this token, held until the transaction ends."""
        row = await self._sql.one("invites_locked", token_hash=token_hash)
        return None if row is None else _invite(row)

    async def get(self, invite_id: InviteId) -> Invite | None:
        """The invitation, or None."""
        row = await self._sql.one("invites_get", id=invite_id)
        return None if row is None else _invite(row)

    async def end(self, invite_id: InviteId, at: datetime) -> bool:
        """Ends an invitation that nobody used; whether it was still open."""
        return await self._sql.run("invites_end", id=invite_id, at=at) == 1

    async def end_of(self, person_id: PersonId, at: datetime) -> None:
        """Ends the open invitations for a card."""
        await self._sql.run("invites_end_of", person_id=person_id, at=at)

    async def end_claims(self, at: datetime) -> None:
        """Ends the open claim links of the first owner."""
        await self._sql.run("invites_end_claims", at=at)

    async def note_failure(self, telegram_id: TelegramId, at: datetime) -> None:
        """Counts an attempt of this account that came to nothing."""
        await self._sql.run("failed_joins_add", telegram_id=telegram_id, at=at)

    async def failures_since(self, telegram_id: TelegramId, since: datetime) -> int:
        """How many attempts of this account came to nothing lately; older ones are forgotten."""
        await self._sql.run("failed_joins_forget", telegram_id=telegram_id, since=since)
        return int(await self._sql.value("failed_joins_count", telegram_id=telegram_id, since=since))

    async def use(self, invite_id: InviteId, telegram_id: TelegramId, at: datetime) -> bool:
        """Marks the invitation used; False if it was before."""
        return await self._sql.run("invites_use", id=invite_id, telegram_id=telegram_id, at=at) == 1


def _invite(row: Row) -> Invite:
    return Invite.model_validate(dict(row) | {"rights": json.loads(row["rights"])})
