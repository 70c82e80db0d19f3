"""The books as reports: a month as a sum, and what does not add up."""

from domain.reconciling import Month
from domain.reports import Column, Measure, Named, Report, ReportKind, Row
from services.checking import Fault
from services.misfits import Misfit
from services.reconciling import Findings


def month(shown: Month) -> Report:
    """What clients had left, each reason why that moved, and what they have left: a row each."""
    rows = (
        Row(Named("opening"), (shown.opening,)),
        *(Row(Named(line.value), (number,)) for line, number in shown.lines.items()),
        Row(Named("closing"), (shown.closing,)),
    )
    is_empty = not (shown.opening or shown.lines or shown.unlimited_visits)
    notes = {"free": shown.closing - shown.booked, "booked": shown.booked, "visits": shown.unlimited_visits}
    return Report(
        ReportKind.BOOKS,
        shown.first,
        (Column("sessions", drawn=True),),
        () if is_empty else rows,
        (None,),
        0 if is_empty else len(rows),
        notes=tuple((name, number) for name, number in notes.items() if number),
    )


def faults(found: Findings) -> Report:
    """What does not add up among all that moved in the month, with the entries at fault; how much was looked
    at stands in the notes."""
    rows = tuple(
        Row(_subject(each), (Named(each.fault.broken.value), _entries(each.fault)))
        for each in found.exceptions
    )
    notes = {"passes": found.passes, "entries": found.entries, "payments": found.payments}
    return Report(
        ReportKind.FAULTS,
        found.first,
        (Column("broken", Measure.NAME), Column("entries", Measure.NAME)),
        rows,
        (None, None),
        found.count,
        notes=tuple((name, number) for name, number in notes.items() if number),
    )


def _subject(misfit: Misfit) -> str | Named:
    fault = misfit.fault
    at_fault = {
        "line": fault.line_id,
        "session": fault.session_id,
        "booking": fault.booking_id,
        "receipt": fault.receipt_id,
        "client": fault.person_id,
    }
    for what, id_ in at_fault.items():
        if id_ is not None:
            return Named(f"{what} {id_}")
    return f"{misfit.client_name} · {misfit.title} ({fault.pass_id})"


def _entries(fault: Fault) -> str:
    return ", ".join(str(entry.id) for entry in fault.entries)
