"""Fixtures of all tests: a studio's clock, and an empty desk on either database."""

import asyncio
import itertools
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg
import pytest

from domain.studio import Studio
from storage.desk import Desk
from storage.migrating import migrate
from storage.opening import opened
from tests import postgres as throwaway

TEMPLATE = "migrated"
#: Thousands of commits wait for the disk otherwise; what a crash leaves in a file is the same there.
MEMORY, ENOUGH = Path("/dev/shm"), 2 * 2**30
_numbers = itertools.count(1)


def pytest_configure() -> None:
    """Keeps the files of tests in memory, where there is enough of it."""
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free >= ENOUGH:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


class TestClock:
    """A clock that stands still until a test moves it."""

    __test__ = False

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        """The instant it stands at."""
        return self._now

    def advance(self, by: timedelta) -> None:
        """Moves it on."""
        self._now += by

    def stand_at(self, instant: datetime) -> None:
        """Moves it to an instant."""
        self._now = instant


@pytest.fixture
def clock() -> TestClock:
    """Tuesday, 1 December 2026, 09:00 UTC."""
    return TestClock(datetime(2026, 12, 1, 9, tzinfo=UTC))


@pytest.fixture
def studio() -> Studio:
    """A studio in Berlin."""
    return Studio(name="Northside Boxing", timezone="Europe/Berlin", language="en", currency="EUR")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A PostgreSQL server of our own; the tests that need it are skipped where there is none."""
    if throwaway.binaries() is None:
        pytest.skip("PostgreSQL is not installed: its half of the suite did not run")
    with throwaway.server() as address:
        asyncio.run(_run_on(address, f"create database {TEMPLATE}"))
        asyncio.run(migrate(f"{address.replace('://', '+asyncpg://')}/{TEMPLATE}"))
        yield address


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty migrated file, to be copied: migrating takes longer than most tests."""
    path = tmp_path_factory.mktemp("template") / "desk.db"
    path.touch(mode=0o600)
    asyncio.run(migrate(f"sqlite+aiosqlite:///{path}"))
    return path


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """The address of an empty SQLite file."""
    shutil.copy(sqlite_template, tmp_path / "desk.db")
    return f"sqlite:///{tmp_path / 'desk.db'}"


@pytest.fixture(scope="session")
def spare_databases(postgres_server: str) -> list[str]:
    """Databases of earlier tests: to empty one is a hundred times faster than to make one."""
    return []


@pytest.fixture
def postgres_url(postgres_server: str, spare_databases: list[str]) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    address = asyncio.run(throwaway.emptied(spare_databases, f"{postgres_server}/{TEMPLATE}"))
    if address is None:
        name = f"desk_{next(_numbers)}"
        asyncio.run(_run_on(postgres_server, f"create database {name} template {TEMPLATE}"))
        address = f"{postgres_server}/{name}"
    yield address
    spare_databases.append(address)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, of each kind in turn."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def desk(database_url: str, clock: TestClock, studio: Studio) -> AsyncIterator[Desk]:
    """An open desk on an empty database that knows its studio."""
    async with opened(database_url, clock) as desk:
        async with desk.writing() as tx:
            await tx.studios.save(studio)
        yield desk


async def _run_on(server: str, statement: str) -> None:
    connection = await asyncpg.connect(f"{server}/postgres")
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
