"""Writing many clients and passes at once, each pass with its ledger entries."""

import asyncio
import itertools
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.ids import PassId, PersonId, PlanId, TelegramId
from domain.imports import ImportId, batch_of
from domain.ledger import Draft
from domain.passes import Pass
from storage.ledger import entry_columns
from storage.passes import pass_columns
from storage.sql import Sql

Columns = dict[str, object]


@dataclass(frozen=True, slots=True)
class Imported:
    """A pass that an earlier import has made, as it is now."""

    id: PassId
    client_id: PersonId
    import_key: str
    total: int | None
    used: int


@dataclass(frozen=True, slots=True)
class Opening:
    """A new pass as it is after `entries`, the drafts that lead to it from nothing."""

    pass_: Pass
    import_key: str
    entries: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class Cause:
    """Which import it is, who does it, when and why."""

    import_id: ImportId
    actor_id: PersonId | None
    at: datetime
    reason: str

    @property
    def batch(self) -> str:
        """Under which name its entries belong together."""
        return batch_of(self.import_id)


class Made(StrEnum):
    """What an import made besides passes, and an undo of it looks after. Who was made by it and has been
    forgotten since is `GONE`."""

    PERSON = "person"
    GONE = "gone"
    CLIENT = "client"
    PHONE = "phone"
    ACCOUNT = "account"
    PLAN = "plan"


