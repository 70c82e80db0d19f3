"""Everything a studio owns as CSV and as one spreadsheet, with no cell that acts (PRODUCT §9.4)."""

import csv
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TextIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from domain.importing import FORMULA_STARTS
from storage.desk import Desk
from storage.exporting import TABLES, Cell, ExportStore

BOOK = "passdesk.xlsx"
#: What a sheet and a cell of a spreadsheet can hold.
SHEET_ROWS = 1_048_575
LONGEST_CELL = 32_767

Progress = Callable[[int, int], None]


class FolderInUse(Exception):
    """The folder has something in it already, or is none."""


async def export(desk: Desk, folder: Path, told: Progress = lambda done, of: None) -> dict[str, int]:
    """Writes every table as of one moment to the new or empty `folder`; returns the rows of each.

    Only its owner may read the files, and the folder appears when it is whole. Raises `FolderInUse`.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderInUse
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = folder.with_name(f".{folder.name}.unfinished")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    try:
        written = await _written(desk, draft, told)
        if folder.exists():
            folder.rmdir()
        draft.replace(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return written


async def _written(desk: Desk, folder: Path, told: Progress) -> dict[str, int]:
    written: dict[str, int] = {}
    with _workbook(folder) as book:
        async with desk.reading() as tx:
            store = ExportStore(tx.sql)
            for table in TABLES:
                with _private(folder / f"{table}.csv") as file:
                    targets = (_Csv(file), _Sheets(book, table))
                    written[table] = await _write_table(store, table, targets)
                told(len(written), len(TABLES))
    return written


class _Target(Protocol):
    def head(self, columns: Sequence[str]) -> None: ...

    def add(self, cells: Sequence[Cell]) -> None: ...


async def _write_table(store: ExportStore, table: str, targets: Sequence[_Target]) -> int:
    columns: list[str] = []
    rows = 0
    async for page in store.pages(table):
        if not columns:
            columns = list(page[0])
            for target in targets:
                target.head(columns)
        for row in page:
            for target in targets:
                target.add([row[name] for name in columns])
        rows += len(page)
    if not columns:
        for target in targets:
            target.head(await store.columns(table))
    return rows


class _Csv:
    def __init__(self, file: TextIO) -> None:
        self._writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC)

    def head(self, columns: Sequence[str]) -> None:
        self._writer.writerow(columns)

    def add(self, cells: Sequence[Cell]) -> None:
        self._writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in cells])


def guarded(text: str) -> str:
    """`text` such that no spreadsheet takes it for a formula; the import reads it back as it was."""
    first = text.lstrip(" \u00a0\u3000")[:1]
    return f"'{text}" if first and first in FORMULA_STARTS else text


class _Sheets:
    """The sheets of one table: another one is begun where the first is full."""

    def __init__(self, book: xlsxwriter.Workbook, table: str) -> None:
        self._book = book
        self._table = table
        self._bold = book.add_format({"bold": True})
        self._columns: Sequence[str] = ()
        self._sheet: Worksheet | None = None
        self._row = 0
        self._count = 0

    def head(self, columns: Sequence[str]) -> None:
        self._columns = columns
        self._begin()

    def add(self, cells: Sequence[Cell]) -> None:
        if self._row >= SHEET_ROWS:
            self._begin()
        self._row += 1
        assert self._sheet is not None
        for place, cell in enumerate(cells):
            if isinstance(cell, int):
                self._sheet.write_number(self._row, place, cell)
            elif cell:
                self._sheet.write_string(self._row, place, cell[:LONGEST_CELL])

    def _begin(self) -> None:
        self._count += 1
        self._sheet = self._book.add_worksheet(
            self._table if self._count == 1 else f"{self._table} {self._count}"
        )
        self._sheet.freeze_panes(1, 0)
        for place, name in enumerate(self._columns):
            self._sheet.write_string(0, place, name, self._bold)
        self._row = 0


@contextmanager
def _workbook(folder: Path) -> Iterator[xlsxwriter.Workbook]:
    _private(folder / BOOK).close()
    options = {
        "constant_memory": True,
        "tmpdir": str(folder),
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(str(folder / BOOK), options)
    try:
        yield book
    finally:
        book.close()


def _private(path: Path) -> TextIO:
    # With a byte order mark: Excel takes CSV for its own old encoding otherwise.
    return os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8-sig", newline=""
    )
