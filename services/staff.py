"""The owner's view of staff: who they are, what they may, and taking it back (PRODUCT §2.5)."""

from dataclasses import dataclass

from domain.ids import PersonId
from domain.people import Account, Actor, Person, Right
from domain.refusals import LastOwner, NotFound
from services.access import require_owner
from storage.desk import Desk, Tx

PAGE = 8


@dataclass(frozen=True, slots=True)
class StaffPage:
    """Some of the staff, oldest first; `more` pages on from the last of them."""

    people: tuple[Person, ...]
    more: PersonId | None


@dataclass(frozen=True, slots=True)
class StaffCard:
    """A coach or owner with the accounts they use."""

    person: Person
    accounts: tuple[Account, ...]


async def listed(desk: Desk, actor: Actor, after: PersonId | None = None) -> StaffPage:
    """Coaches and owners, page by page."""
    require_owner(actor)
    async with desk.reading() as tx:
        found = await tx.people.staff_after(after or PersonId(0), PAGE + 1)
        return StaffPage(tuple(found[:PAGE]), found[PAGE - 1].id if len(found) > PAGE else None)


async def card(desk: Desk, actor: Actor, person_id: PersonId) -> StaffCard:
    """One coach or owner. Raises `NotFound` for anybody who is neither (any more)."""
    require_owner(actor)
    async with desk.reading() as tx:
        return await _card(tx, await tx.people.get(person_id))


async def switch_right(
    desk: Desk, actor: Actor, coach_id: PersonId, right: Right, *, allowed: bool
) -> StaffCard:
    """Gives a coach one right, or takes it; saying the same twice changes nothing."""
    require_owner(actor)
    async with desk.writing() as tx:
        coach = await _coach(tx, coach_id)
        rights = coach.rights | {right} if allowed else coach.rights - {right}
        return await _saved(tx, coach.model_copy(update={"rights": rights}))


async def revoke_coach(desk: Desk, actor: Actor, coach_id: PersonId) -> StaffCard:
    """Ends somebody's time as coach: their rights and old buttons stop working at once."""
    require_owner(actor)
    async with desk.writing() as tx:
        coach = await _coach(tx, coach_id)
        return await _saved(tx, coach.model_copy(update={"is_coach": False, "rights": frozenset()}))


async def revoke_owner(desk: Desk, actor: Actor, owner_id: PersonId) -> StaffCard:
    """Ends somebody's time as owner, perhaps one's own. Raises `LastOwner`."""
    require_owner(actor)
    async with desk.writing() as tx:
        owner = await held_owner_but_the_last(tx, owner_id)
        if owner is None:
            raise NotFound
        return await _saved(tx, owner.model_copy(update={"is_owner": False}))


async def held_owner_but_the_last(tx: Tx, person_id: PersonId) -> Person | None:
    """The owner, held until the transaction ends, or None for somebody else. Raises `LastOwner`."""
    owners = {owner.id: owner for owner in await tx.people.locked_owners()}
    if person_id in owners and len(owners) == 1:
        raise LastOwner
    return owners.get(person_id)


async def _coach(tx: Tx, coach_id: PersonId) -> Person:
    person = await tx.people.locked(coach_id)
    if person is None or not person.is_coach:
        raise NotFound
    return person


async def _saved(tx: Tx, person: Person) -> StaffCard:
    await tx.people.save(person)
    return StaffCard(person, tuple(await tx.people.accounts_of(person.id)))


async def _card(tx: Tx, person: Person | None) -> StaffCard:
    if person is None or not person.is_staff:
        raise NotFound
    return StaffCard(person, tuple(await tx.people.accounts_of(person.id)))
