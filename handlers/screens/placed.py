"""Places that were given or given up: what it came to, with the way back."""

from datetime import datetime

from domain.bookings import Booking, BookingState
from domain.browsing import Where
from handlers.screens import calendar_file
from handlers.screens.booking_news import about, when
from handlers.screens.placing import place_lines
from handlers.screens.screen import Button, Screen
from handlers.taps.among import among
from handlers.taps.booking import MyBookings
from handlers.taps.coach import ShowClient
from handlers.taps.placing import MyBooking, ShowDays, UndoPlaces, stamp
from services.placing import Placed
from services.unplacing import GivenUp
from texts.words import Words


def booked(words: Words, done: Placed, where: Where, *, is_own: bool, now: datetime) -> Screen:
    """The place as it was given, with its undo while that costs nothing."""
    (place,) = done.places
    booking = place.booking
    assert booking is not None, "a single refusal is raised"
    waits = booking.state is BookingState.WAITLISTED
    what, name = about(words, booking), booking.client_name
    said = words("placing-waiting" if waits else "placing-done", what=what)
    if not is_own:
        said = words("placing-waiting-for" if waits else "booking-made", what=what, name=name)
    rows: list[tuple[Button, ...]] = []
    if booking.is_free_to_cancel(now):
        rows.append((undo_button(words, booking, where),))
    if is_own:
        rows.append((Button(words.plain("button-open-booking"), MyBooking(booking_id=booking.id)),))
        rows += () if waits else calendar_file.rows(words, booking)
    rows.append((Button(words.plain("button-book-next"), ShowDays(among=among(where))),))
    if not is_own:
        rows.append((Button(name, ShowClient(client_id=booking.client_id)),))
    toast = words.plain("toast-waiting" if waits else "toast-booked", when=when(words, booking))
    return Screen("\n".join([said, *place_lines(words, place, is_own=is_own)]), tuple(rows), toast=toast)


def given_up(words: Words, done: GivenUp, where: Where, *, is_own: bool) -> Screen:
    """What was taken back, and what would cost something by now."""
    lines: list[str] = []
    if done.bookings:
        lines += [words("placing-given-up"), *_listed(words, done.bookings)]
    if done.kept:
        lines += ["", words("placing-kept"), *_listed(words, done.kept)]
    rows: list[tuple[Button, ...]] = [
        (Button(words.plain("button-book-next"), ShowDays(among=among(where))),)
    ]
    if is_own:
        rows.append((Button(words.plain("button-my-bookings"), MyBookings()),))
    else:
        rows.append((Button(done.client.name, ShowClient(client_id=done.client.id)),))
    return Screen(
        "\n".join(lines).strip(), tuple(rows), toast=words.plain("toast-given-up") if done.bookings else ""
    )


def already(words: Words, found: tuple[Booking, ...]) -> Screen:
    """What the client is booked for already."""
    lines = [
        words(
            "booking-made" if each.is_live else "placing-waiting-for",
            what=about(words, each),
            name=each.client_name,
        )
        for each in found
    ]
    rows = tuple((Button(each.client_name, ShowClient(client_id=each.client_id)),) for each in found[:1])
    return Screen("\n".join(lines), rows)


def undo_button(words: Words, booking: Booking, where: Where) -> Button:
    """Gives up everything that was booked together with the booking."""
    assert booking.booked_at is not None, "whatever is booked was booked at some time"
    return Button(words.plain("button-undo"), UndoPlaces(stamp=stamp(booking.booked_at), among=among(where)))


def _listed(words: Words, bookings: tuple[Booking, ...]) -> list[str]:
    return [words("booking-line", what=about(words, each)) for each in bookings]
