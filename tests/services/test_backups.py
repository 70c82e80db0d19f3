"""A backup is one instant of the desk, whole and proved; a restore replaces nothing it has not proved."""

import asyncio
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import aiosqlite
import pytest

from domain.studio import Studio
from services import people
from services.backups import DoesNotAddUp, back_up, restore
from services.checking import check
from storage.backup import last_noted
from storage.desk import Desk
from storage.opening import DatabaseProblem, opened
from storage.viewing import viewed
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, owner


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'data' / 'desk.db'}"


@pytest.fixture
async def running(url: str, clock: TestClock, studio: Studio) -> AsyncIterator[Desk]:
    """A desk at work on a file."""
    async with opened(url, clock) as desk:
        async with desk.writing() as tx:
            await tx.studios.save(studio)
        await client_with_pass(desk, await owner(desk))
        yield desk


async def counts(url: str, clock: TestClock) -> dict[str, int]:
    async with viewed(url, clock) as desk, desk.reading() as tx:
        row = await tx.sql.one("checking_counts")
    assert row is not None
    return {"passes": row["passes"], "entries": row["entries"]}


async def test_a_backup_under_load_is_whole(
    running: Desk, url: str, clock: TestClock, tmp_path: Path
) -> None:
    boss = await owner(running, name="Busy Owner")
    enough = asyncio.Event()

    async def keep_writing() -> int:
        written = 0
        while not enough.is_set():
            await people.add_client(running, boss, f"Client {written}")
            written += 1
        return written

    writer = asyncio.create_task(keep_writing())
    verdicts = [await back_up(url, tmp_path / f"{number}.db", clock) for number in range(5)]
    enough.set()
    written = await writer

    assert written > 0
    for number, verdict in enumerate(verdicts):
        assert verdict.is_clean and verdict.passes == 1
        copy = tmp_path / f"{number}.db"
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        assert (await counts(f"sqlite:///{copy}", clock))["passes"] == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        *(f"{number}.db" for number in range(5)),
        "data",
    ]
    assert last_noted(url) == clock.now()


async def test_a_backup_never_overwrites_a_file(
    running: Desk, url: str, clock: TestClock, tmp_path: Path
) -> None:
    (tmp_path / "precious").write_text("mine")
    with pytest.raises(DatabaseProblem, match="exists already"):
        await back_up(url, tmp_path / "precious", clock)
    with pytest.raises(DatabaseProblem, match="exists already"):
        await back_up(url, tmp_path / "data" / "desk.db", clock)
    assert (tmp_path / "precious").read_text() == "mine"


async def test_there_is_nothing_to_back_up_where_no_desk_was(tmp_path: Path, clock: TestClock) -> None:
    with pytest.raises(DatabaseProblem, match="no database"):
        await back_up(f"sqlite:///{tmp_path / 'none.db'}", tmp_path / "copy.db", clock)
    assert list(tmp_path.iterdir()) == []


async def test_a_restore_brings_back_what_was_and_keeps_what_is(
    url: str, clock: TestClock, studio: Studio, tmp_path: Path
) -> None:
    async with opened(url, clock) as desk:
        async with desk.writing() as tx:
            await tx.studios.save(studio)
        boss = await owner(desk)
        await client_with_pass(desk, boss)
        await back_up(url, tmp_path / "copy.db", clock)
        await client_with_pass(desk, boss, name="Came Later")

    restored = await restore(url, tmp_path / "copy.db", clock)

    assert await counts(url, clock) == {"passes": 1, "entries": 1}
    assert restored.aside is not None
    assert await counts(f"sqlite:///{restored.aside}", clock) == {"passes": 2, "entries": 2}
    async with opened(url, clock) as desk:
        assert (await check(desk)).is_clean
        await client_with_pass(desk, boss, name="Life Goes On")


async def test_a_restore_makes_a_database_where_there_was_none(
    running: Desk, url: str, clock: TestClock, tmp_path: Path
) -> None:
    await back_up(url, tmp_path / "copy.db", clock)
    other = f"sqlite:///{tmp_path / 'new' / 'desk.db'}"

    restored = await restore(other, tmp_path / "copy.db", clock)

    assert restored.aside is None
    assert await counts(other, clock) == {"passes": 1, "entries": 1}


