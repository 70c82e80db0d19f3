"""A client's own bookings, and one of them with what can be done about it."""

from domain.bookings import Booking, BookingState
from handlers.screens import calendar_file
from handlers.screens.booking_news import about, when
from handlers.screens.cancelling import cancel_rows
from handlers.screens.placing import policy_line
from handlers.screens.screen import Button, Screen
from handlers.screens.waitlist import wait_rows
from handlers.taps.booking import MyBookings
from handlers.taps.client import ShowBalance
from handlers.taps.moving import PayOtherwise
from handlers.taps.placing import MyBooking, ShowDays
from services.own_bookings import OwnBooking, OwnBookings
from texts.words import Words


def page(words: Words, found: OwnBookings) -> Screen:
    """What somebody is booked for, soonest first, each to be opened; apart from that what is over, and waits
    to be marked."""
    lines = [words("my-bookings-title", name=found.client.name), ""]
    lines += [_line(words, each, found.queues.get(each.id)) for each in found.bookings]
    if not found.bookings:
        lines.append(words("my-bookings-none"))
    if found.over:
        lines += ["", words("my-bookings-over"), *(_line(words, each, None) for each in found.over)]
    rows: list[tuple[Button, ...]] = [
        (Button(_label(words, each), MyBooking(booking_id=each.id)),)
        for each in (*found.bookings, *found.over)
    ]
    turns: list[Button] = []
    if not found.is_first:
        turns.append(Button(words.plain("button-first-page"), MyBookings()))
    if found.later is not None:
        turns.append(Button(words.plain("button-more"), MyBookings(after=found.later)))
    rows += [tuple(turns)] if turns else []
    rows.append((Button(words.plain("button-book-days"), ShowDays()),))
    rows.append((Button(words.plain("button-balance"), ShowBalance()),))
    return Screen("\n".join(lines), tuple(rows))


def mine(words: Words, found: OwnBooking) -> Screen:
    """One of somebody's own bookings: what it is, which pass pays, until when cancelling costs nothing."""
    booking = found.booking
    lines = [words("booking-what", what=about(words, booking)), words("placing-ends", at=booking.ends_at), ""]
    lines.append(_standing(words, found))
    if booking.is_live:
        is_over = booking.ends_at <= found.now
        lines.append(words("own-over") if is_over else policy_line(words, booking))
    rows = (*wait_rows(words, booking), *cancel_rows(words, booking, found.now))
    if found.may_repay:
        rows += ((Button(words.plain("button-pay-otherwise"), PayOtherwise(booking_id=booking.id)),),)
    if booking.is_live:
        rows += calendar_file.rows(words, booking)
    back = (Button(words.plain("button-my-bookings"), MyBookings()),)
    return Screen("\n".join(lines), (*rows, back))


def _standing(words: Words, found: OwnBooking) -> str:
    booking = found.booking
    if booking.state is BookingState.WAITLISTED:
        return words("own-waiting", queue=found.queue or 1)
    if booking.state is BookingState.OFFERED and booking.offered_until is not None:
        day = words.weekday(words.studio.today(booking.offered_until))
        return words("own-offered", until=words.plain("booking-when", day=day, at=booking.offered_until))
    if booking.is_live:
        return words("own-unpaid") if found.pass_ is None else words("own-paid", title=found.pass_.title)
    said = words(f"booking-is-{booking.state}")
    return "\n".join([said, words("cancel-owed")]) if booking.is_unpaid else said


def _line(words: Words, booking: Booking, queue: int | None) -> str:
    what = about(words, booking)
    if booking.state is BookingState.WAITLISTED:
        return words("own-line-waiting", what=what, queue=queue or 1)
    if booking.state is BookingState.OFFERED:
        return words("own-line-offered", what=what)
    return words("own-line-unpaid" if booking.is_unpaid else "booking-line", what=what)


def _label(words: Words, booking: Booking) -> str:
    return " · ".join(part for part in (when(words, booking), booking.service) if part)
