"""What a notice has to say when it is sent: present facts, or nothing where it is no longer true."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from domain.muting import is_muted
from domain.notices import Notice, NoticeKind
from domain.people import Account, Person
from domain.studio import Studio
from storage.desk import Desk, Tx
from storage.notices import Outgoing

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom a notice is for: a person, or an account that is linked to nobody, in their studio."""

    studio: Studio
    person: Person | None
    account: Account | None

    def has_muted(self, notice: Notice) -> bool:
        """Whether they asked not to be told of such things (PRODUCT §8.6)."""
        return self.person is not None and is_muted(notice.kind, self.person)


Gather = Callable[[Tx, Reader, Notice], Awaitable[F | None]]


async def gathered(desk: Desk, outgoing: Outgoing, gather: Gather[F]) -> tuple[Reader, F] | None:
    """The reader and the facts, in one snapshot; None where nothing is to be said to them any more."""
    async with desk.reading() as tx:
        reader = await _reader(tx, outgoing)
        if reader.has_muted(outgoing.notice):
            return None
        facts = await gather(tx, reader, outgoing.notice)
        return None if facts is None else (reader, facts)


async def trouble(tx: Tx, reader: Reader, notice: Notice) -> str | None:
    """The reference of an update that could not be answered: for its sender, or for an owner."""
    is_for_staff = notice.kind is NoticeKind.DEAD_LETTER
    if is_for_staff and (reader.person is None or not reader.person.is_owner):
        return None
    return str(notice.data["reference"])


async def _reader(tx: Tx, outgoing: Outgoing) -> Reader:
    studio = await tx.studios.get()
    assert studio is not None, "the studio is written before the first notice"
    person_id = outgoing.notice.person_id
    person = None if person_id is None else await tx.people.get(person_id)
    account = None if outgoing.to is None else await tx.people.account(outgoing.to)
    return Reader(studio, person, account)
