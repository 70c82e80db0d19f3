"""The facts of a notice that somebody joined the staff."""

from dataclasses import dataclass

from domain.ids import PersonId
from domain.notices import Notice
from domain.people import Person, Role
from services.telling import Reader
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who used an invitation for staff, and what they are since."""

    person: Person
    role: Role


async def newcomer(tx: Tx, reader: Reader, notice: Notice) -> Newcomer | None:
    """Whoever joined, while they still hold the role and the reader may act on it."""
    person = await tx.people.get(PersonId(notice.data["newcomer_id"]))
    role = Role(notice.data["role"])
    if person is None or role not in person.roles or reader.person is None or not reader.person.is_owner:
        return None
    return Newcomer(person, role)
