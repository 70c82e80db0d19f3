"""Bringing a list in, taking everything out, proving and keeping it: as somebody at a keyboard would."""

import asyncio
import sqlite3
import stat
from pathlib import Path

import pytest

from storage.opening import opened
from tests.cli.conftest import Type
from tests.conftest import TestClock

HEADER = "client,phone,telegram_id,plan,total,used,valid_from,valid_until\n"
GOOD = HEADER + "Anna,0170 1234567,,10 sessions,10,3,2026-11-01,2027-02-01\n[red]Bo[/],,,Monthly,,7,,\n"
DATABASE = "data/passdesk.db"


@pytest.fixture
def good_list(place: Path) -> Path:
    (place / "list.csv").write_text(GOOD, "utf-8")
    return place / "list.csv"


def test_a_list_is_looked_at_taken_over_and_taken_over_once(type_: Type, good_list: Path) -> None:
    dry = type_("import", "list.csv", "--dry-run")
    first = type_("import", "list.csv")
    again = type_("import", "list.csv")

    assert (dry.code, first.code, again.code) == (0, 0, 0)
    assert "this is what would be" in dry.out and "2 new passes" in dry.out
    assert "Imported" in first.out and "2 new clients" in first.out
    assert "All of it is here already" in again.out and "2 passes already here" in again.out
    assert type_("check").out == "2 passes and 4 ledger entries: everything adds up.\n"


def test_every_problem_is_named_by_its_line_and_nothing_is_written(type_: Type, place: Path) -> None:
    (place / "list.csv").write_text(HEADER + "Anna,,,P,10,11,,\n,x,,[b],0,,,31.02.2027\n", "utf-8")

    typed = type_("import", "list.csv")

    assert typed.code == 1
    assert typed.err.splitlines() == [
        "line 2: used 11 is more than the total of 10",
        "line 3: client is empty",
        "line 3: phone 'x' is no phone number; write it like +49 170 1234567",
        "line 3: total is 0; leave it empty for an unlimited pass",
        "line 3: used is empty",
        "line 3: valid_until '31.02.2027' is no date like 2026-12-31",
        "Nothing was imported: 6 problems in 2 lines.",
    ]
    assert type_("check").out.startswith("0 passes")


def test_more_problems_than_anybody_reads_are_counted(type_: Type, place: Path) -> None:
    (place / "list.csv").write_text(HEADER + "Anna,,,P,-1,0,,\n" * 1200, "utf-8")

    said = type_("import", "list.csv").err.splitlines()

    assert len(said) == 52
    assert said[-2:] == ["… and 1,150 more", "Nothing was imported: 1,200 problems in 1,200 lines."]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"client,plan,total,used,valid_untill\n", "unknown column 'valid_untill'"),
        (b"client,plan\n", "has no column 'total'"),
        ("client,plan,total,used\nJörg,P,1,0\n".encode("latin-1"), "neither UTF-8 nor UTF-16"),
    ],
)
def test_a_file_that_is_no_list_is_one_clear_line(
    type_: Type, place: Path, content: bytes, said: str
) -> None:
    (place / "list.csv").write_bytes(content)
    typed = type_("import", "list.csv")
    assert typed.code == 2
    assert said in typed.err and typed.err.count("\n") == 1


def test_books_that_are_wrong_are_shown_with_their_entries(type_: Type, good_list: Path, place: Path) -> None:
    type_("import", "list.csv")
    with sqlite3.connect(place / DATABASE) as connection:
        connection.execute("update passes set used = 4 where id = 1")
    connection.close()

    typed = type_("check")

    assert typed.code == 1
    said = typed.err.splitlines()
    assert said[0] == "pass 1 “10 sessions” of client 1: the figures kept are not the sum of its entries"
    assert said[1] == "  used: kept 4, by its entries 3"
    assert "v1" in said[2] and "grant total +10" in said[2]
    assert "v2" in said[3] and "consume used +3" in said[3]
    assert said[-1] == "1 fault in 2 passes."


def test_a_backup_is_taken_and_brought_back(type_: Type, good_list: Path, place: Path) -> None:
    type_("import", "list.csv")
    assert type_("backup", "copy.db").code == 0
    (place / "more.csv").write_text(HEADER + "Cy,,,Sauna,5,0,,\n", "utf-8")
    type_("import", "more.csv")

    restored = type_("restore", "copy.db")

    assert restored.code == 0
    assert "What was there before is in data/passdesk.db.before-" in restored.out
    assert type_("check").out.startswith("2 passes")
    assert stat.S_IMODE((place / "copy.db").stat().st_mode) == 0o600


@pytest.mark.parametrize("words", [("restore", "list.csv"), ("backup", "list.csv"), ("backup", "no/copy.db")])
def test_a_wrong_file_is_one_clear_line(type_: Type, good_list: Path, words: tuple[str, str]) -> None:
    type_("migrate")
    typed = type_(*words)
    assert typed.code == 2
    assert typed.err.startswith("passdesk: ") and typed.err.count("\n") == 1
    assert good_list.read_text("utf-8") == GOOD


def test_everything_is_taken_out(type_: Type, good_list: Path, place: Path) -> None:
    type_("import", "list.csv")
    typed = type_("export", "out")
    assert typed.code == 0
    assert {"passes.csv", "entries.csv", "passdesk.xlsx"} <= {path.name for path in (place / "out").iterdir()}
    assert type_("export", "out").code == 2


def test_the_doctor_says_what_to_do(type_: Type, good_list: Path) -> None:
    type_("import", "list.csv")

    typed = type_("doctor")

    assert typed.code == 0
    assert "look    nobody owns the studio: set PASSDESK_OWNER_IDS or use passdesk staff add" in typed.out
    assert "well    the database file is whole" in typed.out


def test_staff_is_added_and_adding_twice_is_harmless(type_: Type) -> None:
    for _ in range(2):
        typed = type_("staff", "add", "--telegram-id", "4711", "--role", "coach", "--name", "Carl")
        assert (typed.code, typed.out) == (0, "Carl is a coach now.\n")
    assert type_("staff", "add", "--telegram-id", "4712", "--role", "coach", "--name", " ").code == 2
    assert type_("staff", "add", "--telegram-id", "4711", "--role", "boss", "--name", "Carl").code == 2


def test_a_running_desk_is_read_beside_and_never_written_to(
    type_: Type, good_list: Path, place: Path, clock: TestClock
) -> None:
    type_("import", "list.csv")

    async def beside_a_running_desk() -> None:
        async with opened(f"sqlite:///{place / DATABASE}", clock):
            for words in (("check",), ("doctor",), ("backup", "copy.db"), ("export", "out")):
                typed = await asyncio.to_thread(type_, *words)
                assert typed.code == 0, typed
            for words in (("import", "list.csv"), ("restore", "copy.db"), ("migrate",)):
                typed = await asyncio.to_thread(type_, *words)
                assert typed.code == 2
                assert "another Passdesk is using" in typed.err and typed.err.count("\n") == 1

    asyncio.run(beside_a_running_desk())
