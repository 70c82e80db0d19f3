"""Bookings that exist: of a pass, and those of whoever stands at the desk."""

from domain.bookings import Booking
from domain.refusals import IsBooked
from handlers.screens import changes
from handlers.screens.booking_news import about, when
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.booking import BookSession, CheckIn, ShowBooking, ShowBookings
from handlers.taps.coach import Deduct, ShowMore, ShowPass
from services.attending import BookingPage
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


def _lines(words: Words, bookings: tuple[Booking, ...]) -> list[str]:
    return [words("booking-line", what=about(words, each)) for each in bookings]


def _label(words: Words, booking: Booking, holder: int) -> str:
    if booking.client_id == holder:
        return when(words, booking)
    return words.plain("button-booking-of", when=when(words, booking), name=booking.client_name)
