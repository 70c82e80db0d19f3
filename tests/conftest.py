"""Fixtures of all tests: a studio's clock, and an empty desk on either database."""

import itertools
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg
import pytest

from domain.studio import Studio
from storage.desk import Desk
from storage.opening import opened
from tests import postgres as throwaway

_numbers = itertools.count(1)


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
        yield address


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'desk.db'}"
    return await empty_database(request.getfixturevalue("postgres_server"))


@pytest.fixture
async def desk(database_url: str, clock: TestClock, studio: Studio) -> AsyncIterator[Desk]:
    """An open desk on an empty database that knows its studio."""
    async with opened(database_url, clock) as desk:
        async with desk.writing() as tx:
            await tx.studios.save(studio)
        yield desk


async def empty_database(server: str) -> str:
    """The address of a new database on a server."""
    name = f"desk_{next(_numbers)}"
    connection = await asyncpg.connect(f"{server}/postgres")
    try:
        await connection.execute(f"create database {name}")
    finally:
        await connection.close()
    return f"{server}/{name}"
