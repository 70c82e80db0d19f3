"""Invitations: made by staff, single use, expiring, kept as a hash only (PRODUCT §2.3)."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.ids import InviteId, PersonId
from domain.people import Actor, Person, Right, Role
from domain.refusals import NotFound
from services.access import require_owner
from services.people import manageable, require_keeper
from storage.desk import Desk, Tx
from storage.invites import Invite

LIFE = {Role.CLIENT: timedelta(days=7), Role.COACH: timedelta(hours=24), Role.OWNER: timedelta(hours=24)}
USUAL_RIGHTS = frozenset({Right.DEDUCT, Right.SEE_ALL})
_MARK = "i_"


@dataclass(frozen=True, slots=True)
class Invitation:
    """A new invitation: `payload` is what follows `?start=` in its link and is known nowhere else."""

    id: InviteId
    payload: str
    role: Role
    rights: frozenset[Right]
    client: Person | None
    expires_at: datetime


async def invite_client(desk: Desk, actor: Actor, client_id: PersonId | None = None) -> Invitation:
    """Invites somebody to be the client of a card, or a new client where no card is named.

    Of the invitations for a card only the newest works.
    """
    require_keeper(actor)
    async with desk.writing() as tx:
        client = None if client_id is None else await manageable(tx, actor, client_id)
        if client is not None:
            await tx.invites.end_of(client.id, tx.now)
        return await invited(tx, Role.CLIENT, actor.id, client=client)


async def invite_staff(desk: Desk, actor: Actor, role: Role, rights: frozenset[Right]) -> Invitation:
    """Invites a coach with these rights, or another owner; for owners to do."""
    require_owner(actor)
    if role is Role.CLIENT:
        raise NotFound
    async with desk.writing() as tx:
        return await invited(tx, role, actor.id, rights=rights if role is Role.COACH else frozenset())


async def withdraw(desk: Desk, actor: Actor, invite_id: InviteId) -> bool:
    """Ends an invitation of one's own, an owner any; False where it was used or had ended before."""
    async with desk.writing() as tx:
        invite = await tx.invites.get(invite_id)
        if invite is None or actor.id is None or (invite.created_by != actor.id and not actor.is_owner):
            raise NotFound
        return await tx.invites.end(invite_id, tx.now)


def is_invitation(payload: str) -> bool:
    """Whether what follows `/start` looks like an invitation."""
    return payload.startswith(_MARK)


def fingerprint(payload: str) -> str:
    """What an invitation is kept under; the payload cannot be had from it."""
    return hashlib.sha256(payload.encode()).hexdigest()


async def invited(
    tx: Tx,
    role: Role,
    by: PersonId | None,
    *,
    rights: frozenset[Right] = frozenset(),
    client: Person | None = None,
) -> Invitation:
    """Writes a new invitation; `by` is nobody when whoever runs the machine invites."""
    payload = _MARK + secrets.token_urlsafe(32)
    invite = Invite(
        role=role,
        person_id=client.id if client else None,
        rights=rights,
        created_by=by,
        expires_at=tx.now + LIFE[role],
    )
    invite_id = await tx.invites.add(invite, fingerprint(payload), tx.now)
    return Invitation(invite_id, payload, role, rights, client, invite.expires_at)
