"""The cells and names of a report in the reader's words, the same in the chat, in a picture and in a file."""

from collections.abc import Iterable
from datetime import date, time

from babel.dates import format_interval, get_day_names
from babel.numbers import format_decimal

from domain.reports import Cell, Column, Label, Named, Report, ReportKind, Row, Span, Weekday
from domain.worth import Amount
from texts.calendars import month_title
from texts.words import Words

#: Between what is told of a row, and between the parts of a sum.
SEPARATOR, PLUS = " · ", " + "
#: Where a name stands among the words of another screen.
_NAMES = {ReportKind.STATES: "pass-state", ReportKind.FAULTS: "books-broken"}
_METHODS = "reports-method"


def title(words: Words, report: Report) -> str:
    """Which report of which month it is."""
    name = words.plain(f"reports-{report.kind}")
    return words.plain("reports-title", name=name, month=month_title(words, report.first))


def column(words: Words, shown: Column) -> str:
    """What a column is called."""
    if isinstance(shown.name, time):
        return words.plain("reports-hour", at=shown.name)
    return words.plain(f"reports-column-{shown.name}")


def label(words: Words, report: Report, row: Row) -> str:
    """What a row is about."""
    return named(words, report.kind, row.label)


def named(words: Words, kind: ReportKind, shown: Label) -> str:
    """A label in words."""
    match shown:
        case Named(key):
            return _named(words, kind, key)
        case Weekday(number):
            return str(get_day_names("wide", "stand-alone", words.locale)[number])
        case Span(first, last):
            return _span(words, first, last)
        case _:
            return shown


def cell(words: Words, kind: ReportKind, shown: Cell) -> str:
    """A cell in words; empty where there is nothing."""
    match shown:
        case None:
            return ""
        case int():
            return str(format_decimal(shown, locale=words.locale))
        case date():
            return words.day(shown)
        case tuple():
            return PLUS.join(words.money(each.minor, each.currency) for each in shown)
        case _:
            return named(words, kind, shown)


def figures(words: Words, report: Report, cells: Iterable[Cell]) -> list[str]:
    """What a row, or the sums, say: each name with its figure, without those that are nothing."""
    pairs = zip(report.columns, cells, strict=True)
    return [
        _figure(words, report.kind, shown, value) for shown, value in pairs if value or _always(shown, value)
    ]


def notes(words: Words, report: Report) -> list[str]:
    """The further figures, each in a sentence."""
    return [
        words.plain(f"reports-note-{name}", value=cell(words, report.kind, value))
        for name, value in report.notes
    ]


def money_of(report: Report, place: int) -> list[str]:
    """The currencies that stand in a column."""
    cells = [*(row.cells[place] for row in report.rows), report.sums[place]]
    found = {each.currency for cell in cells if isinstance(cell, tuple) for each in cell}
    return sorted(found)


def amount_of(cell: Cell, currency: str) -> Amount | None:
    """The amount in a currency, where the cell has one."""
    amounts = cell if isinstance(cell, tuple) else ()
    return next((each for each in amounts if each.currency == currency), None)


def _figure(words: Words, kind: ReportKind, shown: Column, value: Cell) -> str:
    if shown.measure.value in ("name", "day") and shown.name in ("title", "broken"):
        return cell(words, kind, value)
    said = cell(words, kind, value) or words.money(0, words.studio.currency)
    return words.plain("reports-figure", name=column(words, shown), value=said)


def _always(shown: Column, value: Cell) -> bool:
    # What is drawn is said at 0 too, so that a bar without length has its number.
    return shown.drawn and value is not None


def _named(words: Words, kind: ReportKind, key: str) -> str:
    what, _, number = key.partition(" ")
    if number:
        return words.plain(f"reports-fault-{what}", number=number)
    if kind is ReportKind.MONEY:
        return words.plain(f"{_METHODS}-{key}")
    if kind is ReportKind.BOOKS:
        return words.plain(f"reports-line-{key}")
    if kind in _NAMES:
        return words.plain(f"{_NAMES[kind]}-{key}")
    return words.plain(f"reports-{kind}-{key}")


def _span(words: Words, first: date, last: date) -> str:
    if first == last:
        return words.weekday(first)
    return str(format_interval(first, last, "MMMd", locale=words.dates))
