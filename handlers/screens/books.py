"""Screens of an owner's books: a month that adds up, and what does not."""

from datetime import date

from domain.reports import ReportKind
from handlers.screens import reports
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps import Tap
from handlers.taps.accounts import ShowAccount
from handlers.taps.booking import ShowBooking
from handlers.taps.books import CheckBooks, ProveBooks, ShowBooks
from handlers.taps.claims import ShowStrayPayment
from handlers.taps.coach import ShowPass
from handlers.taps.people import OwnerDesk
from handlers.taps.timetable import ShowSession
from services.misfits import Misfit
from services.reconciling import Books, Findings
from texts.calendars import month_title
from texts.words import Words

#: Of many entries at fault the latest are named.
_ENTRIES = 5


def wrong(words: Words, faults: int) -> Screen:
    """How many faults were found, and the way to see which."""
    check = Button(words.plain("button-books-faults"), CheckBooks())
    return Screen(words("notice-books_wrong", count=faults), ((check,),))


def month(words: Words, books: Books) -> Screen:
    """A month as a sum: what clients had left, each reason why that moved, what they have left."""
    shown = books.month
    title = words("books-title", month=month_title(words, shown.first))
    lines = [words("books-opening", count=shown.opening)]
    lines += [words(f"books-{line}", count=_signed(words, number)) for line, number in shown.lines.items()]
    if not shown.lines:
        lines.append(words("books-nothing"))
    lines.append(words("books-closing", count=shown.closing))
    lines.append(words("books-of-it", free=shown.closing - shown.booked, booked=shown.booked))
    if shown.unlimited_visits:
        lines += ["", words("books-unlimited", count=shown.unlimited_visits)]
    text = "\n".join([title, "", *lines, "", words("books-hint")])
    is_empty = not (shown.opening or shown.lines or shown.unlimited_visits)
    forms = () if is_empty else reports.forms(words, ReportKind.BOOKS, shown.first)
    turning = _turning(words, books.before, books.after, ShowBooks)
    faults = Button(words.plain("button-books-faults"), CheckBooks(month=shown.first))
    back = Button(words.plain("button-back"), OwnerDesk())
    return Screen(text, (*turning, *forms, (faults,), (back,)))


def findings(words: Words, found: Findings) -> Screen:
    """What does not add up of a month, each broken promise with a button to what it is about."""
    title = words("books-faults-title", month=month_title(words, found.first))
    verdict = words("books-faults", count=found.count) if found.count else words("books-sound")
    looked_at = words("books-looked-at", passes=found.passes, entries=found.entries, payments=found.payments)
    parts = ["\n".join([title, "", verdict, looked_at])]
    parts += [_misfit(words, misfit) for misfit in found.exceptions]
    if found.more:
        parts.append(words("books-more", count=found.more))
    parts += _proof(words, found)
    opening = dict(_opening(words, misfit) for misfit in found.exceptions)
    rows: Rows = tuple((Button(label, tap),) for tap, label in opening.items() if tap is not None)
    turning = _turning(words, found.before, found.after, CheckBooks)
    check = Button(words.plain("button-books-check"), ProveBooks())
    back = Button(words.plain("button-back"), ShowBooks(month=found.first))
    forms = reports.forms(words, ReportKind.FAULTS, found.first)
    return Screen("\n\n".join(parts), (*rows, *turning, *forms, (check,), (back,)))


def _proof(words: Words, found: Findings) -> list[str]:
    """When everything was looked at, where that says something of the month that is shown."""
    if found.after is not None:
        return []
    if found.proof is None:
        return [words("books-proof-none")]
    proof, key = found.proof, "books-proof-faults" if found.proof.faults else "books-proof-clean"
    said = {"passes": proof.passes, "entries": proof.entries, "count": proof.faults}
    return [words(key, when=words.stamp(proof.at), **said)]


def _opening(words: Words, misfit: Misfit) -> tuple[Tap | None, str]:
    """The way to what is at fault, and what it is called on a button."""
    fault, client = misfit.fault, misfit.client_name
    if fault.receipt_id is not None:
        label = words.plain("button-books-payment", number=str(fault.receipt_id), client=client)
        return ShowStrayPayment(receipt_id=fault.receipt_id), label
    if fault.session_id is not None:
        label = words.plain("button-books-session", title=misfit.title or str(fault.session_id))
        return ShowSession(session_id=fault.session_id), label
    if fault.booking_id is not None and misfit.client_id is not None:
        label = words.plain("button-books-booking", client=client, title=misfit.title)
        return ShowBooking(booking_id=fault.booking_id), label
    if misfit.client_id is None:
        return None, ""
    if fault.line_id is not None or fault.person_id is not None:
        label = words.plain("button-books-account", client=client)
        return ShowAccount(client_id=misfit.client_id), label
    label = words.plain("passlist-open", client=client, title=misfit.title)
    return ShowPass(pass_id=fault.pass_id), label


def _misfit(words: Words, misfit: Misfit) -> str:
    fault = misfit.fault
    lines = [_fault_title(words, misfit), words(f"books-broken-{fault.broken}")]
    if fault.balance is not None:
        kept, summed = fault.balance.kept, fault.balance.summed
        lines += [
            words(f"books-off-{name}", kept=kept[name], summed=summed[name])
            for name in fault.off
            if name in kept and kept[name] != summed[name]
        ]
    if fault.entries:
        numbers = ", ".join(str(entry.id) for entry in fault.entries[-_ENTRIES:])
        lines.append(words("books-entries", numbers=numbers))
    return "\n".join(lines)


def _fault_title(words: Words, misfit: Misfit) -> str:
    fault = misfit.fault
    at_fault: dict[str, int | None] = {
        "line": fault.line_id,
        "session": fault.session_id,
        "booking": fault.booking_id,
        "receipt": fault.receipt_id,
        "client": fault.person_id,
    }
    for what, id_ in at_fault.items():
        if id_ is not None:
            return words(f"books-fault-{what}", number=str(id_))
    number = str(fault.pass_id)
    return words("books-fault-title", client=misfit.client_name, title=misfit.title, number=number)


def _turning(
    words: Words, before: date | None, after: date | None, tap: type[ShowBooks] | type[CheckBooks]
) -> Rows:
    months = [("button-month-before", before), ("button-month-after", after)]
    buttons = tuple(
        Button(words.plain(key, month=month_title(words, first)), tap(month=first))
        for key, first in months
        if first is not None
    )
    return (buttons,) if buttons else ()


def _signed(words: Words, number: int) -> str:
    return words.plain("books-more-by" if number > 0 else "books-less-by", number=abs(number))
