"""What a database complains about reaches its keeper as one line, whatever wraps it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.opening import DatabaseProblem
from storage.problems import in_one_line


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(tmp_path / "desk.db", timeout=0, isolation_level=None)
    connection.execute("create table things (words text)")
    yield connection
    connection.close()


def complaint(connection: sqlite3.Connection, statement: str, *values: object) -> sqlite3.Error:
    with pytest.raises(sqlite3.Error) as raised:
        connection.execute(statement, values)
    return raised.value


def test_a_full_disk(connection: sqlite3.Connection) -> None:
    connection.execute("pragma max_page_count = 3")
    error = complaint(connection, "insert into things values (?)", "x" * 100_000)
    assert in_one_line(error) == "the disk is full; nothing was changed"


def test_a_busy_database(connection: sqlite3.Connection, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "desk.db", timeout=0, isolation_level=None)
    other.execute("begin exclusive")
    error = complaint(connection, "insert into things values ('x')")
    other.close()
    assert in_one_line(error) == "the database is busy: another program holds it; try again"


def test_a_database_that_may_not_be_written_to(connection: sqlite3.Connection) -> None:
    connection.execute("pragma query_only = on")
    error = complaint(connection, "insert into things values ('x')")
    assert in_one_line(error) == "the database cannot be written to: see who owns the file and its folder"


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "junk").write_bytes(b"no database " * 100)
    junk = sqlite3.connect(tmp_path / "junk")
    error = complaint(junk, "select * from sqlite_master")
    junk.close()
    assert in_one_line(error) == "the file is not a Passdesk database"


def test_the_cause_is_found_below_what_wraps_it(connection: sqlite3.Connection) -> None:
    error = complaint(connection, "pragma query_only = on; select 1")
    wrapped = RuntimeError("something failed")
    wrapped.__cause__ = DatabaseProblem("PostgreSQL cannot be reached")
    assert in_one_line(wrapped) == "PostgreSQL cannot be reached"
    assert in_one_line(error) is None
    assert in_one_line(ValueError("a mistake of ours")) is None


def test_what_postgresql_says_is_known_by_its_state() -> None:
    import asyncpg

    said = {
        asyncpg.InvalidPasswordError: "PostgreSQL refused the password",
        asyncpg.InvalidCatalogNameError: "PostgreSQL has no such database; create it first",
        asyncpg.LockNotAvailableError: "the database is busy: another process holds it; try again",
        asyncpg.DiskFullError: "the disk of PostgreSQL is full; nothing was changed",
        asyncpg.ConnectionDoesNotExistError: "the connection to PostgreSQL broke",
    }
    assert {kind: in_one_line(kind("details with a secret")) for kind in said} == said
