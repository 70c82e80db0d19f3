"""Lists as people have them: CSV in any of its dialects and spreadsheets, read cell by cell as text."""

import csv
import io
import zipfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from python_calamine import CalamineError, CalamineWorkbook

MOST_LINES = 100_000
LARGEST = 64 * 1024 * 1024
#: A small file may hold a spreadsheet that fills the memory.
LARGEST_UNPACKED = 400 * 1024 * 1024
#: How spreadsheets begin, new ones and those of old.
_SHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


class Unreadable(StrEnum):
    """Why a file is no list at all."""

    EMPTY = "empty"
    ENCODING = "encoding"
    BROKEN = "broken"
    TOO_LARGE = "too_large"
    UNKNOWN_COLUMN = "unknown_column"
    COLUMN_TWICE = "column_twice"
    COLUMN_MISSING = "column_missing"


class UnreadableTable(Exception):
    """The file cannot be read as a list; `detail` names the column or the limit."""

    def __init__(self, why: Unreadable, detail: str = "") -> None:
        super().__init__(why, detail)
        self.why = why
        self.detail = detail


@dataclass(frozen=True, slots=True)
class TableLine:
    """One line: where it begins in the file, its cells by column, and whether there were too many."""

    number: int
    cells: dict[str, str]
    has_too_many: bool


def lines(content: bytes, columns: Collection[str], required: Collection[str]) -> list[TableLine]:
    """Every line below the header that is not blank.

    The header names each of `required` once and nothing but `columns`, in any order and case. A column that
    a line is too short for is not among its cells. Raises `UnreadableTable`.
    """
    if len(content) > LARGEST:
        raise UnreadableTable(Unreadable.TOO_LARGE, f"{LARGEST // 1024 // 1024} MiB")
    records = _sheet(content) if content.startswith(_SHEETS) else _records(_text(content))
    filled = ((number, cells) for number, cells in records if any(cell.strip() for cell in cells))
    try:
        return list(_below_header(filled, columns, required))
    except csv.Error as error:
        raise UnreadableTable(Unreadable.BROKEN, str(error)) from None


def _below_header(
    records: Iterator[tuple[int, Sequence[str]]], columns: Collection[str], required: Collection[str]
) -> Iterator[TableLine]:
    _, first = next(records, (0, ()))
    header = _header(first, columns, required)
    for count, (number, cells) in enumerate(records, 1):
        if count > MOST_LINES:
            raise UnreadableTable(Unreadable.TOO_LARGE, f"{MOST_LINES} lines")
        too_many = any(cell.strip() for cell in cells[len(header) :])
        named = dict(zip(header, cells, strict=False))
        yield TableLine(number, named, too_many)


def _header(cells: Sequence[str], columns: Collection[str], required: Collection[str]) -> list[str]:
    names = [cell.strip().casefold().replace(" ", "_") for cell in cells]
    while names and not names[-1]:
        names.pop()
    if not names:
        raise UnreadableTable(Unreadable.EMPTY)
    for name in names:
        if name not in columns:
            raise UnreadableTable(Unreadable.UNKNOWN_COLUMN, name[:40])
        if names.count(name) > 1:
            raise UnreadableTable(Unreadable.COLUMN_TWICE, name)
    for name in required:
        if name not in names:
            raise UnreadableTable(Unreadable.COLUMN_MISSING, name)
    return names


def _text(content: bytes) -> str:
    try:
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            return content.decode("utf-16")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableTable(Unreadable.ENCODING) from None


def _records(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    first_line = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(",;\t", key=first_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    for cells in reader:
        yield begins, cells
        begins = reader.line_num + 1


def _sheet(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    _check_unpacked(content)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, zipfile.BadZipFile, OSError, IndexError) as error:
        raise UnreadableTable(Unreadable.BROKEN, str(error)[:80]) from None
    for number, row in enumerate(rows, 1):
        yield number, [_cell(value) for value in row]


def _check_unpacked(content: bytes) -> None:
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if sum(part.file_size for part in packed.infolist()) > LARGEST_UNPACKED:
            raise UnreadableTable(Unreadable.TOO_LARGE, f"{LARGEST_UNPACKED // 1024 // 1024} MiB")


def _cell(value: str | float | bool | datetime | date | time | timedelta) -> str:
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return str(value)
