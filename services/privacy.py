"""What is stored of a person: handed over as a file, or erased (PRODUCT §2.8)."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from domain.ids import PersonId, TelegramId
from domain.people import Actor, Person
from domain.refusals import NotFound
from services.access import require_owner
from services.leaving import hold_booked, release_all
from services.sharing import forget
from services.staff import held_owner_but_the_last
from storage.desk import Desk, Tx
from storage.notices import NoticeState


@dataclass(frozen=True, slots=True)
class Stored:
    """How much is kept of a person, and what an erasure would cost them."""

    person: Person
    accounts: int
    passes: int
    free: int
    entries: int
    notices: int


@dataclass(frozen=True, slots=True)
class Erased:
    """Somebody who is nobody now, and the accounts that were theirs."""

    accounts: tuple[TelegramId, ...]


async def stored(desk: Desk, actor: Actor, person_id: PersonId | None = None) -> Stored:
    """A summary of what is kept of the actor, or for an owner of somebody else."""
    async with desk.reading() as tx:
        person = await _subject(tx, actor, person_id)
        found = await tx.privacy.everything_of(person.id)
        open_passes = await tx.passes.open_of(person.id, actor.studio.today(tx.now))
        return Stored(
            person=person,
            accounts=len(found["accounts"]),
            passes=len(found["passes"]),
            free=sum(max(0, pass_.free) for pass_ in open_passes if not pass_.unlimited),
            entries=len(found["entries"]),
            # What is to be said some day, such as a reminder, was not said yet.
            notices=sum(each["state"] != NoticeState.DUE for each in found["notices"]),
        )


async def export(desk: Desk, actor: Actor) -> bytes:
    """All that is kept of the actor, as JSON in UTF-8. Raises `NotFound` for a stranger."""
    async with desk.reading() as tx:
        person = await _subject(tx, actor, None)
        found = await tx.privacy.everything_of(person.id)
        whole = {
            "studio": actor.studio.name,
            "exported_at": tx.now,
            "person": person.model_dump(mode="json"),
            **found,
        }
    return json.dumps(whole, ensure_ascii=False, indent=2, default=_in_json).encode()


async def erase(desk: Desk, actor: Actor, person_id: PersonId | None = None) -> Erased:
    """Forgets who a person is: name, phone, accounts, roles, questions and notices go, for good.

    Passes and ledger lines stay under a number, as the studio's books; what was booked ahead is returned.
    An owner may do it for a client, and anybody for themself. Repeated, it changes nothing. Raises
    `LastOwner`.
    """
    async with desk.writing() as tx:
        if actor.is_owner and person_id is not None and await _was_erased(tx, person_id):
            return Erased(())
        await tx.merging.wait_for_imports()
        subject = await _subject(tx, actor, person_id)
        await held_owner_but_the_last(tx, subject.id)
        person = await tx.people.locked(subject.id)
        if person is None or (person.id != actor.id and person.is_staff):
            raise NotFound
        accounts = tuple(account.telegram_id for account in await tx.people.accounts_of(person.id))
        await tx.invites.end_of(person.id, tx.now)
        theirs = await tx.passes.all_of(person.id)
        shared = await tx.passes.to_unshare(person.id, person.id)
        await hold_booked(tx, person.id, also=[*theirs, *shared])
        await release_all(tx, person.id, by=actor.id)
        await forget(tx, person.id, by=actor.id)
        await tx.privacy.erase(person.id)
        nobody = Person(id=person.id, name=f"#{person.id}", is_client=False, erased_at=tx.now)
        await tx.privacy.forget_coach(person.id, nobody.name)
        await tx.people.save(nobody)
        return Erased(accounts)


async def _subject(tx: Tx, actor: Actor, person_id: PersonId | None) -> Person:
    wanted = actor.known_id if person_id is None else person_id
    if wanted != actor.id:
        require_owner(actor)
    person = await tx.people.get(wanted)
    if person is None or person.erased_at is not None:
        raise NotFound
    return person


async def _was_erased(tx: Tx, person_id: PersonId) -> bool:
    person = await tx.people.get(person_id)
    return person is not None and person.erased_at is not None


def _in_json(value: Any) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
