"""What a person chooses for themself: their language, and which notices they want (PRODUCT §8.6)."""

from dataclasses import dataclass

from domain.ids import TelegramId
from domain.muting import Topic, muted_after, topics_for
from domain.people import Actor, Person
from domain.refusals import NotFound
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Chosen:
    """A person with the language they chose, and the accounts whose menus it changes."""

    person: Person
    accounts: tuple[TelegramId, ...]


def own(actor: Actor) -> Person:
    """The person whose settings these are. Raises `NotFound` for a stranger, who has none."""
    if actor.person is None:
        raise NotFound
    return actor.person


async def choose_language(desk: Desk, actor: Actor, language: str) -> Chosen:
    """Speaks an installed language to this person from now on, whatever their app is set to."""
    async with desk.writing() as tx:
        person = await _saved(tx, await _self(tx, actor), language=language)
        accounts = await tx.people.accounts_of(person.id)
        return Chosen(person, tuple(account.telegram_id for account in accounts))


async def mute(desk: Desk, actor: Actor, topic: Topic, *, muted: bool) -> Person:
    """Stops or resumes the notices of a topic. Raises `NotFound` for a topic the person gets none of."""
    async with desk.writing() as tx:
        person = await _self(tx, actor)
        if topic not in topics_for(person):
            raise NotFound
        return await _saved(tx, person, muted=muted_after(person, topic, muted=muted))


async def _self(tx: Tx, actor: Actor) -> Person:
    person = await tx.people.locked(actor.known_id)
    if person is None:
        raise NotFound
    return person


async def _saved(tx: Tx, person: Person, **fields: object) -> Person:
    changed = person.model_copy(update=fields)
    await tx.people.save(changed)
    return changed
