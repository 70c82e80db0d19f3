"""A calendar that somebody's phone reads by itself, at an address that nobody guesses (PRODUCT §6.8)."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.people import Actor, Person
from domain.refusals import NotFound
from domain.studio import Studio
from services.calendars import Appointment, of, trained
from storage.desk import Desk, Tx

#: Bytes of chance in an address: 192 bits.
_CHANCE = 24
#: So much of the past is shown, and so many entries at most: a feed costs the same whoever reads it.
PAST = timedelta(days=30)
AHEAD = timedelta(days=62)
MOST = 200


@dataclass(frozen=True, slots=True)
class Feed:
    """All that a calendar shows of one person, the studio's mark, and `tag`, which differs when it does."""

    person: Person
    studio: Studio
    appointments: tuple[Appointment, ...]
    mark: str
    tag: str


async def since(desk: Desk, actor: Actor) -> datetime | None:
    """Since when the actor's feed has its address; None where they have none. Raises `NotFound`."""
    async with desk.reading() as tx:
        return await tx.feeds.made_at(actor.known_id)


async def renew(desk: Desk, actor: Actor) -> str:
    """Makes an address for the actor's feed and returns its secret, once: only its hash is kept.

    The one before stops working with it. Raises `NotFound`.
    """
    token = secrets.token_urlsafe(_CHANCE)
    async with desk.writing() as tx:
        person = await tx.people.locked(actor.known_id)
        if person is None or not person.roles:
            raise NotFound
        await tx.feeds.end_of(person.id)
        await tx.feeds.add(_hashed(token), person.id, tx.now)
    return token


async def end(desk: Desk, actor: Actor) -> None:
    """Switches the actor's feed off: its address stops working at once. Repeated, it changes nothing."""
    async with desk.writing() as tx:
        await tx.feeds.end_of(actor.known_id)


async def read(desk: Desk, token: str) -> Feed | None:
    """What stands behind an address; None for one that is not in use, and nothing says why."""
    async with desk.reading() as tx:
        # Looked up by its hash: how long that takes says nothing about any other address.
        person_id = await tx.feeds.reader(_hashed(token))
        person = None if person_id is None else await tx.people.get(person_id)
        studio = await tx.studios.get()
        if person is None or studio is None or not person.roles:
            return None
        mark = await tx.feeds.mark()
        found = [*await _booked(tx, person, mark), *await _trained(tx, person, mark)]
    appointments = tuple(sorted(found, key=lambda each: each.starts_at)[:MOST])
    facts = repr((appointments, studio.name, person.language)).encode()
    return Feed(person, studio, appointments, mark, hashlib.sha256(facts).hexdigest()[:32])


async def _booked(tx: Tx, person: Person, mark: str) -> list[Appointment]:
    rows = await tx.feeds.booked(person.id, tx.now - PAST, MOST)
    return [of(each.booking, mark, each.title, each.revised_at) for each in rows]


async def _trained(tx: Tx, person: Person, mark: str) -> list[Appointment]:
    if not person.is_staff:
        return []
    sessions = await tx.timetable.of_coach(person.id, tx.now - PAST, tx.now + AHEAD)
    # Nothing is kept of when a session was changed: its sequence says that it was.
    return [trained(each, mark, each.starts_at - AHEAD) for each in sessions[:MOST]]


def _hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
