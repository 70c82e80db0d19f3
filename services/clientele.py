"""A client's record as staff keep it: contact, accounts, coaches, duplicates (PRODUCT §2.4, §2.5)."""

from dataclasses import dataclass

from domain.bookings import Booking, BookingState
from domain.ids import PersonId, TelegramId
from domain.people import Account, Actor, Person, Right
from domain.refusals import LastOwner, NoChange, NotFound, StaffCannotBeMerged
from services.access import client_for, require_owner, sees
from services.leaving import hold_booked, keep_one_place
from services.people import index, manageable, require_keeper
from services.sharing import follow_card
from storage.desk import Desk, Tx

PAGE = 8


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of a client, and what the reader may do with it."""

    client: Person
    accounts: tuple[Account, ...]
    coaches: tuple[Person, ...]
    may_change: bool
    is_owner: bool
    may_settle: bool


async def record(desk: Desk, actor: Actor, client_id: PersonId) -> Record:
    """A client's record, for staff who sell or adjust and may see the client."""
    require_keeper(actor)
    async with desk.reading() as tx:
        return await _record(tx, actor, await client_for(tx, actor, client_id))


@dataclass(frozen=True, slots=True)
class Assignments:
    """A client and a page of the coaches who could have them as their own; `more` begins the next page."""

    client: Person
    coaches: tuple[tuple[Person, bool], ...]
    more: PersonId | None


async def assignments(
    desk: Desk, actor: Actor, client_id: PersonId, after: PersonId | None = None
) -> Assignments:
    """The coaches, and whether the client is one of their own."""
    require_owner(actor)
    async with desk.reading() as tx:
        return await _assignments(tx, await client_for(tx, actor, client_id), after or PersonId(0))


async def assign(
    desk: Desk,
    actor: Actor,
    client_id: PersonId,
    coach_id: PersonId,
    *,
    own: bool,
    after: PersonId | None = None,
) -> Assignments:
    """Makes the client one of a coach's own, or no longer; saying the same twice changes nothing."""
    require_owner(actor)
    async with desk.writing() as tx:
        client = await client_for(tx, actor, client_id)
        coach = await tx.people.get(coach_id)
        if coach is None or not coach.is_coach:
            raise NotFound
        change = tx.people.assign if own else tx.people.unassign
        await change(coach_id, client_id)
        return await _assignments(tx, client, after or PersonId(0))


async def linked(desk: Desk, actor: Actor, telegram_id: TelegramId) -> tuple[Person, Account]:
    """The account and its person, for whoever may part them."""
    require_keeper(actor)
    async with desk.reading() as tx:
        account = await tx.people.account(telegram_id)
        if account is None or account.person_id is None:
            raise NotFound
        person = await tx.people.get(account.person_id)
        if person is None or not (actor.is_owner or await _is_theirs(tx, actor, person)):
            raise NotFound
        return person, account


async def unlink(desk: Desk, actor: Actor, telegram_id: TelegramId) -> Person:
    """Parts an account from its person, who stays; the account is a stranger's from now on.

    Staff accounts are for owners to unlink. Raises `LastOwner` for the only account of the only owner.
    """
    async with desk.writing() as tx:
        account = await tx.people.locked_account(telegram_id)
        if account is None or account.person_id is None:
            raise NotFound
        person = await _parted_from(tx, actor, account.person_id)
        await tx.people.link(telegram_id, None, tx.now)
        await tx.questions.drop(telegram_id, tx.now)
        return person


async def mergeable(desk: Desk, actor: Actor, client_id: PersonId) -> Person:
    """A client whose card can be put together with another; for owners."""
    require_owner(actor)
    async with desk.reading() as tx:
        return await client_for(tx, actor, client_id)


@dataclass(frozen=True, slots=True)
class Merging:
    """Two cards that are to become one, and the visits of `gone` to sessions to which `kept` was checked in
    as well: both of them stay paid."""

    gone: Person
    kept: Person
    twice: tuple[Booking, ...]


