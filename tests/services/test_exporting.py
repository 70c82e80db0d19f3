"""Everything a studio owns can be taken away, and nothing in it acts when it is opened."""

import csv
import stat
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from domain.importing import FORMULA_STARTS
from services import people
from services.exporting import BOOK, FolderInUse, export, guarded
from storage.desk import Desk
from storage.exporting import DERIVED, PAGE, SECRET, TABLES, ExportStore
from tests.studio_life import client_with_pass, owner

HOSTILE = [
    "=1+1",
    "+49 170",
    "-5",
    "@SUM(A1)",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    "'quoted",
    "a;b",
    'say "hi"',
    "<b>",
]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


async def test_every_table_and_column_is_reachable(desk: Desk, tmp_path: Path) -> None:
    async with desk.reading() as tx:
        store = ExportStore(tx.sql)
        there_are = set(await store.tables())
        assert there_are - DERIVED == set(TABLES)
        columns = {table: await store.columns(table) for table in TABLES}

    await export(desk, tmp_path / "out")

    for table, expected in columns.items():
        with (tmp_path / "out" / f"{table}.csv").open(encoding="utf-8-sig") as file:
            header = next(csv.reader(file))
        assert set(expected) <= set(header), table
        assert not SECRET & set(header)


async def test_names_are_text_in_both_forms_whatever_they_look_like(desk: Desk, tmp_path: Path) -> None:
    boss = await owner(desk)
    for name in HOSTILE:
        await people.add_client(desk, boss, name)

    await export(desk, tmp_path / "out")

    exported = [row["name"] for row in rows(tmp_path / "out" / "people.csv")]
    assert [name.removeprefix("'") for name in exported[1:]] == [
        name.strip().removeprefix("'") for name in HOSTILE
    ]
    assert not [name for name in exported if name.strip()[0] in FORMULA_STARTS]
    with CalamineWorkbook.from_path(str(tmp_path / "out" / BOOK)) as book:
        sheet = book.get_sheet_by_name("people").to_python()
    assert [row[1] for row in sheet[2:]] == [name.strip() for name in HOSTILE]


async def test_ids_come_with_the_names_they_stand_for(desk: Desk, tmp_path: Path) -> None:
    boss = await owner(desk)
    await client_with_pass(desk, boss, name="Анна")

    written = await export(desk, tmp_path / "out")

    assert (written["people"], written["passes"], written["entries"]) == (2, 1, 1)
    [entry] = rows(tmp_path / "out" / "entries.csv")
    assert (entry["client"], entry["pass"], entry["actor"]) == ("Анна", "10 sessions", "Olga Owner")
    [pass_] = rows(tmp_path / "out" / "passes.csv")
    assert (pass_["total"], pass_["free"], pass_["sold_at"]) == (
        "10",
        "10",
        "2026-12-01T09:00:00.000000+00:00",
    )


async def test_a_large_table_comes_whole_and_in_order(desk: Desk, tmp_path: Path) -> None:
    async with desk.writing() as tx:
        ids = range(1, PAGE * 2 + 3)
        await tx.sql.many(
            "accounts_link", [{"telegram_id": id_, "person_id": None, "seen_at": tx.now} for id_ in ids]
        )

    await export(desk, tmp_path / "out")

    assert [int(row["telegram_id"]) for row in rows(tmp_path / "out" / "accounts.csv")] == list(ids)


async def test_only_its_owner_reads_an_export_and_nothing_is_left_beside_it(
    desk: Desk, tmp_path: Path
) -> None:
    await export(desk, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("desk.db")] == ["out"]
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700
    files = list((tmp_path / "out").iterdir())
    assert len(files) == len(TABLES) + 1
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


async def test_a_folder_with_something_in_it_is_left_alone(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    await export(desk, folder)
    before = (folder / "people.csv").stat().st_mtime_ns
    with pytest.raises(FolderInUse):
        await export(desk, folder)
    assert (folder / "people.csv").stat().st_mtime_ns == before


def test_what_starts_no_formula_is_left_as_it_is() -> None:
    assert [guarded(text) for text in ("Anna", "", "1=1", "a@b")] == ["Anna", "", "1=1", "a@b"]
    assert [guarded(text) for text in ("\t=1", "\r1", "\x00=")] == ["'\t=1", "'\r1", "'\x00="]
