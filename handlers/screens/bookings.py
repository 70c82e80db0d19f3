"""Bookings that exist: of a pass, of a client, and one of them with what can be done about it."""

from domain.bookings import Booking
from domain.passes import counts_days
from domain.refusals import IsBooked
from handlers.screens import changes
from handlers.screens.booking_news import about, when
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.booking import (
    BookSession,
    CancelBooking,
    CheckIn,
    MyBookings,
    ShowBooking,
    ShowBookings,
)
from handlers.taps.client import ShowBalance
from handlers.taps.coach import Deduct, ShowClient, ShowMore, ShowPass, Undo
from services.attending import BookingCard, BookingPage, Upcoming
from services.booking import Booked
from texts.refusals import explain
from texts.words import Words


def of_pass(words: Words, page: BookingPage) -> Screen:
    """What is booked on a pass, each to be opened."""
    heading = changes.heading(words, page.pass_, page.client.name)
    said = words("bookings-title") if page.bookings else words("bookings-none")
    rows: Rows = ()
    if page.may_change:
        rows = tuple(
            (Button(_label(words, each, page.client.id), ShowBooking(booking_id=each.id)),)
            for each in page.bookings
        )
    if page.more is not None:
        following = ShowBookings(pass_id=page.pass_.id, after=page.more)
        rows = (*rows, (Button(words.plain("button-more"), following),))
    if page.may_change:
        rows = (*rows, (Button(words.plain("button-book-session"), BookSession(pass_id=page.pass_.id)),))
    back = (Button(words.plain("button-back"), ShowMore(pass_id=page.pass_.id)),)
    return Screen("\n".join([heading, "", said, *_lines(words, page.bookings)]), (*rows, back))


def own(words: Words, page: Upcoming) -> Screen:
    """What somebody is booked for themself, soonest first."""
    lines = [words("my-bookings-title", name=page.client.name), ""]
    lines += _lines(words, page.bookings) or [words("my-bookings-none")]
    rows: Rows = ()
    if page.more is not None:
        rows = ((Button(words.plain("button-more"), MyBookings(after=page.more)),),)
    return Screen("\n".join(lines), (*rows, (Button(words.plain("button-balance"), ShowBalance()),)))


def one(words: Words, card: BookingCard) -> Screen:
    """A booking: check in, move, cancel."""
    booking = card.booking
    lines = [changes.heading(words, card.pass_, card.booking.client_name), "", _what(words, booking)]
    rows: Rows = ()
    if card.arrival is None:
        check_in = CheckIn(booking_id=booking.id, version=booking.version)
        rows = ((Button(words.plain("button-check-in", at=booking.starts_at), check_in),),)
    else:
        lines.append(words.escaped(explain(words, card.arrival)))
    move = BookSession(pass_id=card.pass_.id, moved=booking.id)
    cancel = CancelBooking(booking_id=booking.id, version=booking.version)
    rows = (
        *rows,
        (Button(words.plain("button-move-booking"), move),),
        (Button(words.plain("button-cancel-booking"), cancel),),
        (Button(words.plain("button-back"), ShowBookings(pass_id=card.pass_.id)),),
    )
    return Screen("\n".join(lines), rows)


def sure_to_cancel(words: Words, card: BookingCard) -> Screen:
    """What cancelling returns, before it is done."""
    booking = card.booking
    lines = [changes.heading(words, card.pass_, card.booking.client_name), "", _what(words, booking), ""]
    lines.append(words("booking-cancel-sure"))
    lines += changes.difference(words, card.pass_, card.returned)
    if not card.pass_.unlimited and card.returned.free != card.pass_.free:
        lines.append(words("change-free", was=max(0, card.pass_.free), now=max(0, card.returned.free)))
    yes = CancelBooking(booking_id=booking.id, version=booking.version, sure=True)
    back = Button(words.plain("button-back"), ShowBooking(booking_id=booking.id))
    return Screen("\n".join(lines), ((Button(words.plain("button-cancel-booking"), yes),), (back,)))


def cancelled(words: Words, done: Booked) -> Screen:
    """The cancellation as it was made, with its undo."""
    before, after = done.recorded.before, done.recorded.after
    lines = [words("booking-cancelled", what=about(words, done.booking), name=done.booking.client_name)]
    lines += changes.difference(words, before, after)
    lines += _free(words, done)
    return Screen("\n".join(lines), _after(words, done), toast=words.plain("toast-booking-cancelled"))


def checked_in(words: Words, done: Booked) -> Screen:
    """The check-in as it was made, with its undo."""
    what = about(words, done.booking)
    lines = [words("booking-checked-in", what=what, name=done.booking.client_name)]
    lines += _free(words, done)
    toast = words.plain("toast-checked-in", name=done.booking.client_name)
    return Screen("\n".join(lines), _after(words, done), toast=toast)


def check_in_rows(words: Words, bookings: tuple[Booking, ...]) -> Rows:
    """For whoever stands at the desk: checking in what they booked comes before anything else."""
    return tuple(
        (
            Button(
                words.plain("button-check-in", at=booking.starts_at),
                CheckIn(booking_id=booking.id, version=booking.version),
            ),
        )
        for booking in bookings
    )


def ask_booked(words: Words, tap: Deduct, refusal: IsBooked) -> Screen:
    """Asks whether the booked session is meant, rather than another one."""
    text = words("ask-booked", at=refusal.at)
    if tap.day is not None and not tap.today:
        text = words("ask-booked-day", day=words.weekday(tap.day), at=refusal.at)
    check_in = CheckIn(booking_id=refusal.booking_id, version=refusal.version)
    another = Button(words.plain("button-deduct-another"), tap.model_copy(update={"again": True}))
    back = Button(words.plain("button-back"), ShowPass(pass_id=tap.pass_id, visitor=tap.visitor))
    first = Button(words.plain("button-check-in", at=refusal.at), check_in)
    return Screen(text, ((first,), (another,), (back,)))


def _after(words: Words, done: Booked) -> Rows:
    undo = Button(words.plain("button-undo"), Undo(entry_id=done.recorded.entry_id))
    client = Button(done.booking.client_name, ShowClient(client_id=done.booking.client_id))
    back = Button(words.plain("button-back"), ShowPass(pass_id=done.recorded.after.id))
    return ((undo,), (client,), (back,))


def _free(words: Words, done: Booked) -> list[str]:
    pass_ = done.recorded.after
    if pass_.unlimited:
        return [words("coach-pass-unlimited", title=pass_.title)]
    key = "booking-left-days" if counts_days(pass_) else "booking-left"
    return [words(key, title=pass_.title, free=max(0, pass_.free), remaining=pass_.remaining)]


def _lines(words: Words, bookings: tuple[Booking, ...]) -> list[str]:
    return [words("booking-line", what=about(words, each)) for each in bookings]


def _label(words: Words, booking: Booking, holder: int) -> str:
    if booking.client_id == holder:
        return when(words, booking)
    return words.plain("button-booking-of", when=when(words, booking), name=booking.client_name)


def _what(words: Words, booking: Booking) -> str:
    return words("booking-what", what=about(words, booking))
