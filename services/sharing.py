"""Letting named people use a pass besides its own client (PRODUCT §4.12)."""

import secrets
from dataclasses import dataclass
from datetime import date

from domain.bookings import Booking
from domain.ids import PassId, PersonId
from domain.ledger import Draft
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.sharing import MOST, replaced, shared, unshared
from services.access import client_for, locked_client_for, locked_pass_for, pass_for
from services.announcing import announce
from services.booking import release as cancel
from services.bookkeeping import check_seen, record
from services.histories import EntryCard, entry_card
from services.places_held import hold_places
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Sharing:
    """A pass and with whom it is shared; `is_full` where nobody else can be."""

    client: Person
    pass_: Pass
    people: tuple[Person, ...]
    today: date

    @property
    def is_full(self) -> bool:
        """Whether so many share it that nobody can be added."""
        return len(self.pass_.shared_with) >= MOST


@dataclass(frozen=True, slots=True)
class Removal:
    """Somebody who is to use a pass no longer, with what they have booked on it."""

    client: Person
    pass_: Pass
    person: Person
    bookings: tuple[Booking, ...]


async def sharing(desk: Desk, actor: Actor, pass_id: PassId, *, seen: int | None = None) -> Sharing:
    """With whom a pass is shared, for staff who may change it; raises `Outdated`."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id, Right.ADJUST)
        check_seen(pass_, pass_.version if seen is None else seen)
        client = await client_for(tx, actor, pass_.client_id)
        found = [await tx.people.get(person_id) for person_id in pass_.shared_with]
        people = tuple(person for person in found if person is not None)
        return Sharing(client, pass_, people, actor.studio.today(tx.now))


async def share(desk: Desk, actor: Actor, pass_id: PassId, person_id: PersonId, *, seen: int) -> EntryCard:
    """Lets a client use the pass, once, and tells both. Raises what `shared` raises, or `Outdated`."""
    async with desk.writing() as tx:
        # People are held before passes, as they are by whoever merges or erases cards.
        await locked_client_for(tx, actor, person_id)
        pass_ = await locked_pass_for(tx, actor, pass_id, Right.ADJUST)
        check_seen(pass_, seen)
        return await _write(tx, actor, pass_, shared(pass_, person_id, actor.studio.today(tx.now)))


async def removal(desk: Desk, actor: Actor, pass_id: PassId, person_id: PersonId, *, seen: int) -> Removal:
    """What there is to know before somebody is removed. Raises as `unshare` does."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id, Right.ADJUST)
        check_seen(pass_, seen)
        unshared(pass_, person_id)
        client = await client_for(tx, actor, pass_.client_id)
        person = await tx.people.get(person_id)
        assert person is not None, "whoever shares a pass is known"
        return Removal(client, pass_, person, await _booked_by(tx, pass_, person_id))


async def unshare(
    desk: Desk, actor: Actor, pass_id: PassId, person_id: PersonId, *, seen: int, release: bool = False
) -> EntryCard:
    """Ends somebody's use of the pass, once, and tells both.

    What they have booked stays booked and paid; with `release` it is cancelled and returned as part of the
    same change. Raises `NoChange` or `Outdated`.
    """
    async with desk.writing() as tx:
        pass_ = await locked_pass_for(tx, actor, pass_id, Right.ADJUST)
        check_seen(pass_, seen)
        bookings = await _booked_by(tx, pass_, person_id) if release else ()
        batch = f"share:{secrets.token_hex(8)}" if bookings else None
        card = await _write(tx, actor, pass_, unshared(pass_, person_id), batch)
        await hold_places(tx, bookings)
        for booking in bookings:
            await cancel(tx, booking, by=actor.id, batch=batch)
        return card


async def follow_card(tx: Tx, gone: PersonId, kept: PersonId, *, by: PersonId | None) -> None:
    """Lets `kept` use what was shared with `gone`, whose card has just been put under theirs."""
    for pass_id in await tx.passes.to_unshare(gone, kept):
        pass_ = await tx.passes.locked(pass_id)
        draft = None if pass_ is None else replaced(pass_, gone, kept)
        if pass_ is not None and draft is not None:
            await record(tx, pass_, draft, by=by)


async def forget(tx: Tx, person_id: PersonId, *, by: PersonId | None) -> None:
    """Ends every sharing by somebody who is erased, of their own passes and of others'."""
    for pass_id in await tx.passes.to_unshare(person_id, person_id):
        pass_ = await tx.passes.locked(pass_id)
        assert pass_ is not None, "what is shared is there"
        gone = pass_.shared_with if pass_.client_id == person_id else (person_id,)
        for each in gone:
            pass_ = (await record(tx, pass_, unshared(pass_, each), by=by)).after


async def _booked_by(tx: Tx, pass_: Pass, person_id: PersonId) -> tuple[Booking, ...]:
    live = await tx.bookings.live_of_pass(pass_.id)
    return tuple(booking for booking in live if booking.client_id == person_id)


async def _write(tx: Tx, actor: Actor, pass_: Pass, draft: Draft, batch: str | None = None) -> EntryCard:
    recorded = await record(tx, pass_, draft, by=actor.id, batch=batch)
    await announce(tx, actor, NoticeKind.CHANGED, recorded)
    return await entry_card(tx, actor, recorded.entry_id)
