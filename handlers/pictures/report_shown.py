"""What a picture of a report says, in the reader's words; drawn and told from the same."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.reports import Cell, Measure, Report, ReportKind, Row
from handlers.pictures.captions import LONGEST, units
from handlers.pictures.colours import TINTS, Colour
from handlers.screens import report_cells
from texts.words import Words

#: So many rows are drawn at most; beyond that the picture says how many more there are.
MOST = 10
_BREAK = "\n"


@dataclass(frozen=True, slots=True)
class BarShown:
    """A bar with what it stands for, as long as its share of the longest one."""

    text: str
    share: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class RowShown:
    """A row: what it is about, its bars, and what else there is to say of it."""

    name: str
    bars: tuple[BarShown, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class GridShown:
    """Counts by weekday and hour; where nobody came a count is 0."""

    hours: tuple[str, ...]
    days: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class ReportShown:
    """A report: what it comes to, its first rows or its grid, and how many more rows there are."""

    title: str
    studio: str
    as_of: str
    sums: str
    notes: tuple[str, ...]
    rows: tuple[RowShown, ...] = ()
    more: str = ""
    empty: str = ""
    grid: GridShown | None = None


def report_shown(words: Words, found: Report, now: datetime) -> ReportShown:
    """The report in words: as many rows of it as have room below the picture too."""
    shown = ReportShown(
        title=report_cells.title(words, found),
        studio=words.studio.name,
        as_of=words.plain("picture-as-of", when=words.stamp(now)),
        sums=_sums(words, found),
        notes=tuple(report_cells.notes(words, found)),
        empty=_empty(words, found),
    )
    if found.kind is ReportKind.HOURS:
        return replace(shown, grid=_grid(words, found)) if found.rows else shown
    rows = _rows(words, found)
    for count in range(min(MOST, len(rows)), -1, -1):
        rest = found.count - count
        more = words.plain("reports-more", count=rest) if rest else ""
        shown = replace(shown, rows=rows[:count], more=more)
        if units(report_caption(words, shown)) <= LONGEST:
            break
    return shown


def report_caption(words: Words, shown: ReportShown) -> str:
    """Everything the picture of a report says; of a full grid each day's count and its busiest hour."""
    head = words("picture-week", title=shown.title, studio=shown.studio, as_of=shown.as_of)
    lines = [shown.sums, *shown.notes, shown.empty]
    parts = [head, _BREAK.join(words.escaped(line) for line in lines if line)]
    parts += [_told(words, row) for row in shown.rows]
    parts += [words.escaped(shown.more)]
    if shown.grid is not None:
        whole = _BREAK.join(_day(words, shown.grid, day, counts) for day, counts in shown.grid.days)
        if units("\n\n".join([*filter(None, parts), whole])) > LONGEST:
            whole = _BREAK.join(_busiest(words, shown.grid, *day) for day in shown.grid.days)
        parts.append(whole)
    return "\n\n".join(filter(None, parts))


def _sums(words: Words, found: Report) -> str:
    if found.count < 2 or found.kind is ReportKind.HOURS:
        return ""
    sums = report_cells.figures(words, found, found.sums)
    return words.plain("reports-sums", sums=report_cells.SEPARATOR.join(sums)) if sums else ""


def _empty(words: Words, found: Report) -> str:
    if found.kind is ReportKind.FAULTS and not found.count:
        return words.plain("reports-clean")
    return words.plain("reports-empty") if found.is_empty else ""


def _rows(words: Words, found: Report) -> tuple[RowShown, ...]:
    drawn = [place for place, column in enumerate(found.columns) if column.drawn]
    colours = {place: TINTS[number % len(TINTS)].edge for number, place in enumerate(drawn)}
    longest = _longest(found, drawn)
    return tuple(
        RowShown(
            report_cells.label(words, found, row),
            tuple(
                BarShown(
                    report_cells.figures(words, only(found, [place]), [row.cells[place]])[0],
                    _size(row.cells[place]) / longest[found.columns[place].measure],
                    colours[place],
                )
                for place in drawn
                if row.cells[place] is not None
            ),
            _rest(words, found, row, drawn),
        )
        for row in found.rows
    )


def only(found: Report, places: Sequence[int]) -> Report:
    """The report with these columns alone; its rows stay as they are."""
    return replace(found, columns=tuple(found.columns[place] for place in places))


def _rest(words: Words, found: Report, row: Row, drawn: Sequence[int]) -> str:
    places = [place for place in range(len(found.columns)) if place not in drawn]
    cells = [row.cells[place] for place in places]
    return report_cells.SEPARATOR.join(report_cells.figures(words, only(found, places), cells))


def _longest(found: Report, drawn: Sequence[int]) -> dict[Measure, float]:
    longest: dict[Measure, float] = {}
    for place in drawn:
        measure = found.columns[place].measure
        sizes = [_size(row.cells[place]) for row in found.rows]
        longest[measure] = max([1.0, longest.get(measure, 1.0), *sizes])
    return longest


def _size(cell: Cell) -> float:
    if isinstance(cell, int):
        return abs(cell)
    # Bars of several currencies cannot be compared: the one of the largest is drawn.
    return max((abs(each.minor) for each in cell), default=0) if isinstance(cell, tuple) else 0


def _grid(words: Words, found: Report) -> GridShown:
    hours = tuple(report_cells.column(words, column) for column in found.columns)
    days = tuple((report_cells.label(words, found, row), _counts(row)) for row in found.rows)
    return GridShown(hours, days)


def _counts(row: Row) -> tuple[int, ...]:
    return tuple(cell if isinstance(cell, int) else 0 for cell in row.cells)


def _told(words: Words, row: RowShown) -> str:
    said = report_cells.SEPARATOR.join(filter(None, [*(bar.text for bar in row.bars), row.rest]))
    return _BREAK.join([words("reports-row", name=row.name), words.escaped(said)])


def _day(words: Words, grid: GridShown, day: str, counts: Sequence[int]) -> str:
    pairs = [
        words("reports-figure", name=hour, value=str(count))
        for hour, count in zip(grid.hours, counts, strict=True)
        if count
    ]
    said = report_cells.SEPARATOR.join(pairs) or "0"
    return _BREAK.join([words("reports-row", name=day), said])


def _busiest(words: Words, grid: GridShown, day: str, counts: Sequence[int]) -> str:
    most = max(counts)
    hour = grid.hours[counts.index(most)]
    return words("reports-busiest", day=day, count=sum(counts), hour=hour, most=most)
