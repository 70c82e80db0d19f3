"""The owner's reports: a month as tables, pictures and files."""

import asyncio

from domain.refusals import NotFound
from domain.reports import Window
from handlers.routes import Routes
from handlers.screens import Screen, pictures, report_files, reports
from handlers.taps.reports import ChooseReportMonth, OpenReport, ReportFile, ReportPicture, ShowReports
from handlers.turn import Turn
from services import reporting
from texts.calendars import first_weekday

routes = Routes()


@routes.tap(ShowReports)
async def show(turn: Turn, tap: ShowReports) -> Screen:
    """Which reports there are of a month."""
    return reports.desk(turn.words, await reporting.months(turn.desk, turn.actor, tap.month))


@routes.tap(ChooseReportMonth)
async def choose_month(turn: Turn, tap: ChooseReportMonth) -> Screen:
    """The months of a year."""
    months = await reporting.months(turn.desk, turn.actor)
    if not reporting.FIRST.year <= tap.year <= months.present.year:
        raise NotFound
    return reports.year(turn.words, months, tap.year)


@routes.tap(OpenReport)
async def open_report(turn: Turn, tap: OpenReport) -> Screen:
    """A page of a report."""
    asked = _asked(turn, tap)
    return reports.report(
        turn.words, await reporting.page(turn.desk, turn.actor, asked, reports.window(tap.start))
    )


@routes.tap(ReportPicture)
async def picture(turn: Turn, tap: ReportPicture) -> Screen:
    """A report as a picture."""
    shown = await reporting.page(turn.desk, turn.actor, _asked(turn, tap), Window(0, reports.PAGE))
    return await pictures.report(turn.words, shown, turn.now)


@routes.tap(ReportFile)
async def file(turn: Turn, tap: ReportFile) -> Screen:
    """A report as a file, made while others are answered."""
    shown = await reporting.whole(turn.desk, turn.actor, _asked(turn, tap))
    made = await asyncio.to_thread(report_files.document, turn.words, shown.report, tap.form)
    return reports.handed_over(turn.words, shown.report, made)


def _asked(turn: Turn, tap: OpenReport | ReportPicture | ReportFile) -> reporting.Asked:
    weekday = first_weekday(turn.words.studio.timezone)
    return reporting.Asked(tap.kind, tap.month, weekday)
