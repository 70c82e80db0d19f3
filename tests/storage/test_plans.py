"""What people look up costs the same in a large studio as in a small one: SQLite's plans say so."""

import re
import sqlite3
from pathlib import Path

import pytest

from storage.opening import opened
from storage.sql import sqlite_statements
from tests.conftest import TestClock

LOOKED_UP = (
    *("account_lines", "accounts", "bookings", "browsing", "coach_clients", "entries", "moved", "orders"),
    *("passes", "past", "payments", "people", "receipts", "renewals", "rosters", "series", "settling"),
    *("statements", "timetable", "unmarked", "waiting"),
)
#: Of these there are few at any time, and they have an index of their own: what waits, whoever works here.
FEW = {"orders_claimed", "people_staff", "passes_to_renew_used_up", "series_ending"}
#: Services of a studio, and what a statement has found along an index before.
SHORT = {"services", "own", "step", "s", "u"}


@pytest.fixture
async def file(tmp_path: Path, clock: TestClock) -> Path:
    """An empty desk: its plans are those of any, as no figures are kept about what is in it."""
    path = tmp_path / "desk.db"
    async with opened(f"sqlite:///{path}", clock):
        return path


async def test_what_is_looked_up_is_found_along_an_index_and_pages_of_a_list_are_not_sorted(
    file: Path,
) -> None:
    statements = sqlite_statements()
    names = [name for name in statements.names if name.startswith(tuple(f"{each}_" for each in LOOKED_UP))]
    connection = sqlite3.connect(file)
    slow = {name: found for name in names if (found := doubts(connection, statements[name]))}
    connection.close()

    assert len(names) > 150
    # The newest lines of all are the last of their table; a client's visits of one day were found before.
    assert slow == {"payments_latest": ["SCAN y"], "entries_visits_on": ["SCAN e"]}


def doubts(connection: sqlite3.Connection, statement: str) -> list[str]:
    """The steps of a statement that grow with what the studio has sold, booked or been paid."""
    values: dict[str, object] = dict.fromkeys(re.findall(r":(\w+)", statement), 1)
    plan = [row[3] for row in connection.execute(f"explain query plan {statement}", values | {"ids": "[]"})]
    is_page = re.search(r"limit :limit", statement) is not None
    return [
        step
        for step in plan
        if (step.startswith("SCAN ") and not is_short(step))
        or step.endswith("AUTOMATIC COVERING INDEX")
        or (is_page and step == "USE TEMP B-TREE FOR ORDER BY")
    ]


def is_short(step: str) -> bool:
    """Whether what is read from end to end is short by its nature."""
    words = step.split()
    return words[1] in {*SHORT, "CONSTANT", "json_each"} or words[-1] in FEW
