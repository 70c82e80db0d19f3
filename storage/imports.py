"""Lists that were sent or taken over, and what each of them made."""

from datetime import datetime

from domain.ids import PersonId
from domain.imports import Figures, Import, ImportId, ImportState
from storage.sql import Row, Sql


class ImportsStore:
    """Every import, from the look at the list on."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def offer(
        self, name: str, file_id: str, checksum: str, by: PersonId | None, at: datetime
    ) -> ImportId:
        """Keeps a list that waits to be taken over; of the file only how Telegram calls it."""
        return await self._add(name, file_id, checksum, by, at)

    async def begin(self, name: str, checksum: str, by: PersonId | None, at: datetime) -> ImportId:
        """Keeps a list that is taken over at once."""
        return await self._add(name, None, checksum, by, at)

    async def done(self, import_id: ImportId, figures: Figures, by: PersonId | None, at: datetime) -> None:
        """The list is taken over, and this is what it came to; the file's name at Telegram is forgotten."""
        kept = Figures.model_validate(figures.model_dump(include=set(Figures.model_fields)))
        values = {"id": import_id, "figures": kept.model_dump_json(), "by": by, "at": at}
        await self._sql.run("imports_done", **values)

    async def undone(self, import_id: ImportId, by: PersonId | None, at: datetime) -> None:
        """All that could be taken back is taken back."""
        await self._sql.run("imports_undone", id=import_id, by=by, at=at)

    async def get(self, import_id: ImportId) -> Import | None:
        """The import, or None."""
        row = await self._sql.one("imports_get", id=import_id)
        return None if row is None else _import(row)

    async def finished(self, before: int, limit: int) -> list[Import]:
        """Imports that were done, with ids below `before`, newest first."""
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
