"""Reading what an import made, and writing that it is taken back: many passes and people at once."""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from domain.ids import PassId, PersonId
from domain.imports import ImportId, batch_of
from domain.ledger import Draft, Entry
from domain.passes import Pass
from domain.people import Person
from storage.ledger import as_entry, entry_columns
from storage.passes import as_pass
from storage.people import as_person
from storage.sql import Row, Sql

Columns = dict[str, object]


@dataclass(frozen=True, slots=True)
class MadePass:
    """A pass that an import made, as it is now, with all its entries; `is_renewed` by another pass."""

    pass_: Pass
    import_key: str
    entries: tuple[Entry, ...]
    is_renewed: bool

    @property
    def freed_key(self) -> str:
        """Its key once it is taken back: the line can be taken over again, and its client is still known."""
        kind, client, _, place, name = self.import_key.split(":")
        return f"{kind}:{client}:undone-{self.pass_.id}:{place}:{name}"


@dataclass(frozen=True, slots=True)
class Ending:
    """A pass that is taken back: as it was, and the entries that end it."""

    made: MadePass
    drafts: tuple[Draft, ...]


class UnimportStore:
    """What belongs to one import."""

    def __init__(self, sql: Sql, import_id: ImportId) -> None:
        self._sql = sql
        self._id = import_id

    async def standing(self, after: int = 0) -> list[PassId]:
        """The passes that it made and that were not taken back, by id, from `after` on."""
        rows = await self._sql.all("unimport_standing", batch=batch_of(self._id), after=after)
        return [PassId(row["pass_id"]) for row in rows]

    async def passes(self, ids: Sequence[PassId], *, held: bool) -> list[MadePass]:
        """These passes, whose ids are in order; `held` until the transaction ends."""
        among = {"first": ids[0], "last": ids[-1]}
        passes = await self._sql.all("unimport_passes_locked" if held else "unimport_passes", **among)
        entries = await self._sql.all("unimport_entries", **among)
        renewed = {row["renews"] for row in await self._sql.all("unimport_renewed", **among)}
        # On a thread: the desk goes on reading and answering meanwhile.
        return await asyncio.to_thread(_made, set(ids), passes, entries, renewed)

    async def end(self, endings: Sequence[Ending], by: PersonId | None, at: datetime) -> None:
        """Writes passes that are taken back, with their entries."""
        cause: dict[str, Any] = {"at": at, "actor_id": by, "batch": f"{batch_of(self._id)}:undo"}
        passes, entries = await asyncio.to_thread(_rows, endings, cause)
        await self._sql.many("importing_add_entry", entries)
        await self._sql.many("unimport_end_pass", passes)

    async def marks(self, after: int, limit: int) -> "Marks | None":
        """The next few of what it made besides passes, or None where nothing is left."""
        until = await self._sql.value("unimport_next", import_id=self._id, after=after, limit=limit)
        return None if until is None else Marks(self._sql, self._id, after, until)

    async def names(self, people: Collection[PersonId]) -> dict[PersonId, str]:
        """What these people are called."""
        named = {}
        for person_id in people:
            row = await self._sql.one("people_get", id=person_id)
            if row is not None:
                named[person_id] = str(row["name"])
        return named


class Marks:
    """Some of what an import made besides passes: people, what it changed on cards, and plans."""

    def __init__(self, sql: Sql, import_id: ImportId, after: int, until: int) -> None:
        self._sql = sql
        self.until = until
        self._among: dict[str, Any] = {"import_id": import_id, "after": after, "until": until}

    async def hold_people(self) -> None:
        """Holds everybody whose card the import made or changed, until the transaction ends."""
        await self._sql.all("unimport_hold_people", **self._among)

    async def forget_people(self, done_at: datetime, at: datetime) -> int:
        """Forgets those whom the import made and who have come to nothing else; returns how many."""
        gone = await self._sql.run_long("unimport_mark_gone", **self._among, done_at=done_at)
        for part in ("accounts", "keys", "coaches", "invites", "notices"):
            await self._sql.run_long(f"unimport_forget_{part}", **self._among)
        await self._sql.run_long("unimport_forget_people", **self._among, at=at)
        return gone

    async def part_known(self, done_at: datetime) -> None:
        """Takes back what the import changed on cards that were here before: accounts that nobody has
        written from since, and roles."""
        await self._sql.run_long("unimport_unlink", **self._among, done_at=done_at)
        await self._sql.run_long("unimport_clients", **self._among)

    async def numbered(self) -> list[Person]:
        """Persons who were here before, whose number is still the one that the import brought."""
        rows = await self._sql.all("unimport_numbered", **self._among)
        return [as_person(row) for row in rows]

    async def retire_plans(self, today: date) -> int:
        """Takes the plans off sale that were made for it and of which nobody has a pass; returns how many."""
        return await self._sql.run_long("unimport_retire", **self._among, today=today)


def _made(
    wanted: set[PassId], passes: Sequence[Row], entries: Sequence[Row], renewed: set[PassId]
) -> list[MadePass]:
    by_pass: defaultdict[PassId, list[Entry]] = defaultdict(list)
    for row in entries:
        if row["pass_id"] in wanted:
            by_pass[row["pass_id"]].append(as_entry(row))
    return [
        MadePass(as_pass(row), row["import_key"], tuple(by_pass[row["id"]]), row["id"] in renewed)
        for row in passes
        if row["id"] in wanted
    ]


def _rows(endings: Sequence[Ending], cause: dict[str, Any]) -> tuple[list[Columns], list[Columns]]:
    passes, entries = [], []
    for ending in endings:
        pass_ = ending.made.pass_
        for draft in ending.drafts:
            pass_ = pass_.after(draft)
            entries.append(entry_columns(pass_, draft, key=f"pass:{pass_.id}:{pass_.version}", **cause))
        passes.append(_ended(pass_, ending.made.freed_key))
    return passes, entries


def _ended(pass_: Pass, key: str) -> Columns:
    return {
        "id": pass_.id,
        "total": pass_.total,
        "used": pass_.used,
        "booked": pass_.booked,
        "expired": pass_.expired,
        "withdrawn": pass_.withdrawn,
        "expiry_recorded": pass_.expiry_recorded,
        "deactivated_on": pass_.deactivated_on,
        "renewal_stopped": pass_.renewal_stopped,
        "import_key": key,
        "version": pass_.version,
    }
