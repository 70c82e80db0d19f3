"""A search costs the same in a large studio as in a small one: no statement reads a whole table."""

import re
import sqlite3
from pathlib import Path

from storage.opening import opened
from storage.sql import sqlite_statements
from tests.conftest import TestClock

#: Results of inner queries that are limited by themselves.
SHORT = {"found", "latest", "dealt", "mine"}


async def test_every_statement_goes_along_an_index(tmp_path: Path, clock: TestClock) -> None:
    path = tmp_path / "desk.db"
    async with opened(f"sqlite:///{path}", clock):
        pass
    connection = sqlite3.connect(path)
    names = [name for name in sqlite_statements().names if name.startswith(("searching_", "disputes_"))]

    scanned = {name: scans(connection, sqlite_statements()[name]) for name in names}
    connection.close()

    assert len(names) > 10
    assert {name: tables for name, tables in scanned.items() if tables - SHORT} == {}


def scans(connection: sqlite3.Connection, statement: str) -> set[str]:
    """The tables and results that SQLite would read from end to end."""
    values = dict.fromkeys(re.findall(r":(\w+)", statement), 1)
    plan = [row[3] for row in connection.execute(f"explain query plan {statement}", values)]
    return {step.split()[1] for step in plan if step.startswith("SCAN ")}
