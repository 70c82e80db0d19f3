"""What somebody reads of bookings that were made, cancelled or taken back for them."""

from domain.bookings import Booking
from domain.passes import Pass, counts_days
from handlers.screens import calendar_file
from handlers.screens.booking_news import about, when
from handlers.screens.cancelling import cancel_rows
from handlers.screens.pass_changes import changes_told, my_passes
from handlers.screens.reasons import reason_said
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.booking import MyBookings
from handlers.taps.placing import ShowDays
from services.booking_news import BatchNews, BookingNews
from services.entry_news import EntryNews
from texts.words import Words

#: More than this and a phone's screen holds no button.
LINES = 15


def booked(words: Words, told: BookingNews | BatchNews) -> Screen:
    """A session is booked: which, from which pass, and what is free after it; or several at once."""
    if isinstance(told, BatchNews):
        lines = [words("notice-booked-several", count=len(told.bookings)), *_listed(words, told.bookings)]
        return _screen([*lines, *_paying(words, told)], _several(words, told))
    title, what = told.news.pass_.title, about(words, told.booking)
    rows = _rows(words, told)
    if told.moved_from is not None:
        since = words("notice-moved-from", when=when(words, told.moved_from))
        return _screen([words("notice-moved", what=what, title=title), since], rows)
    return _screen([words("notice-booked", what=what, title=title), *changes_told(words, told.news)], rows)


def unbooked(words: Words, told: BookingNews | BatchNews) -> Screen:
    """A booking was cancelled: what came back, or has expired meanwhile, and why; or several at once."""
    if isinstance(told, BatchNews):
        lines = [words("notice-unbooked-several", count=len(told.bookings)), *_listed(words, told.bookings)]
        if told.reason:
            lines.append(words("notice-reason", reason=reason_said(words, told.reason)))
        is_one = len(told.bookings) == 1 and _is_own(told)
        file = calendar_file.rows(words, told.bookings[0]) if is_one else ()
        return _screen([*lines, *(_standing(words, each) for each in told.passes)], (*file, *_again(words)))
    news = told.news
    key = f"notice-unbooked-{news.became}"
    key = key if words.has(key) else "notice-unbooked"
    lines = [words(key, what=about(words, told.booking), title=news.pass_.title)]
    if news.entry.effect.expired > 0:
        lines.append(words("notice-unbooked-expired"))
    if news.entry.reason:
        lines.append(words("notice-reason", reason=reason_said(words, news.entry.reason)))
    own = calendar_file.rows(words, told.booking) if _is_own(told) else ()
    return _screen([*lines, *changes_told(words, news)], (*own, *_again(words)))


def taken_back(words: Words, news: EntryNews) -> list[str]:
    """A booking, or the cancelling of one, that was taken back."""
    assert news.booking is not None
    is_gone = news.entry.effect.booked < 0
    key = "notice-undone-booking" if is_gone else "notice-booked-again"
    if news.repaid:
        key = "notice-pays-no-more" if is_gone else "notice-pays-again"
    said = words(key, title=news.pass_.title, what=about(words, news.booking))
    return [said, *changes_told(words, news)]


def _listed(words: Words, bookings: tuple[Booking, ...]) -> list[str]:
    lines = [words("booking-line", what=about(words, each)) for each in bookings[:LINES]]
    rest = len(bookings) - LINES
    return [*lines, words("place-more", count=rest)] if rest > 0 else lines


def _paying(words: Words, told: BatchNews) -> list[str]:
    lines = [_standing(words, each) for each in told.passes]
    unpaid = sum(each.pass_id is None for each in told.bookings)
    return [*lines, words("notice-booked-unpaid", count=unpaid)] if unpaid else lines


def _standing(words: Words, pass_: Pass) -> str:
    if pass_.unlimited:
        return words("booking-pays-unlimited", title=pass_.title)
    key = "notice-booked-left-days" if counts_days(pass_) else "notice-booked-left"
    return words(key, title=pass_.title, free=max(0, pass_.free))


def _rows(words: Words, told: BookingNews) -> Rows:
    """For whoever comes; the one whose pass pays cannot give up somebody else's place."""
    if not _is_own(told):
        return my_passes(words)
    cancel = cancel_rows(words, told.booking, told.now)
    files = calendar_file.rows(words, told.booking)
    if told.moved_from is not None:
        files += calendar_file.rows(words, told.moved_from)
    return (*files, *cancel, *my_passes(words))


def _several(words: Words, told: BatchNews) -> Rows:
    if len(told.bookings) > 1:
        return ((Button(words.plain("button-my-bookings"), MyBookings()),), *my_passes(words))
    [booking] = told.bookings
    if not _is_own(told):
        return my_passes(words)
    cancel = cancel_rows(words, booking, told.now)
    return (*calendar_file.rows(words, booking), *cancel, *my_passes(words))


def _is_own(told: BookingNews | BatchNews) -> bool:
    comes = told.booking if isinstance(told, BookingNews) else told.bookings[0]
    return told.reader_id == comes.client_id


def _again(words: Words) -> Rows:
    return ((Button(words.plain("button-book-again"), ShowDays()),), *my_passes(words))


def _screen(lines: list[str], rows: Rows) -> Screen:
    return Screen("\n".join(line for line in lines if line), rows)
