"""The gates: every id is authorised again when it is used; "not yours" reads like "does not exist"."""

from domain.ids import PassId, PersonId
from domain.ledger import Entry
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import NotFound
from storage.desk import Tx


async def client_for(tx: Tx, actor: Actor, client_id: PersonId) -> Person:
    """The client, if this actor may see them: themself, any for an owner, theirs for a coach.

    Raises `NotFound` otherwise (PRODUCT §2.5, §2.6).
    """
    if not await sees(tx, actor, client_id):
        raise NotFound
    person = await tx.people.get(client_id)
    if person is None or not person.is_client:
        raise NotFound
    return person


async def locked_client_for(tx: Tx, actor: Actor, client_id: PersonId) -> Person:
    """As `client_for`, and their card is held until the transaction ends: it cannot be merged or erased."""
    await client_for(tx, actor, client_id)
    client = await tx.people.locked(client_id)
    if client is None or not client.is_client:
        raise NotFound
    return client


async def pass_for(
    tx: Tx, actor: Actor, pass_id: PassId, *rights: Right, visitor: PersonId | None = None
) -> Pass:
    """The pass, if this actor may see its client and holds one of `rights` (where any is named).

    Where it is to be used by a `visitor` with whom it is shared, the actor must see that person instead.
    """
    return await _gated(tx, actor, await tx.passes.get(pass_id), rights, visitor)


async def locked_pass_for(
    tx: Tx, actor: Actor, pass_id: PassId, *rights: Right, visitor: PersonId | None = None
) -> Pass:
    """As `pass_for`, and the pass is held until the transaction ends."""
    return await _gated(tx, actor, await tx.passes.locked(pass_id), rights, visitor)


def require(actor: Actor, *rights: Right) -> None:
    """Raises `NotFound` unless the actor holds one of `rights`."""
    if not any(actor.may(right) for right in rights):
        raise NotFound


def require_staff(actor: Actor) -> None:
    """Raises `NotFound` for anybody who neither coaches nor owns."""
    if not actor.is_staff:
        raise NotFound


def require_owner(actor: Actor) -> None:
    """Raises `NotFound` for anybody but an owner."""
    if not actor.is_owner:
        raise NotFound


async def sees(tx: Tx, actor: Actor, client_id: PersonId) -> bool:
    """Whether this actor may know of the client at all."""
    if actor.id is None:
        return False
    if actor.id == client_id or actor.is_owner:
        return True
    if not actor.is_staff:
        return False
    return actor.may(Right.SEE_ALL) or await tx.people.is_client_of(actor.id, client_id)


def trains(actor: Actor, coach_id: PersonId | None) -> bool:
    """Whether the sessions of this coach are the actor's to look after: their own, or anybody's for who sees
    all clients."""
    if not actor.is_staff:
        return False
    return actor.may(Right.SEE_ALL) or (actor.id is not None and actor.id == coach_id)


async def entry_pass_for(tx: Tx, actor: Actor, entry: Entry) -> Pass:
    """The pass of an entry, if this actor may see its client, or as staff the visitor who trained on it.

    Whoever sees the other side of a transfer, or whom the pass is shared with, sees nothing of the pass.
    """
    pass_ = await tx.passes.get(entry.pass_id)
    if pass_ is None:
        raise NotFound
    is_seen = await sees(tx, actor, pass_.client_id)
    if not is_seen and entry.visitor_id is not None and entry.session_on is not None and actor.is_staff:
        is_seen = await sees(tx, actor, entry.visitor_id)
    if not is_seen and not await _marked_by(tx, actor, entry):
        raise NotFound
    return pass_


async def _marked_by(tx: Tx, actor: Actor, entry: Entry) -> bool:
    """Whether they wrote it themself about somebody who came to a session of theirs: that is theirs to take
    back, whoever's client that is."""
    if entry.booking_id is None or entry.actor_id is None or entry.actor_id != actor.id:
        return False
    booking = await tx.bookings.get(entry.booking_id)
    return booking is not None and trains(actor, booking.coach_id)


async def _gated(
    tx: Tx, actor: Actor, pass_: Pass | None, rights: tuple[Right, ...], visitor: PersonId | None
) -> Pass:
    if rights:
        require(actor, *rights)
    if pass_ is None or not await sees(tx, actor, visitor or pass_.client_id):
        raise NotFound
    if visitor is not None and visitor not in (pass_.client_id, *pass_.shared_with):
        raise NotFound
    return pass_
