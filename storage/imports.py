"""Lists that were sent or taken over, how far each of them is, and what it made."""

import asyncio
import zlib
from dataclasses import dataclass
from datetime import datetime

from domain.ids import PersonId
from domain.imports import Figures, Import, ImportId, ImportState, batch_of
from storage.sql import Row, Sql


@dataclass(frozen=True, slots=True)
class Made:
    """What an import has made so far, whatever became of it."""

    passes: int
    expired: int
    people: int


class ImportsStore:
    """Every import, from the look at the list on."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def offer(
        self, name: str, file_id: str, checksum: str, by: PersonId | None, at: datetime
    ) -> ImportId:
        """Keeps a list that waits to be taken over; of the file only how Telegram calls it."""
        return await self._add(name, file_id, checksum, by, at)

    async def add(self, name: str, checksum: str, by: PersonId | None, at: datetime) -> ImportId:
        """Keeps a list that is to be taken over at once."""
        return await self._add(name, None, checksum, by, at)

    async def get(self, import_id: ImportId) -> Import | None:
        """The import, or None."""
        row = await self._sql.one("imports_get", id=import_id)
        return None if row is None else _import(row)

    async def under_way(self) -> Import | None:
        """The one that is being taken over or back, or None."""
        row = await self._sql.one("imports_under_way")
        return None if row is None else _import(row)

    async def is_as_seen(self, import_: Import) -> bool:
        """Whether nobody has moved it on since; nobody can then until the transaction ends."""
        row = await self._sql.one("imports_hold", id=import_.id)
        return row is not None and row["moves"] == import_.moves

    async def save(self, import_: Import, at: datetime) -> Import:
        """Moves the import on: keeps what it is by now; returns it so."""
        moved = import_.model_copy(
            update={"moves": import_.moves + 1, "moved_at": at if import_.is_under_way else None}
        )
        values = moved.model_dump(exclude={"name", "checksum", "actor_name", "at", "figures"})
        await self._sql.run("imports_save", **values, figures=moved.figures.model_dump_json())
        return moved

    async def keep_content(self, import_id: ImportId, content: bytes) -> None:
        """Keeps the list itself, packed: it is written while others wait."""
        packed = await asyncio.to_thread(zlib.compress, content, 1)
        await self._sql.run("imports_keep_file", id=import_id, content=packed)

    async def content(self, import_id: ImportId) -> bytes:
        """The list itself."""
        packed = await self._sql.value("imports_content", id=import_id)
        return await asyncio.to_thread(zlib.decompress, packed)

    async def forget_content(self, import_id: ImportId) -> None:
        """Forgets the list itself."""
        await self._sql.run("imports_forget_file", id=import_id)

    async def made(self, import_id: ImportId) -> Made:
        """What it has made."""
        row = await self._sql.one("imports_made", id=import_id, batch=batch_of(import_id))
        assert row is not None, "a count is always there"
        return Made(row["passes"], row["expired"], row["people"])

    async def finished(self, before: int, limit: int) -> list[Import]:
        """Imports that were begun, with ids below `before`, newest first."""
        rows = await self._sql.all("imports_finished", before=before, limit=limit)
        return [_import(row) for row in rows]

    async def forget_waiting(self, before: datetime) -> None:
        """Forgets lists that have waited since before that instant."""
        await self._sql.run("imports_forget", before=before)

    async def _add(
        self, name: str, file_id: str | None, checksum: str, by: PersonId | None, at: datetime
    ) -> ImportId:
        values = {"name": name, "file_id": file_id, "checksum": checksum, "by": by, "at": at}
        found = await self._sql.value("imports_add", **values, state=ImportState.WAITING)
        return ImportId(found)


def _import(row: Row) -> Import:
    named = {name: row[name] for name in Import.model_fields if name != "figures"}
    return Import.model_validate({**named, "figures": Figures.model_validate_json(row["figures"])})
