"""Complete copies of a desk's database, made while it works, and putting one back."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

import aiosqlite

from domain.calendar import Clock
from storage.opening import DatabaseProblem, only_process, opened
from storage.viewing import is_sqlite, sqlite_file


@asynccontextmanager
async def copied(url: str, target: Path) -> AsyncIterator[Path]:
    """A finished copy beside `target`, which takes its place when the block ends well.

    The copy is one instant of the database, whole; only its owner may read it. Raises `DatabaseProblem`.
    """
    if target.exists():
        raise DatabaseProblem(f"{target} exists already; name a new file")
    if not target.parent.is_dir():
        raise DatabaseProblem(f"there is no folder {target.parent}")
    draft = target.with_name(f".{target.name}.unfinished")
    draft.unlink(missing_ok=True)
    try:
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        if is_sqlite(url):
            await _copy_sqlite(sqlite_file(url), draft)
        else:
            await _postgres_program(url, "pg_dump", "--format=custom", f"--file={draft}")
        yield draft
        put_in_place(draft, target)
    finally:
        for leftover in (draft, *_beside(draft)):
            leftover.unlink(missing_ok=True)


async def _copy_sqlite(source: Path, copy: Path) -> None:
    if not source.is_file():
        raise DatabaseProblem(f"there is no database at {source}")
    async with (
        aiosqlite.connect(f"file:{source.absolute()}?mode=ro", uri=True) as original,
        aiosqlite.connect(copy) as backup,
    ):
        await original.execute_fetchall("pragma busy_timeout=5000")
        # In one step: a copy in steps starts over with every write of another process.
        await original.backup(backup, pages=-1)
        # A copy is one file: the write-ahead log belongs to the original's way of working.
        await backup.execute_fetchall("pragma journal_mode=delete")


async def require_sound(path: Path, called: str) -> None:
    """Refuses an SQLite file that is damaged or is none. Raises `DatabaseProblem` that says its name."""
    async with aiosqlite.connect(f"file:{path.absolute()}?mode=ro", uri=True) as connection:
        try:
            rows = list(await connection.execute_fetchall("pragma integrity_check(1)"))
            orphans = list(await connection.execute_fetchall("pragma foreign_key_check"))
        except aiosqlite.DatabaseError as problem:
            raise DatabaseProblem(f"{called} is damaged, or no Passdesk database") from problem
    if rows[0][0] != "ok" or orphans:
        raise DatabaseProblem(f"{called} is damaged")


@asynccontextmanager
async def replacing(url: str, backup: Path, now: datetime, clock: Clock) -> AsyncIterator[tuple[str, Path]]:
    """The address of a migrated draft of `backup`, and where the present database is kept aside.

    The draft takes the database's place when the block ends well; on any error everything stays as it was.
    Raises `DatabaseProblem`, also while a desk runs on the database.
    """
    present = sqlite_file(url)
    present.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    aside = present.with_name(f"{present.name}.before-{now:%Y%m%d-%H%M%S}")
    draft = present.with_name(f".{present.name}.restoring")
    with only_process(present):
        try:
            shutil.copyfile(backup, draft)
            draft.chmod(0o600)
            await require_sound(draft, str(backup))
            async with opened(f"sqlite:///{draft}", clock):
                pass
            yield f"sqlite:///{draft}", aside
            await _settled(draft)
            if present.exists():
                await _keep_aside(present, aside)
            put_in_place(draft, present)
        finally:
            for leftover in (draft, *_beside(draft), draft.with_name(draft.name + ".lock")):
                leftover.unlink(missing_ok=True)


async def _keep_aside(present: Path, aside: Path) -> None:
    try:
        await _settled(present)
    except aiosqlite.DatabaseError as problem:
        if isinstance(problem, aiosqlite.OperationalError):
            raise
        # Too damaged to be read, which is why it is replaced: its log is kept with it, and must not be
        # found by the database that comes in its place.
        for path in _beside(present):
            if path.exists():
                path.replace(aside.with_name(aside.name + path.name.removeprefix(present.name)))
    # A link, not a move: at no instant is there no database.
    os.link(present, aside)


async def _settled(path: Path) -> None:
    """Brings everything into the one file."""
    async with aiosqlite.connect(path) as connection:
        await connection.execute_fetchall("pragma journal_mode=delete")


async def restore_postgres(url: str, backup: Path, aside: Path) -> None:
    """Puts a dump back in one transaction, after the present state was dumped to `aside`."""
    await _postgres_program(url, "pg_restore", "--list", str(backup), quiet=True)
    if await _others_at_work(url):
        raise DatabaseProblem("a Passdesk is running on this database; stop it first")
    await _postgres_program(url, "pg_dump", "--format=custom", f"--file={aside}")
    aside.chmod(0o600)
    await _postgres_program(
        url, "pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", str(backup)
    )


def note(url: str, at: datetime) -> None:
    """Remembers beside an SQLite database when it was last backed up; another process may be writing it."""
    if is_sqlite(url):
        path = _note(url)
        path.write_text(at.isoformat(), "ascii")
        path.chmod(0o600)


def last_noted(url: str) -> datetime | None:
    """When the database was last backed up by us; None where that is not known."""
    try:
        return datetime.fromisoformat(_note(url).read_text("ascii")) if is_sqlite(url) else None
    except (OSError, ValueError):
        return None


def _note(url: str) -> Path:
    path = sqlite_file(url)
    return path.with_name(path.name + ".backed-up")


async def _others_at_work(url: str) -> bool:
    import asyncpg

    connection = await asyncpg.connect(url)
    try:
        return bool(
            await connection.fetchval(
                "select count(*) from pg_stat_activity "
                "where datname = current_database() and application_name = 'passdesk'"
            )
        )
    finally:
        await connection.close()


async def _postgres_program(url: str, program: str, *arguments: str, quiet: bool = False) -> None:
    found = _program(program)
    parts = urlsplit(url)
    bare = parts._replace(netloc=parts.netloc.replace(f":{parts.password}@", "@"))
    # A password on the command line could be read by everybody on the machine.
    environment = {**os.environ, "PGPASSWORD": unquote(parts.password or ""), "PGAPPNAME": "passdesk copy"}
    where = [] if quiet else [f"--dbname={urlunsplit(bare)}"]
    process = await asyncio.create_subprocess_exec(
        found,
        *where,
        *arguments,
        env=environment,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    _, complaint = await process.communicate()
    if process.returncode:
        last = complaint.decode("utf-8", "replace").strip().splitlines() or [
            f"exit code {process.returncode}"
        ]
        raise DatabaseProblem(f"{program} failed: {last[-1]}")


def _program(name: str) -> str:
    installed = sorted(
        Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3])
    )
    found = str(installed[-1]) if installed else shutil.which(name)
    if found is None:
        raise DatabaseProblem(f"{name} is not installed: it comes with PostgreSQL's client programs")
    return found


def put_in_place(draft: Path, target: Path) -> None:
    """Gives a finished file its name, durably: after a power cut there is the old or the new one, whole."""
    with draft.open("rb") as content:
        os.fsync(content.fileno())
    draft.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(folder)
    finally:
        os.close(folder)


def _beside(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal")]
