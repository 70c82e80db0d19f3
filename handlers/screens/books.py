"""Screens of an owner's books: a month that adds up, and what does not."""

from domain.reports import ReportKind
from handlers.screens import reports
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.books import CheckBooks, ShowBooks
from handlers.taps.coach import ShowPass
from handlers.taps.people import OwnerDesk
from services.reconciling import Books, Findings, Misfit
from texts.calendars import month_title
from texts.words import Words

#: Of many entries at fault the latest are named.
_ENTRIES = 5


def wrong(words: Words, faults: int) -> Screen:
    """How many faults were found, and the way to see which."""
    check = Button(words.plain("button-books-check"), CheckBooks())
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
    return Screen(text, (*_turning(words, books), *forms, *_below(words)))


def findings(words: Words, found: Findings) -> Screen:
    """What a look at everything has found, each broken promise with its pass."""
    looked_at = words("books-looked-at", passes=found.passes, entries=found.entries)
    up = Button(words.plain("button-back"), ShowBooks())
    back: Rows = (*reports.forms(words, ReportKind.FAULTS), (up,))
    if not found.exceptions:
        return Screen("\n\n".join([words("books-clean"), looked_at]), back)
    count = len(found.exceptions) + found.more
    parts = [words("books-faults", count=count), looked_at]
    parts += [_misfit(words, misfit) for misfit in found.exceptions]
    if found.more:
        parts.append(words("books-more", count=found.more))
    passes = {each.pass_id: each for each in found.exceptions if each.title}
    rows = tuple(
        (
            Button(
                words.plain("passlist-open", client=each.client_name, title=each.title),
                ShowPass(pass_id=pass_id),
            ),
        )
        for pass_id, each in passes.items()
    )
    return Screen("\n\n".join(parts), (*rows, *back))


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
    number = str(misfit.pass_id)
    return words("books-fault-title", client=misfit.client_name, title=misfit.title, number=number)


def _turning(words: Words, books: Books) -> Rows:
    months = [("button-month-before", books.before), ("button-month-after", books.after)]
    buttons = tuple(
        Button(words.plain(key, month=month_title(words, first)), ShowBooks(month=first))
        for key, first in months
        if first is not None
    )
    return (buttons,) if buttons else ()


def _below(words: Words) -> Rows:
    return (
        (Button(words.plain("button-books-check"), CheckBooks()),),
        (Button(words.plain("button-back"), OwnerDesk()),),
    )


def _signed(words: Words, number: int) -> str:
    return words.plain("books-more-by" if number > 0 else "books-less-by", number=abs(number))
