"""Screens of an owner's reports: which there are, one of them page by page, and what leads on from it."""

from collections.abc import Callable
from datetime import date

from domain.passlists import Filter
from domain.reports import Report, ReportKind, Window
from handlers.screens import report_cells
from handlers.screens.screen import Button, Document, Rows, Screen
from handlers.taps import Tap
from handlers.taps.books import CheckBooks, ShowBooks
from handlers.taps.passlist import ShowPasses
from handlers.taps.people import OwnerDesk
from handlers.taps.reports import (
    ChooseReportMonth,
    FileForm,
    OpenReport,
    ReportFile,
    ReportPicture,
    ShowReports,
)
from services.reporting import Months, Shown
from texts.calendars import month_name, month_title
from texts.words import Words

#: So many rows stand on a page.
PAGE = 10
_A_ROW = 4
_LISTS = {
    ReportKind.UNPAID: ("button-list-unpaid", Filter.UNPAID),
    ReportKind.EXPIRED: ("button-list-lost", Filter.EXPIRED),
}


def desk(words: Words, months: Months) -> Screen:
    """The reports of a month, and the ways to other months."""
    lines = [words("reports-desk-title", month=month_title(words, months.shown)), ""]
    if months.shown < months.earliest:
        lines += [words("reports-desk-none"), ""]
    buttons: Rows = tuple(
        (Button(words.plain(f"reports-{kind}"), opening(kind, months.shown)),) for kind in ReportKind
    )
    another = Button(words.plain("button-report-month"), ChooseReportMonth(year=months.shown.year))
    back = Button(words.plain("button-back"), OwnerDesk())
    turning = _turning(words, months, lambda month: ShowReports(month=month))
    return Screen("\n".join([*lines, words("reports-desk-hint")]), (*buttons, *turning, (another,), (back,)))


def year(words: Words, months: Months, year: int) -> Screen:
    """The months of a year of which there can be reports, and the years beside it."""
    begun = [month for month in (date(year, number, 1) for number in range(1, 13)) if month <= months.present]
    buttons = [Button(month_name(words, month), ShowReports(month=month)) for month in begun]
    rows: Rows = tuple(tuple(buttons[at : at + _A_ROW]) for at in range(0, len(buttons), _A_ROW))
    beside = []
    if year > min(months.earliest.year, months.shown.year):
        beside.append(Button(f"« {year - 1}", ChooseReportMonth(year=year - 1)))
    if year < months.present.year:
        beside.append(Button(f"{year + 1} »", ChooseReportMonth(year=year + 1)))
    back = Button(words.plain("button-back"), ShowReports(month=min(date(year, 12, 1), months.present)))
    return Screen(
        words("reports-desk-months", year=str(year)), (*rows, *((tuple(beside),) if beside else ()), (back,))
    )


def report(words: Words, shown: Shown) -> Screen:
    """A page of a report: what it comes to, then its rows, and the ways to its picture and files."""
    found = shown.report
    parts = [words("reports-row", name=report_cells.title(words, found))]
    if found.is_empty:
        parts.append(words("reports-empty"))
    else:
        parts += _body(words, found)
    parts.append(words(f"reports-hint-{found.kind}"))
    ways = () if found.is_empty else forms(words, found.kind, found.first)
    rows = (*_paging(words, found), *_leading(words, found), *ways, *below(words, shown, OpenReport))
    return Screen("\n\n".join(parts), rows)


def forms(words: Words, kind: ReportKind, month: date | None = None) -> Rows:
    """A report as a picture and as files; without a month that of the present one."""
    picture = Button(words.plain("button-report-picture"), ReportPicture(kind=kind, month=month))
    return ((picture,), file_row(words, kind, month))


def file_row(words: Words, kind: ReportKind, month: date | None) -> tuple[Button, ...]:
    """A report as files."""
    return tuple(
        Button(words.plain(f"button-report-{form}"), ReportFile(kind=kind, month=month, form=form))
        for form in FileForm
    )


def below(words: Words, shown: Shown, tap: type[OpenReport] | type[ReportPicture]) -> Rows:
    """The same report of the months around it, and the way back to all of them."""
    kind, month = shown.report.kind, shown.months.shown
    back = Button(words.plain("button-back"), ShowReports(month=month))
    turned: Rows = _turning(words, shown.months, lambda month: tap(kind=kind, month=month))
    return (*turned, (back,))


def opening(kind: ReportKind, month: date) -> Tap:
    """The tap that opens a report in the chat."""
    if kind is ReportKind.BOOKS:
        return ShowBooks(month=month)
    return CheckBooks(month=month) if kind is ReportKind.FAULTS else OpenReport(kind=kind, month=month)


def handed_over(words: Words, found: Report, made: Document) -> Screen:
    """A report as a file; what it was asked from stays as it is."""
    title = report_cells.title(words, found)
    return Screen(words("reports-file", title=title, count=len(found.rows)), document=made, send=True)


def window(start: int) -> Window:
    """The page that begins with this row."""
    return Window(max(0, start), PAGE)


def _body(words: Words, found: Report) -> list[str]:
    sums = report_cells.figures(words, found, found.sums)
    total = [words.escaped(report_cells.SEPARATOR.join(sums))] if sums and found.count > 1 else []
    if total:
        total = ["\n".join([words("reports-row", name=words.plain("reports-sum")), *total])]
    notes = [words.escaped(note) for note in report_cells.notes(words, found)]
    rows = []
    for row in found.rows:
        told = words.escaped(report_cells.SEPARATOR.join(report_cells.figures(words, found, row.cells)))
        rows.append("\n".join([words("reports-row", name=report_cells.label(words, found, row)), told]))
    return [*total, *(["\n".join(notes)] if notes else []), *rows, *_place(words, found)]


def _place(words: Words, found: Report) -> list[str]:
    if not found.rows or len(found.rows) == found.count:
        return []
    first, last = found.start + 1, found.start + len(found.rows)
    return [words("reports-part", **{"from": str(first), "to": str(last), "count": str(found.count)})]


def _paging(words: Words, found: Report) -> Rows:
    ways = []
    if found.start > 0:
        ways.append(("button-report-earlier", max(0, found.start - PAGE)))
    if found.start + len(found.rows) < found.count:
        ways.append(("button-report-further", found.start + PAGE))
    return tuple(
        (Button(words.plain(key), OpenReport(kind=found.kind, month=found.first, start=start)),)
        for key, start in ways
    )


def _leading(words: Words, found: Report) -> Rows:
    """From a list of passes to the passes themselves, as they are now."""
    if found.is_empty or found.kind not in _LISTS:
        return ()
    key, which = _LISTS[found.kind]
    return ((Button(words.plain(key), ShowPasses(which=which)),),)


def _turning(words: Words, months: Months, tap: Callable[[date], Tap]) -> Rows:
    ways = [("button-month-before", months.before), ("button-month-after", months.after)]
    buttons = tuple(
        Button(words.plain(key, month=month_title(words, month)), tap(month))
        for key, month in ways
        if month is not None
    )
    return (buttons,) if buttons else ()
