"""Check-in codes that clients show and staff scan: single use, for minutes (PRODUCT §5.8)."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.ids import BookingId, PersonId
from domain.people import Actor, Right
from services.access import client_for, sees
from services.booking import booked_on
from storage.checkin import CheckInCode
from storage.desk import Desk, Tx

LIFE = timedelta(minutes=5)
_MARK = "c_"
_BYTES = 16


@dataclass(frozen=True, slots=True)
class Code:
    """A new code: `payload` is what follows `?start=` in its link and is known nowhere else."""

    payload: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Scanned:
    """Who stands at the desk; `booking_id` is what they are booked for now with a coach who may not open
    their card."""

    client_id: PersonId
    booking_id: BookingId | None = None


async def new_code(desk: Desk, actor: Actor) -> Code:
    """A code of the actor's own, as a client; earlier ones work no more. Raises `NotFound`."""
    async with desk.writing() as tx:
        client = await client_for(tx, actor, actor.known_id)
        await tx.people.locked(client.id)
        await tx.checkin.drop(client.id, tx.now)
        payload = _MARK + secrets.token_urlsafe(_BYTES)
        code = CheckInCode(person_id=client.id, expires_at=tx.now + LIFE)
        await tx.checkin.add(code, _fingerprint(payload))
        return Code(payload, code.expires_at)


def is_code(payload: str) -> bool:
    """Whether it looks like what such a code says, whether or not it works."""
    return payload.startswith(_MARK)


async def scanned(desk: Desk, actor: Actor, payload: str) -> Scanned | None:
    """Whose code it is, used up by that, for staff who may deduct and see the client or train them today.

    For anybody else it is nothing and stays as it is, as does one that has expired or that somebody else has
    used. Whoever used it is answered the same until it expires: an update may be delivered twice.
    """
    if not is_code(payload) or not actor.may(Right.DEDUCT):
        return None
    async with desk.writing() as tx:
        fingerprint = _fingerprint(payload)
        code = await tx.checkin.locked(fingerprint)
        if code is None or code.expires_at <= tx.now or code.person_id == actor.id:
            return None
        if code.used_by not in (None, actor.id):
            return None
        found = await _found(tx, actor, code.person_id)
        if found is not None and code.used_by is None:
            await tx.checkin.use(fingerprint, actor.known_id, tx.now)
        return found


async def _found(tx: Tx, actor: Actor, client_id: PersonId) -> Scanned | None:
    client = await tx.people.get(client_id)
    if client is None or not client.is_client:
        return None
    if await sees(tx, actor, client_id):
        return Scanned(client_id)
    for booking in await booked_on(tx, actor, client_id, actor.studio.today(tx.now)):
        if booking.coach_id == actor.id:
            return Scanned(client_id, booking.id)
    return None


def _fingerprint(payload: str) -> str:
    return hashlib.sha256(payload.encode()).hexdigest()
