"""What only the desk on SQLite does: commits in groups, long work on threads, patience with others."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from domain.ids import PersonId
from domain.people import Person
from domain.studio import Studio
from services import people
from storage import sqlite
from storage.desk import Desk
from storage.inbox import Incoming
from storage.opening import opened
from storage.sqlite import STEPS_IN_PLACE
from storage.sqlite_running import Link
from storage.sqlite_writer import Writer
from tests.conftest import TestClock


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the desk is kept."""
    return tmp_path / "desk.db"


@pytest.fixture
async def desk(file: Path, clock: TestClock, studio: Studio) -> AsyncIterator[Desk]:
    """An open desk on an SQLite file."""
    async with opened(f"sqlite:///{file}", clock) as desk:
        async with desk.writing() as tx:
            await tx.studios.save(studio)
        yield desk


class Mistake(Exception):
    """Raised inside a transaction."""


async def _add(desk: Desk, name: str, *, mistaken: bool = False) -> None:
    async with desk.writing() as tx:
        await people.add_person(tx, Person(id=PersonId(0), name=name))
        if mistaken:
            raise Mistake


def _names(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return [name for (name,) in connection.execute("select name from people order by id")]


async def test_of_transactions_that_wait_together_only_the_mistaken_one_is_taken_back(
    desk: Desk, file: Path
) -> None:
    each = [_add(desk, f"Client {number}", mistaken=number == 3) for number in range(6)]

    outcomes = await asyncio.gather(*each, return_exceptions=True)

    assert [type(outcome) for outcome in outcomes if outcome is not None] == [Mistake]
    assert _names(file) == ["Client 0", "Client 1", "Client 2", "Client 4", "Client 5"]


async def test_a_transaction_that_has_returned_is_in_the_file(desk: Desk, file: Path) -> None:
    waiting = asyncio.gather(*[_add(desk, f"Client {number}") for number in range(20)])
    await _add(desk, "Anna")

    assert "Anna" in _names(file)
    await waiting
    assert len(_names(file)) == 21


@pytest.fixture
async def writer(tmp_path: Path) -> AsyncIterator[Writer]:
    """The writer of a file in which a commit fails while a child is an orphan."""
    link = await Link.opened(tmp_path / "family.db")
    link.quick.execute("create table parents (id integer primary key)")
    link.quick.execute(
        "create table children (parent integer references parents deferrable initially deferred)"
    )
    writer = Writer(link)
    yield writer
    await writer.close()


async def _born(writer: Writer, table: str) -> None:
    async with writer.transaction() as link:
        link.quick.execute(f"insert into {table} values (1)")


async def test_a_commit_that_fails_fails_for_all_that_waited_for_it_and_for_nobody_else(
    writer: Writer,
) -> None:
    together = [_born(writer, "children"), _born(writer, "children")]

    outcomes = await asyncio.gather(*together, return_exceptions=True)

    assert [type(outcome) for outcome in outcomes] == [sqlite3.IntegrityError] * 2
    await asyncio.gather(_born(writer, "parents"), _born(writer, "children"))
    async with writer.transaction() as link:
        assert link.quick.execute("select count(*) from children").fetchone()[0] == 1


async def test_nobody_is_told_of_success_when_sqlite_takes_the_whole_group_back(writer: Writer) -> None:
    async def ruins() -> None:
        async with writer.transaction() as link:
            link.quick.execute("insert or rollback into parents values (1)")

    together = [_born(writer, "parents"), ruins(), _born(writer, "parents")]
    outcomes = await asyncio.gather(*together, return_exceptions=True)

    assert [type(outcome) for outcome in outcomes] == [sqlite3.OperationalError] * 3
    async with writer.transaction() as link:
        assert link.quick.execute("select count(*) from parents").fetchone()[0] == 0


async def test_another_program_that_writes_is_waited_for(desk: Desk, file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("begin immediate")
        adding = asyncio.create_task(_add(desk, "Anna"))
        async with desk.reading() as tx:
            assert await tx.people.staff() == []
        other.execute("rollback")
    await adding

    assert _names(file) == ["Anna"]


async def test_what_takes_long_is_done_all_the_same(desk: Desk, clock: TestClock) -> None:
    many = [Incoming(update_id=number, chat=number, raw={}) for number in range(STEPS_IN_PLACE // 3)]
    async with desk.writing() as tx:
        held = await tx.inbox.keep(many, "a process", tx.now, tx.now)
        await tx.inbox.close([update.id for update in held[:1000]], tx.now)

    async with desk.reading() as tx:
        assert await tx.inbox.open_count() == len(many) - 1000
        assert await tx.inbox.oldest_open() == clock.now()


async def test_a_reader_goes_on_reading_however_often_it_has_read(
    sqlite_url: str, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite counts the steps of a kept statement over all its runs: in the end even a short one is
    interrupted, as a long read is meant to be."""
    for steps in (100, 101, 102):
        monkeypatch.setattr(sqlite, "STEPS_IN_PLACE", steps)
        async with opened(sqlite_url, clock) as desk:
            for _ in range(120):
                async with desk.reading() as tx:
                    assert await tx.studios.get() is None
