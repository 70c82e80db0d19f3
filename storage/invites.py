"""Invitations: single use, expiring, known by the hash of their token only (PRODUCT §2.3)."""

import json
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from domain.ids import InviteId, PersonId, TelegramId
from domain.people import Right, Role
from storage.sql import Sql


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
        if row is None:
            return None
        return Invite.model_validate(dict(row) | {"rights": json.loads(row["rights"])})

    async def use(self, invite_id: InviteId, telegram_id: TelegramId, at: datetime) -> bool:
        """Marks the invitation used; False if it was before."""
        return await self._sql.run("invites_use", id=invite_id, telegram_id=telegram_id, at=at) == 1