class ImportStore:
    """Finds whom a list is about and writes what it adds."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def wait_for_others(self) -> None:
        """Holds back until the transaction ends whoever else begins an import or makes two cards one."""
        await self._sql.all("importing_alone")

    async def known(self) -> list[Imported]:
        """Every pass that came by import, oldest first."""
        rows = await self._sql.all("importing_known")
        return [
            Imported(
                row["id"],
                row["client_id"],
                row["import_key"],
                None if row["unlimited"] else row["total"],
                row["used"],
            )
            for row in rows
        ]

    async def by_account(self, accounts: Collection[TelegramId]) -> dict[TelegramId, PersonId]:
        """Whose these accounts are, of those that are linked."""
        rows = await self._sql.all("importing_accounts", accounts=json.dumps(sorted(accounts)))
        return {row["telegram_id"]: row["person_id"] for row in rows}

    async def by_phone(self, phones: Collection[str]) -> dict[str, PersonId]:
        """Whose these numbers are."""
        rows = await self._sql.all("importing_phones", phones=json.dumps(sorted(phones)))
        return {row["phone"]: row["id"] for row in rows}

    async def standing(self, people: Collection[PersonId]) -> dict[PersonId, PersonId]:
        """Under which card each of them is found by now; who was forgotten is left out."""
        rows = await self._sql.all("importing_people", ids=json.dumps(sorted(people)))
        return {row["id"]: row["merged_into"] or row["id"] for row in rows if row["erased_at"] is None}

    async def not_yet_clients(self, people: Collection[PersonId]) -> list[PersonId]:
        """Those of `people` who are staff only."""
        rows = await self._sql.all("importing_people", ids=json.dumps(sorted(people)))
        return [row["id"] for row in rows if not row["is_client"]]

    async def make_clients(self, people: Collection[PersonId], cause: Cause) -> None:
        """Makes clients of them, whatever else they are."""
        await self._sql.many("importing_make_client", [{"id": id_, "is_client": True} for id_ in people])
        await self._mark(cause, Made.CLIENT, people)

    async def new_people(self, count: int) -> list[PersonId]:
        """Ids for that many new persons."""
        return [row["id"] for row in await self._sql.all("importing_people_ids", count=count)]

    async def new_passes(self, count: int) -> list[PassId]:
        """Ids for that many new passes."""
        return [row["id"] for row in await self._sql.all("importing_pass_ids", count=count)]

    async def add_clients(self, clients: Sequence[tuple[PersonId, str, str | None]], cause: Cause) -> None:
        """Adds clients by id, name and phone."""
        fixed: dict[str, object] = {
            "muted": "[]",
            "rights": "[]",
            "is_client": True,
            "is_coach": False,
            "is_owner": False,
            "created_at": cause.at,
        }
        rows = ({"id": id_, "name": name, "phone": phone, **fixed} for id_, name, phone in clients)
        await self._many("importing_add_person", rows)
        await self._mark(cause, Made.PERSON, [id_ for id_, _, _ in clients])

    async def add_phones(self, phones: Collection[tuple[PersonId, str]], cause: Cause) -> None:
        """Keeps the numbers of those who have none yet."""
        marks = ({"import_id": cause.import_id, "id": id_} for id_, _ in phones)
        await self._many("importing_mark_phone", marks)
        await self._many("importing_set_phone", ({"id": id_, "phone": phone} for id_, phone in phones))

    async def link(self, accounts: Collection[tuple[TelegramId, PersonId]], cause: Cause) -> None:
        """Ties accounts to persons."""
        marks = ({"import_id": cause.import_id, "telegram_id": account} for account, _ in accounts)
        await self._many("importing_mark_account", marks)
        rows = ({"telegram_id": account, "person_id": id_, "seen_at": cause.at} for account, id_ in accounts)
        await self._many("accounts_link", rows)

    async def mark_plan(self, cause: Cause, plan_id: PlanId) -> None:
        """Remembers a plan that was made for the list."""
        await self._mark(cause, Made.PLAN, [plan_id])

    async def index(self, keys: Iterable[tuple[str, PersonId, int]]) -> None:
        """Adds words by which persons are found: key, person, weight."""
        # In the order of the index, and many in one statement: there are a dozen words to a person.
        for chunk in await asyncio.to_thread(_in_order, keys):
            await self._sql.run_long("importing_add_keys", keys=chunk)

    async def open(self, openings: Sequence[Opening], cause: Cause) -> None:
        """Writes passes and all their entries; the ids in them are new."""
        passes, entries = await asyncio.to_thread(_rows, openings, cause)
        await self._sql.many("importing_add_pass", passes)
        await self._sql.many("importing_add_entry", entries)

    async def _mark(self, cause: Cause, kind: Made, subjects: Iterable[int]) -> None:
        rows = ({"import_id": cause.import_id, "kind": kind, "subject": subject} for subject in subjects)
        await self._many("importing_mark", rows)

    async def _many(self, name: str, rows: Iterable[Mapping[str, object]]) -> None:
        # In pieces: the desk goes on reading and answering between them.
        left = iter(rows)
        while piece := [dict(row) for row in itertools.islice(left, _PIECE)]:
            await self._sql.many(name, piece)


_PIECE = 1000
_AT_ONCE = 5_000


def _in_order(keys: Iterable[tuple[str, PersonId, int]]) -> list[str]:
    in_order = sorted(keys)
    return [json.dumps(in_order[start : start + _AT_ONCE]) for start in range(0, len(in_order), _AT_ONCE)]


def _rows(openings: Sequence[Opening], cause: Cause) -> tuple[list[Columns], list[Columns]]:
    passes = [_pass_row(opening, cause) for opening in openings]
    return passes, [row for opening in openings for row in _entry_rows(opening, cause)]


def _pass_row(opening: Opening, cause: Cause) -> dict[str, object]:
    return {
        **pass_columns(opening.pass_),
        "id": opening.pass_.id,
        "import_key": opening.import_key,
        "sold_by": cause.actor_id,
        "renewal_settled": _is_over(opening.pass_),
    }


def _is_over(pass_: Pass) -> bool:
    # What was over before the desk knew of it is renewed by nobody.
    return pass_.expiry_recorded or (not pass_.unlimited and pass_.free <= 0)


def _entry_rows(opening: Opening, cause: Cause) -> list[dict[str, object]]:
    pass_ = opening.pass_
    return [
        {
            **entry_columns(
                pass_,
                draft,
                key=f"pass:{pass_.id}:{version}",
                at=cause.at,
                actor_id=cause.actor_id,
                reason=cause.reason,
                batch=cause.batch,
            ),
            "version": version,
        }
        for version, draft in enumerate(opening.entries, 1)
    ]