async def thought(desk: Desk, actor: Actor, client_id: PersonId, into: PersonId) -> Merging:
    """What merging would come to, for owners; nothing is written. Raises `NotFound`."""
    require_owner(actor)
    async with desk.reading() as tx:
        gone, kept = await client_for(tx, actor, client_id), await client_for(tx, actor, into)
        pairs = await tx.merging.twice(gone.id, kept.id)
        found = [(await tx.bookings.get(one), await tx.bookings.get(other)) for one, other in pairs]
        came = BookingState.ATTENDED
        twice = [one for one, other in found if one and other and one.state is other.state is came]
        return Merging(gone, kept, tuple(sorted(twice, key=lambda each: each.starts_at, reverse=True)))


async def merge(desk: Desk, actor: Actor, client_id: PersonId, into: PersonId) -> Record:
    """Makes two cards of one person one: passes, accounts and coaches go under `into`.

    Old ledger lines stay as they were written. Repeated, it changes nothing. Raises `StaffCannotBeMerged`
    where roles would pass to somebody's account.
    """
    require_owner(actor)
    if client_id == into:
        raise NoChange
    async with desk.writing() as tx:
        await tx.merging.wait_for_imports()
        # Cards that were put under it before go with it: they are held among the others, in their order.
        earlier = await tx.merging.under(client_id)
        held = {id_: await tx.people.locked(id_) for id_ in sorted({client_id, into, *earlier})}
        gone, kept = held[client_id], held[into]
        if kept is None or not kept.is_client or gone is None:
            raise NotFound
        if await tx.merging.went_to(gone.id) == kept.id:
            return await _record(tx, actor, kept)
        if not gone.is_client:
            raise NotFound
        if gone.is_staff or (kept.is_staff and await tx.people.accounts_of(gone.id)):
            raise StaffCannotBeMerged
        # Those of `kept` too: shared in this moment they would be held only when its sums are, and others
        # take them the other way round.
        theirs = [*await tx.passes.all_of(gone.id), *await tx.passes.all_of(kept.id)]
        shared = await tx.passes.to_unshare(gone.id, kept.id)
        await hold_booked(tx, gone.id, kept.id, also=[*theirs, *shared])
        await keep_one_place(tx, gone.id, kept.id, by=actor.id)
        await tx.merging.move(gone.id, kept.id)
        await follow_card(tx, gone.id, kept.id, by=actor.id)
        await tx.people.save(gone.model_copy(update={"is_client": False, "phone": None}))
        if kept.phone is None and gone.phone is not None:
            kept = kept.model_copy(update={"phone": gone.phone})
            await tx.people.save(kept)
        await index(tx, kept)
        return await _record(tx, actor, kept)


async def _record(tx: Tx, actor: Actor, client: Person) -> Record:
    return Record(
        client=client,
        accounts=tuple(await tx.people.accounts_of(client.id)),
        coaches=tuple(await tx.people.coaches_of(client.id)),
        may_change=actor.is_owner or not client.is_staff,
        is_owner=actor.is_owner,
        may_settle=actor.may(Right.SELL),
    )


async def _assignments(tx: Tx, client: Person, after: PersonId) -> Assignments:
    own = {coach.id for coach in await tx.people.coaches_of(client.id)}
    coaches = await tx.people.coaches_after(after, PAGE + 1)
    more = coaches[PAGE - 1].id if len(coaches) > PAGE else None
    return Assignments(client, tuple((coach, coach.id in own) for coach in coaches[:PAGE]), more)


async def _parted_from(tx: Tx, actor: Actor, person_id: PersonId) -> Person:
    if not actor.is_owner:
        return await manageable(tx, actor, person_id)
    owners = await tx.people.locked_owners()
    is_only_account = len(await tx.people.accounts_of(person_id)) == 1
    if is_only_account and [owner.id for owner in owners] == [person_id]:
        raise LastOwner
    person = await tx.people.get(person_id)
    assert person is not None, "an account's person is there"
    return person


async def _is_theirs(tx: Tx, actor: Actor, person: Person) -> bool:
    return not person.is_staff and await sees(tx, actor, person.id)