async def test_a_running_desk_is_not_replaced(
    running: Desk, url: str, clock: TestClock, tmp_path: Path
) -> None:
    await back_up(url, tmp_path / "copy.db", clock)
    with pytest.raises(DatabaseProblem, match="another Passdesk is using"):
        await restore(url, tmp_path / "copy.db", clock)


async def test_a_damaged_backup_replaces_nothing(
    url: str, clock: TestClock, studio: Studio, tmp_path: Path
) -> None:
    async with opened(url, clock) as desk:
        async with desk.writing() as tx:
            await tx.studios.save(studio)
        await client_with_pass(desk, await owner(desk))
        await back_up(url, tmp_path / "copy.db", clock)
    content = bytearray((tmp_path / "copy.db").read_bytes())
    content[4096 * 3 : 4096 * 12] = b"\x7f" * (4096 * 9)
    (tmp_path / "copy.db").write_bytes(content)

    with pytest.raises(DatabaseProblem, match="damaged"):
        await restore(url, tmp_path / "copy.db", clock)
    (tmp_path / "copy.db").write_text("no database at all, but long enough to be looked at")
    with pytest.raises(DatabaseProblem, match="damaged, or no Passdesk database"):
        await restore(url, tmp_path / "copy.db", clock)

    assert await counts(url, clock) == {"passes": 1, "entries": 1}
    assert not [path for path in (tmp_path / "data").iterdir() if "restoring" in path.name]


async def test_a_database_too_damaged_to_read_is_replaced_and_kept_aside(
    url: str, clock: TestClock, studio: Studio, tmp_path: Path
) -> None:
    async with opened(url, clock) as desk:
        async with desk.writing() as tx:
            await tx.studios.save(studio)
        await client_with_pass(desk, await owner(desk))
        await back_up(url, tmp_path / "copy.db", clock)
    present = tmp_path / "data" / "desk.db"
    present.write_bytes(b"what a broken disk leaves behind " * 1000)
    present.with_name("desk.db-wal").write_bytes(b"and half a log")

    restored = await restore(url, tmp_path / "copy.db", clock)

    assert await counts(url, clock) == {"passes": 1, "entries": 1}
    assert restored.aside is not None
    assert restored.aside.read_bytes().startswith(b"what a broken disk leaves behind")


async def test_a_backup_whose_books_are_wrong_replaces_nothing(
    url: str, clock: TestClock, studio: Studio, tmp_path: Path
) -> None:
    async with opened(url, clock) as desk:
        async with desk.writing() as tx:
            await tx.studios.save(studio)
        await client_with_pass(desk, await owner(desk))
        await back_up(url, tmp_path / "copy.db", clock)
    async with aiosqlite.connect(tmp_path / "copy.db") as connection:
        await connection.execute("update passes set used = 3")
        await connection.commit()

    with pytest.raises(DoesNotAddUp):
        await restore(url, tmp_path / "copy.db", clock)
    assert await counts(url, clock) == {"passes": 1, "entries": 1}


@pytest.mark.postgres
async def test_a_postgresql_studio_is_dumped_and_brought_back(
    postgres_server: str, clock: TestClock, studio: Studio, tmp_path: Path
) -> None:
    import asyncpg

    connection = await asyncpg.connect(f"{postgres_server}/postgres")
    await connection.execute("create database restored")
    await connection.close()
    url = f"{postgres_server}/restored"
    async with opened(url, clock) as desk:
        async with desk.writing() as tx:
            await tx.studios.save(studio)
        boss = await owner(desk)
        await client_with_pass(desk, boss)
        assert (await back_up(url, tmp_path / "copy.dump", clock)).is_clean
        await client_with_pass(desk, boss, name="Came Later")
        with pytest.raises(DatabaseProblem, match="is running on this database"):
            await restore(url, tmp_path / "copy.dump", clock)

    restored = await restore(url, tmp_path / "copy.dump", clock)

    assert restored.verdict.is_clean
    assert await counts(url, clock) == {"passes": 1, "entries": 1}
    assert restored.aside is not None and stat.S_IMODE(restored.aside.stat().st_mode) == 0o600
