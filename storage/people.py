"""Persons and their Telegram accounts."""

import json
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from domain.ids import PersonId, TelegramId
from domain.people import Account, Person, Right
from domain.studio import Studio
from storage.sql import Row, Sql
from storage.studios import as_studio


class PeopleStore:
    """Who the studio knows."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def behind(self, telegram_id: TelegramId) -> tuple[Studio, Account | None, Person | None]:
        """The studio, the account and the person it is linked to, in one statement."""
        row = await self._sql.one("people_behind", telegram_id=telegram_id)
        assert row is not None, "the studio is written before the first update"
        account = None if row["telegram_id"] is None else _account(row, is_asked=bool(row["is_asked"]))
        return as_studio(row), account, None if row["id"] is None else as_person(row)

    async def get(self, person_id: PersonId) -> Person | None:
        """The person, or None."""
        row = await self._sql.one("people_get", id=person_id)
        return None if row is None else as_person(row)

    async def locked(self, person_id: PersonId) -> Person | None:
        """The person, held until the transaction ends; or None."""
        row = await self._sql.one("people_locked", id=person_id)
        return None if row is None else as_person(row)

    async def add(self, person: Person, at: datetime) -> PersonId:
        """Adds a person; the id in `person` is ignored."""
        return PersonId(await self._sql.value("people_add", **_columns(person), created_at=at))

    async def save(self, person: Person) -> None:
        """Replaces what is known of a person."""
        await self._sql.run("people_save", id=person.id, **_columns(person))

    async def by_phone(self, phone: str) -> Person | None:
        """The person with this E.164 phone."""
        row = await self._sql.one("people_by_phone", phone=phone)
        return None if row is None else as_person(row)

    async def staff(self) -> list[Person]:
        """Coaches and owners, oldest first."""
        return [as_person(row) for row in await self._sql.all("people_staff")]

    async def staff_after(self, after: PersonId, limit: int) -> list[Person]:
        """Coaches and owners with ids above `after`, oldest first."""
        return [as_person(row) for row in await self._sql.all("people_staff_after", after=after, limit=limit)]

    async def coaches_after(self, after: PersonId, limit: int) -> list[Person]:
        """Coaches with ids above `after`, oldest first."""
        rows = await self._sql.all("people_coaches_after", after=after, limit=limit)
        return [as_person(row) for row in rows]

    async def locked_owners(self) -> list[Person]:
        """The owners, held until the transaction ends."""
        return [as_person(row) for row in await self._sql.all("people_owners_locked")]

    async def owners(self) -> list[Person]:
        """The owners, oldest first."""
        return [person for person in await self.staff() if person.is_owner]

    async def account(self, telegram_id: TelegramId) -> Account | None:
        """The account, linked or not."""
        row = await self._sql.one("accounts_get", telegram_id=telegram_id)
        return None if row is None else _account(row)

    async def locked_account(self, telegram_id: TelegramId) -> Account | None:
        """The account, held until the transaction ends; or None."""
        row = await self._sql.one("accounts_locked", telegram_id=telegram_id)
        return None if row is None else _account(row)

    async def staff_accounts(self) -> list[Account]:
        """Every account of a coach or owner."""
        return [_account(row) for row in await self._sql.all("accounts_of_staff")]

    async def accounts_of(self, person_id: PersonId) -> list[Account]:
        """A person's accounts, the most recently seen first."""
        return [_account(row) for row in await self._sql.all("accounts_of", person_id=person_id)]

    async def see(self, account: Account, at: datetime) -> None:
        """Keeps what an update told of its sender; a link to a person stays as it is."""
        await self._sql.run(
            "accounts_see",
            telegram_id=account.telegram_id,
            first_name=account.first_name,
            username=account.username,
            language_code=account.language_code,
            seen_at=at,
        )

    async def link(self, telegram_id: TelegramId, person_id: PersonId | None, at: datetime) -> None:
        """Ties an account to a person, or to nobody."""
        await self._sql.run("accounts_link", telegram_id=telegram_id, person_id=person_id, seen_at=at)

    async def mark_unreachable(self, telegram_id: TelegramId, at: datetime) -> None:
        """Notes since when the account cannot be written to."""
        await self._sql.run("accounts_unreachable", telegram_id=telegram_id, since=at)

    async def is_client_of(self, coach_id: PersonId, client_id: PersonId) -> bool:
        """Whether the client is among the coach's own."""
        return bool(await self._sql.value("coach_clients_has", coach_id=coach_id, client_id=client_id))

    async def assign(self, coach_id: PersonId, client_id: PersonId) -> None:
        """Makes the client one of the coach's own."""
        await self._sql.run("coach_clients_add", coach_id=coach_id, client_id=client_id)

    async def unassign(self, coach_id: PersonId, client_id: PersonId) -> None:
        """Takes the client from the coach's own."""
        await self._sql.run("coach_clients_remove", coach_id=coach_id, client_id=client_id)

    async def coaches_of(self, client_id: PersonId) -> list[Person]:
        """The coaches whose own client this is."""
        return [as_person(row) for row in await self._sql.all("coach_clients_of", client_id=client_id)]

    async def index(self, person_id: PersonId, keys: Sequence[tuple[str, int]]) -> None:
        """Replaces the words a person is found by."""
        await self._sql.run("search_keys_clear", person_id=person_id)
        await self._sql.many(
            "search_keys_add", [{"key": key, "person_id": person_id, "weight": w} for key, w in keys]
        )


def as_person(row: Row) -> Person:
    """The person in a row that holds their columns."""
    return Person(
        id=row["id"],
        name=row["name"],
        phone=row["phone"],
        language=row["language"],
        muted=_muted(row["muted"]),
        is_client=bool(row["is_client"]),
        is_coach=bool(row["is_coach"]),
        is_owner=bool(row["is_owner"]),
        rights=_rights(row["rights"]),
        erased_at=row["erased_at"],
        version=row["version"],
    )


@lru_cache(maxsize=256)
def _muted(text: str) -> frozenset[str]:
    return frozenset(json.loads(text))


@lru_cache(maxsize=64)
def _rights(text: str) -> frozenset[Right]:
    return frozenset(map(Right, json.loads(text)))


def _columns(person: Person) -> dict[str, object]:
    return {
        "name": person.name,
        "phone": person.phone,
        "language": person.language,
        "muted": json.dumps(sorted(person.muted)),
        "is_client": person.is_client,
        "is_coach": person.is_coach,
        "is_owner": person.is_owner,
        "rights": json.dumps(sorted(person.rights)),
        "erased_at": person.erased_at,
    }


def _account(row: Row, *, is_asked: bool = False) -> Account:
    return Account(
        telegram_id=row["telegram_id"],
        person_id=row["person_id"],
        first_name=row["first_name"],
        username=row["username"],
        language_code=row["language_code"],
        unreachable_since=row["unreachable_since"],
        is_asked=is_asked,
    )
