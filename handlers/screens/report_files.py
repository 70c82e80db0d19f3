"""A report as a file: every row of it, with amounts as numbers and nothing that acts."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from babel.numbers import get_currency_precision

from domain.reports import Cell as Fact
from domain.reports import Column, Measure, Report
from handlers.screens import report_cells
from handlers.screens.screen import Document
from handlers.taps.reports import FileForm
from services.exporting import guarded
from services.packing import Cell, spreadsheet
from texts.words import Words

#: What the name of a sheet may hold.
_LONGEST_NAME = 31


def document(words: Words, found: Report, form: FileForm) -> Document:
    """The report in one spreadsheet or CSV file, with its sums last and the further figures below them."""
    name = f"passdesk-{found.kind}-{found.first:%Y-%m}.{form}"
    head, rows = _head(words, found), list(_rows(words, found))
    if form is FileForm.CSV:
        return Document(name, _csv(head, rows))
    with spreadsheet() as pack:
        pack.begin(words.plain(f"reports-{found.kind}")[:_LONGEST_NAME], head)
        pack.add(rows)
        return Document(name, pack.content())


def _csv(head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow([guarded(name) for name in head])
    writer.writerows([[_plain(cell) for cell in row] for row in rows])
    # With a byte order mark: Excel takes CSV for its own old encoding otherwise.
    return text.getvalue().encode("utf-8-sig")


def _plain(cell: Cell) -> Cell:
    if isinstance(cell, date):
        return cell.isoformat()
    return guarded(cell) if isinstance(cell, str) else cell


def _head(words: Words, found: Report) -> list[str]:
    head = [words.plain(f"reports-of-{found.kind}")]
    for place, column in enumerate(found.columns):
        name = report_cells.column(words, column)
        head += [
            words.plain("reports-in", name=name, currency=each) if each else name
            for each in _currencies(found, place, column)
        ]
    return head


def _rows(words: Words, found: Report) -> Iterator[list[Cell]]:
    for row in found.rows:
        yield [report_cells.label(words, found, row), *_cells(words, found, row.cells)]
    if any(found.sums):
        yield [words.plain("reports-sum"), *_cells(words, found, found.sums)]
    if found.notes:
        yield []
        for note in report_cells.notes(words, found):
            yield [note]


def _cells(words: Words, found: Report, cells: Sequence[Fact]) -> Iterator[Cell]:
    for place, (column, fact) in enumerate(zip(found.columns, cells, strict=True)):
        if column.measure is Measure.MONEY:
            for currency in _currencies(found, place, column):
                yield _amount(fact, currency)
        elif fact is None or isinstance(fact, int | date):
            yield fact
        else:
            yield report_cells.cell(words, found.kind, fact)


def _currencies(found: Report, place: int, column: Column) -> list[str]:
    return (report_cells.money_of(found, place) or [""]) if column.measure is Measure.MONEY else [""]


def _amount(fact: Fact, currency: str) -> Decimal | None:
    amount = report_cells.amount_of(fact, currency)
    if amount is None:
        return None
    return Decimal(amount.minor).scaleb(-get_currency_precision(currency))
