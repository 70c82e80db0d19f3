"""Which pass pays for a session, and why the others do not (PRODUCT §4.13, §4.14)."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.choosing import Choice, chosen, told
from domain.ids import PersonId
from domain.occasions import Occasion, Uses
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.visits import Offer, offered
from services.access import client_for, require_staff
from services.cards import NEWEST
from services.occasions import uses_of, workout
from storage.desk import Desk, Tx

#: Ended passes of which the reason is given.
ENDED = 5


@dataclass(frozen=True, slots=True)
class Candidates:
    """Passes with how they are used around one day."""

    passes: tuple[tuple[Pass, Uses], ...]

    def choice(self, occasion: Occasion) -> Choice:
        """What deducting for a session of that day comes to on each, in the order in which they pay."""
        return chosen(offered(pass_, occasion, uses) for pass_, uses in self.passes)


@dataclass(frozen=True, slots=True)
class Why:
    """Which of a client's passes pays today, why the others cannot, and why the latest that ended cannot."""

    client: Person
    choice: Choice
    ended: tuple[Offer, ...]
    may_adjust: bool
    may_sell: bool


async def candidates(tx: Tx, passes: Iterable[Pass], occasion: Occasion) -> Candidates:
    """The passes, ready to be asked about sessions of the occasion's day."""
    return Candidates(tuple([(pass_, await uses_of(tx, pass_, occasion.day)) for pass_ in passes]))


async def offer(tx: Tx, pass_: Pass, occasion: Occasion) -> Offer:
    """What deducting for the session would come to on this pass."""
    return offered(pass_, occasion, await uses_of(tx, pass_, occasion.day))


async def why(desk: Desk, actor: Actor, client_id: PersonId) -> Why:
    """The answer to "why?" for staff, about the workout that has just ended."""
    require_staff(actor)
    async with desk.reading() as tx:
        return await _why(tx, actor, client_id, workout(actor, tx.now))


async def own_why(desk: Desk, actor: Actor) -> Why:
    """The same for a client, about any session of today."""
    async with desk.reading() as tx:
        unpaid = actor.studio.rules.selling.unpaid
        occasion = Occasion(actor.studio.today(tx.now), unpaid=unpaid)
        return await _why(tx, actor, actor.known_id, occasion)


async def _why(tx: Tx, actor: Actor, client_id: PersonId, occasion: Occasion) -> Why:
    client = await client_for(tx, actor, client_id)
    usable = await candidates(tx, await tx.passes.usable_by(client_id, occasion.day), occasion)
    ended = await tx.passes.closed_of(client_id, occasion.day, NEWEST, ENDED)
    return Why(
        client=client,
        choice=Choice(tuple(told(offer, client_id) for offer in usable.choice(occasion).offers)),
        ended=tuple([await offer(tx, pass_, occasion) for pass_ in ended]),
        may_adjust=actor.may(Right.ADJUST),
        may_sell=actor.may(Right.SELL),
    )
