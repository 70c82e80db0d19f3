"""What can be measured of a desk's database: settings that keep it safe, files, work that waits."""

import shutil
import sqlite3
import stat
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.sql import Sql

#: Earlier ones can damage a write-ahead log when two connections write or checkpoint at once
#: (https://www.sqlite.org/wal.html#the_wal_reset_bug).
SAFE_SQLITE = (3, 51, 3)


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many wait and since when."""

    count: int
    since: datetime | None


@dataclass(frozen=True, slots=True)
class FileMode:
    """Who may read a file."""

    path: Path
    mode: int

    @property
    def is_private(self) -> bool:
        """Whether nobody but its owner may."""
        return not self.mode & 0o077


class VitalStore:
    """Reads the vital signs."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def settings(self) -> dict[str, str]:
        """The settings and self-checks of the database, by their own names."""
        return {row["name"]: str(row["value"]) for row in await self._sql.all("doctoring_settings")}

    async def writer(self) -> dict[str, str]:
        """On SQLite: the settings of the connection that writes."""
        return {row["name"]: str(row["value"]) for row in await self._sql.all("doctoring_writer")}

    async def inbox(self) -> Waiting:
        """Updates that are not answered yet."""
        row = await self._sql.one("doctoring_inbox")
        assert row is not None
        return Waiting(row["waiting"], _instant(row["oldest"]))

    async def notices(self, now: datetime) -> Waiting:
        """Notices that should have been sent by now."""
        row = await self._sql.one("doctoring_due", at=now)
        assert row is not None
        return Waiting(row["due"], _instant(row["oldest"]))

    async def dead_letters(self) -> int:
        """Updates that could not be handled."""
        return int(await self._sql.value("doctoring_dead"))

    async def owners(self) -> int:
        """How many own the studio."""
        return int(await self._sql.value("doctoring_owners"))

    async def last_sign(self) -> datetime | None:
        """The latest instant at which the desk is known to have worked."""
        return _instant(await self._sql.value("doctoring_last_sign"))

    async def last_update(self) -> int:
        """The highest id of an update that has come in; 0 before the first."""
        return int(await self._sql.value("doctoring_last_update"))

    async def newest_entry(self) -> datetime | None:
        """The latest instant in the ledger."""
        return _instant(await self._sql.value("doctoring_newest_entry"))


def sqlite_version() -> tuple[int, ...]:
    """The SQLite that this Python is built on."""
    return sqlite3.sqlite_version_info


def file_modes(database: Path) -> list[FileMode]:
    """The database's files that there are, with their modes."""
    paths = [database.with_name(database.name + ending) for ending in ("", "-wal", "-shm", ".backed-up")]
    return [FileMode(path, stat.S_IMODE(path.stat().st_mode)) for path in paths if path.exists()]


def free_bytes(folder: Path) -> int:
    """How much the disk of `folder` still takes."""
    return shutil.disk_usage(folder).free


def _instant(value: datetime | str | None) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) else value
