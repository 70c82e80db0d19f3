"""Taps of an owner's reports."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.reports import ReportKind
from handlers.taps.tap import Tap


class FileForm(StrEnum):
    """As what a report is handed over."""

    XLSX = "xlsx"
    CSV = "csv"


class ShowReports(Tap):
    """What there is to know of a month, the present one where none is named."""

    tag: ClassVar[str] = "gr"
    month: date | None = None


class ChooseReportMonth(Tap):
    """The months of a year, to choose one."""

    tag: ClassVar[str] = "gm"
    year: int


class OpenReport(Tap):
    """A report of a month from row number `start` on."""

    tag: ClassVar[str] = "go"
    kind: ReportKind
    month: date | None = None
    start: int = 0


class ReportPicture(Tap):
    """A report as a picture."""

    tag: ClassVar[str] = "gi"
    kind: ReportKind
    month: date | None = None


class ReportFile(Tap):
    """A report with all of its rows as a file."""

    tag: ClassVar[str] = "gf"
    kind: ReportKind
    month: date | None = None
    form: FileForm = FileForm.XLSX
