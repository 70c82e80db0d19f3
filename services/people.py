"""Who belongs to the studio: adding clients and staff, with or without Telegram (PRODUCT §2)."""

import unicodedata

from domain.ids import PersonId
from domain.people import Actor, Person, Right
from domain.refusals import AccountTaken, NameNeeded
from domain.searching import search_keys
from services.access import require
from storage.desk import Desk, Tx

LONGEST_NAME = 64


async def add_client(desk: Desk, actor: Actor, name: str, phone: str | None = None) -> Person:
    """Adds a client managed by staff; a coach's new client is one of their own.

    Raises `NameNeeded`, or `AccountTaken` when the E.164 `phone` belongs to somebody.
    """
    require(actor, Right.SELL, Right.ADJUST)
    async with desk.writing() as tx:
        person = await add_person(tx, Person(id=PersonId(0), name=name, phone=phone))
        if not actor.is_owner:
            await tx.people.assign(actor.known_id, person.id)
        return person


async def add_person(tx: Tx, person: Person) -> Person:
    """Writes a new person and what they are found by."""
    person = person.model_copy(update={"name": clean_name(person.name)})
    if person.phone is not None and await tx.people.by_phone(person.phone) is not None:
        raise AccountTaken
    person_id = await tx.people.add(person, tx.now)
    await tx.people.index(person_id, list(search_keys(person.name).items()))
    return person.model_copy(update={"id": person_id})


def clean_name(text: str) -> str:
    """A name fit for every message: one line, no control or direction marks. Raises `NameNeeded`."""
    normal = unicodedata.normalize("NFC", text)
    name = " ".join("".join(_shown(letter) for letter in normal).split())
    if not 1 <= len(name) <= LONGEST_NAME:
        raise NameNeeded(LONGEST_NAME)
    return name


def _shown(letter: str) -> str:
    if letter.isspace():
        return " "
    joins_emoji = letter == "\u200d"
    return letter if joins_emoji or unicodedata.category(letter) not in _INVISIBLE else ""


_INVISIBLE = {"Cc", "Cs", "Co", "Cn", "Cf"}
