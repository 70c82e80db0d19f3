"""Reports of a month as tables without words: counts, amounts, days and names (PRODUCT §9.3)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from domain.worth import Amounts, added


class ReportKind(StrEnum):
    """What an owner can ask about a month."""

    WEEKS = "weeks"
    PLANS = "plans"
    COACHES = "coaches"
    UNUSED = "unused"
    EXPIRED = "expired"
    UNPAID = "unpaid"
    MONEY = "money"
    STATES = "states"
    HOURS = "hours"
    BOOKS = "books"
    FAULTS = "faults"


@dataclass(frozen=True, slots=True)
class Named:
    """A name that every language has words for, such as a state or a method."""

    key: str


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday being 0."""

    number: int


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both of them included."""

    first: date
    last: date


Label = str | Named | Weekday | Span
#: A count, an amount in each currency there is, a day, a name; nothing where there is none.
Cell = int | Amounts | date | Label | None


class Measure(StrEnum):
    """What the cells of a column are."""

    COUNT = "count"
    MONEY = "money"
    DAY = "day"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its name, or by the hour that it counts; a drawn one is a bar in the picture."""

    name: str | time
    measure: Measure = Measure.COUNT
    drawn: bool = False

    @property
    def adds_up(self) -> bool:
        """Whether its cells can be added up."""
        return self.measure in (Measure.COUNT, Measure.MONEY)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: what it is about, and a cell for each column."""

    label: Label
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A month told as a table, or a part of it: `rows` are those from number `start` on, of `count`.

    `sums` has a cell for each column over all rows, also over those that are not here; None where there is
    nothing to add. `notes` are further figures by their names.
    """

    kind: ReportKind
    first: date
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    sums: tuple[Cell, ...]
    count: int
    start: int = 0
    notes: tuple[tuple[str, int | Amounts], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell of the month."""
        return not self.count and not any(value for _, value in self.notes)


@dataclass(frozen=True, slots=True)
class Window:
    """Which rows are wanted: `limit` of them, from number `start` on."""

    start: int
    limit: int

    def of(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        """The wanted ones of all rows."""
        return tuple(rows[self.start : self.start + self.limit])


def summed(columns: Sequence[Column], rows: Iterable[Row]) -> tuple[Cell, ...]:
    """What the cells of each column come to, where they can be added up."""
    cells = list(zip(*(row.cells for row in rows), strict=True)) or [() for _ in columns]
    return tuple(
        _sum(column, below) if column.adds_up else None for column, below in zip(columns, cells, strict=True)
    )


def without_empty(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[tuple[Column, ...], list[Row]]:
    """The columns that are drawn or in which anything stands, and the rows with these alone."""
    kept = [at for at, column in enumerate(columns) if column.drawn or any(row.cells[at] for row in rows)]
    return (
        tuple(columns[at] for at in kept),
        [Row(row.label, tuple(row.cells[at] for at in kept)) for row in rows],
    )


def weeks_within(first: date, last: date, weekday: int) -> list[Span]:
    """The days from `first` to `last` in weeks that begin on that weekday; the outer ones may be short."""
    spans: list[Span] = []
    while first <= last:
        end = min(last, first + timedelta(days=6 - (first.weekday() - weekday) % 7))
        spans.append(Span(first, end))
        first = end + timedelta(days=1)
    return spans


def _sum(column: Column, cells: Sequence[Cell]) -> Cell:
    if column.measure is Measure.COUNT:
        return sum(cell for cell in cells if isinstance(cell, int))
    return added(cell for cell in cells if isinstance(cell, tuple))
