"""Tables packed into one file: a spreadsheet, or CSV files in a ZIP, with no cell that acts."""

import csv
import io
import os
import shutil
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Protocol

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from services.exporting import LONGEST_CELL, SHEET_ROWS, guarded

Cell = str | int | Decimal | date | datetime | None

_FOLDER = "passdesk-export-"
#: A folder this old (seconds) was left behind by a desk that was killed.
_LEFT_BEHIND = 3600


class Pack(Protocol):
    """A file in the making, table by table."""

    def begin(self, title: str, columns: Sequence[str]) -> None:
        """Begins the next table."""
        ...

    def add(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Adds rows to it."""
        ...

    def content(self) -> bytes:
        """The whole file; nothing can be added afterwards."""
        ...

    @property
    def size(self) -> int:
        """How many bytes the file has for certain already."""
        ...


@contextmanager
def spreadsheet() -> Iterator[Pack]:
    """One spreadsheet. Its rows wait in a private folder until it is packed; the folder goes in any case."""
    _sweep()
    with TemporaryDirectory(prefix=_FOLDER) as folder:
        yield _Spreadsheet(folder)


@contextmanager
def archive() -> Iterator[Pack]:
    """A ZIP of CSV files, made in memory."""
    yield _Archive()


class _Spreadsheet:
    size = 0

    def __init__(self, folder: str) -> None:
        self._file = io.BytesIO()
        options = {
            "constant_memory": True,
            "tmpdir": folder,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self._book = xlsxwriter.Workbook(self._file, options)
        self._bold = self._book.add_format({"bold": True})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._instant = self._book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        self._money = {
            digits: self._book.add_format({"num_format": f"#,##0.{'0' * digits}".rstrip(".")})
            for digits in range(5)
        }
        self._title = ""
        self._columns: Sequence[str] = ()
        self._count = 0

    def begin(self, title: str, columns: Sequence[str]) -> None:
        self._title, self._columns, self._count = title, columns, 0
        self._begin()

    def add(self, rows: Sequence[Sequence[Cell]]) -> None:
        for row in rows:
            if self._row >= SHEET_ROWS:
                self._begin()
            self._row += 1
            for place, cell in enumerate(row):
                if cell is not None and cell != "":
                    self._write(self._sheet, place, cell)

    def content(self) -> bytes:
        self._book.close()
        return self._file.getvalue()

    def _begin(self) -> None:
        self._count += 1
        name = self._title if self._count == 1 else f"{self._title} {self._count}"
        self._sheet: Worksheet = self._book.add_worksheet(name)
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_column(0, len(self._columns) - 1, 14)
        for place, column in enumerate(self._columns):
            self._sheet.write_string(0, place, column, self._bold)
        self._row = 0

    def _write(self, sheet: Worksheet, place: int, cell: Cell) -> None:
        match cell:
            case str():
                sheet.write_string(self._row, place, cell[:LONGEST_CELL])
            case Decimal():
                digits = -int(cell.as_tuple().exponent)
                sheet.write_number(self._row, place, cell, self._money[digits])
            case int():
                sheet.write_number(self._row, place, cell)
            case datetime():
                sheet.write_datetime(self._row, place, cell, self._instant)
            case date():
                sheet.write_datetime(self._row, place, cell, self._day)


class _Archive:
    def __init__(self) -> None:
        self._file = io.BytesIO()
        self._zip = zipfile.ZipFile(self._file, "w", zipfile.ZIP_DEFLATED)
        self._end: Callable[[], None] = lambda: None

    @property
    def size(self) -> int:
        return self._file.tell()

    def begin(self, title: str, columns: Sequence[str]) -> None:
        self._end()
        member = self._zip.open(f"{title}.csv", "w", force_zip64=True)
        # With a byte order mark: Excel takes CSV for its own old encoding otherwise.
        text = io.TextIOWrapper(member, encoding="utf-8-sig", newline="")
        self._end = text.close
        self._writer = csv.writer(text, quoting=csv.QUOTE_MINIMAL)
        self._writer.writerow([guarded(column) for column in columns])

    def add(self, rows: Sequence[Sequence[Cell]]) -> None:
        self._writer.writerows([[_plain(cell) for cell in row] for row in rows])

    def content(self) -> bytes:
        self._end()
        self._zip.close()
        return self._file.getvalue()


def _plain(cell: Cell) -> str | int | Decimal | None:
    match cell:
        case str():
            return guarded(cell)
        case datetime():
            return cell.isoformat(" ", "minutes")
        case date():
            return cell.isoformat()
    return cell


def _sweep() -> None:
    for folder in Path(gettempdir()).glob(f"{_FOLDER}*"):
        found = folder.stat()
        if found.st_uid == os.getuid() and time.time() - found.st_mtime > _LEFT_BEHIND:
            shutil.rmtree(folder, ignore_errors=True)
