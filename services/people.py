"""Who belongs to the studio: clients, with or without Telegram, and what is known of them (PRODUCT §2)."""

import unicodedata

from domain.ids import PersonId
from domain.people import Actor, Person, Right
from domain.phones import as_e164, region_of
from domain.refusals import AccountTaken, NameNeeded, NotFound, PhoneUnclear
from domain.searching import search_keys
from domain.studio import Studio
from services.access import client_for
from services.questions import Answer, settle
from storage.desk import Desk, Tx

LONGEST_NAME = 64


def keeps_records(actor: Actor) -> bool:
    """Whether they add clients and change what is known of them: whoever may sell or adjust."""
    return actor.may(Right.SELL) or actor.may(Right.ADJUST)


def require_keeper(actor: Actor) -> None:
    """Raises `NotFound` for anybody who keeps no records."""
    if not keeps_records(actor):
        raise NotFound


async def add_client(
    desk: Desk, actor: Actor, name: str, phone: str | None = None, *, answer: Answer | None = None
) -> Person:
    """Adds a client managed by staff; a coach's new client is one of their own.

    `answer` is the typed line it came from; `{client}` in its outcome becomes the new card.
    Raises `NameNeeded`, `PhoneUnclear`, or `AccountTaken` when the phone belongs to somebody.
    """
    require_keeper(actor)
    number = None if phone is None else phone_of(phone, actor.studio)
    async with desk.writing() as tx:
        person = await add_person(tx, Person(id=PersonId(0), name=name, phone=number))
        if not actor.is_owner:
            await tx.people.assign(actor.known_id, person.id)
        await settle(tx, answer, client=person.id)
        return person


async def rename(
    desk: Desk, actor: Actor, client_id: PersonId, name: str, *, answer: Answer | None = None
) -> Person:
    """Gives a client another name, under which they are found from now on. Raises `NameNeeded`."""
    name = clean_name(name)
    async with desk.writing() as tx:
        person = await manageable(tx, actor, client_id)
        renamed = person.model_copy(update={"name": name})
        await tx.people.save(renamed)
        await index(tx, renamed)
        await settle(tx, answer)
        return renamed


async def change_phone(
    desk: Desk, actor: Actor, client_id: PersonId, phone: str | None, *, answer: Answer | None = None
) -> Person:
    """Keeps a client's phone in E.164, or none. Raises `PhoneUnclear` or `AccountTaken`."""
    number = None if phone is None else phone_of(phone, actor.studio)
    async with desk.writing() as tx:
        person = await manageable(tx, actor, client_id)
        await _check_unclaimed(tx, number, person.id)
        changed = person.model_copy(update={"phone": number})
        await tx.people.save(changed)
        await index(tx, changed)
        await settle(tx, answer)
        return changed


async def manageable(tx: Tx, actor: Actor, client_id: PersonId) -> Person:
    """The client, held until the transaction ends, if this actor may change what is known of them.

    A card that is also a coach's or owner's is for owners only: whoever changed it could become them.
    """
    require_keeper(actor)
    await client_for(tx, actor, client_id)
    person = await tx.people.locked(client_id)
    if person is None or (person.is_staff and not actor.is_owner):
        raise NotFound
    return person


async def add_person(tx: Tx, person: Person) -> Person:
    """Writes a new person and what they are found by."""
    person = person.model_copy(update={"name": clean_name(person.name)})
    await _check_unclaimed(tx, person.phone, None)
    added = person.model_copy(update={"id": await tx.people.add(person, tx.now)})
    await index(tx, added)
    return added


async def introduce(tx: Tx, person_id: PersonId, name: str) -> Person | None:
    """Calls a person by the name of their account, as far as it can be shown."""
    person = await tx.people.locked(person_id)
    if person is None:
        return None
    try:
        named = person.model_copy(update={"name": clean_name(name[:LONGEST_NAME])})
    except NameNeeded:
        return person
    await tx.people.save(named)
    await index(tx, named)
    return named


async def index(tx: Tx, person: Person) -> None:
    """Lets the person be found by their present name and phone."""
    await tx.people.index(person.id, list(search_keys(person.name, person.phone).items()))


def name_and_phone(line: str) -> tuple[str, str | None]:
    """A typed line taken apart: a name, and after a comma a phone."""
    name, comma, phone = line.rpartition(",")
    if comma and any(letter.isdigit() for letter in phone):
        return name, phone
    return line, None


def phone_of(text: str, studio: Studio) -> str:
    """A typed phone in E.164; without a country code it is one of the studio's. Raises `PhoneUnclear`."""
    number = as_e164(text, region_of(studio.timezone)) if len(text) <= LONGEST_NAME else None
    if number is None:
        raise PhoneUnclear
    return number


def clean_name(text: str) -> str:
    """A name fit for every message: one line, no control or direction marks. Raises `NameNeeded`."""
    normal = unicodedata.normalize("NFC", text)
    name = " ".join("".join(_shown(letter) for letter in normal).split())
    if not 1 <= len(name) <= LONGEST_NAME:
        raise NameNeeded(LONGEST_NAME)
    return name


async def _check_unclaimed(tx: Tx, phone: str | None, by: PersonId | None) -> None:
    holder = None if phone is None else await tx.people.by_phone(phone)
    if holder is not None and holder.id != by:
        raise AccountTaken


def _shown(letter: str) -> str:
    if letter.isspace():
        return " "
    joins_emoji = letter == "\u200d"
    return letter if joins_emoji or unicodedata.category(letter) not in _INVISIBLE else ""


_INVISIBLE = {"Cc", "Cs", "Co", "Cn", "Cf"}
