"""What a client reads before and after giving up a place."""

from datetime import datetime

from domain.bookings import OPEN, Booking, BookingState
from domain.passes import Pass, counts_days
from domain.strikes import Standing
from handlers.screens import calendar_file, changes
from handlers.screens.booking_news import about, when
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.booking import MyBookings
from handlers.taps.cancelling import AskCancel, CancelPlace, Uncancel
from handlers.taps.placing import MyBooking
from services.cancelling import Cancelling
from texts.words import Words


def cancel_rows(words: Words, booking: Booking, now: datetime) -> Rows:
    """The way to give up a place, or to take it again, on the client's own card; none once it has begun."""
    if booking.starts_at <= now:
        return ()
    if booking.state in OPEN:
        key = "button-leave-waitlist" if booking.state is BookingState.WAITLISTED else "button-cancel-place"
        return ((Button(words.plain(key), AskCancel(booking_id=booking.id)),),)
    if booking.state in (BookingState.CANCELLED, BookingState.LATE_CANCELLED):
        again = Uncancel(booking_id=booking.id, version=booking.version)
        return ((Button(words.plain("button-uncancel"), again),),)
    return ()


def sure(words: Words, thought: Cancelling) -> Screen:
    """What giving the place up comes to now, and the button that does it."""
    booking, outcome = thought.booking, thought.outcome
    lines = [
        words("cancel-ask"),
        words("booking-what", what=about(words, booking)),
        "",
        _cost(words, thought),
    ]
    lines += [*_moved(words, thought), *_counts(words, thought.strikes)]
    key = "button-cancel-costs" if outcome.costs else "button-cancel-free"
    yes = CancelPlace(
        booking_id=booking.id, version=booking.version, costs=outcome.costs, late=outcome.is_late
    )
    back = MyBooking(booking_id=booking.id)
    rows = ((Button(words.plain(key), yes),), (Button(words.plain("button-back"), back),))
    return Screen("\n".join(lines), rows)


def cancelled(words: Words, done: Cancelling) -> Screen:
    """The place as it was given up, with the way to take it again."""
    lines = [
        words(f"cancel-done-{done.booking.state}", what=about(words, done.booking)),
        *_moved(words, done),
    ]
    if done.booking.is_unpaid:
        lines.append(words("cancel-owed"))
    lines += _counts(words, done.strikes)
    again = Uncancel(booking_id=done.booking.id, version=done.booking.version)
    rows: Rows = ((Button(words.plain("button-my-bookings"), MyBookings()),),)
    if not done.waited:
        file = calendar_file.rows(words, done.booking)
        rows = ((Button(words.plain("button-uncancel"), again),), *file, *rows)
    return Screen("\n".join(lines), rows, toast=words.plain(f"toast-cancelled-{done.booking.state}"))


def uncancelled(words: Words, done: Cancelling) -> Screen:
    """The place is the client's again: which pass pays."""
    lines = [words("cancel-again", what=about(words, done.booking))]
    if done.after is not None:
        lines.append(words("place-paid", title=done.after.title))
    opens = Button(words.plain("button-open-booking"), MyBooking(booking_id=done.booking.id))
    rows = ((opens,), (Button(words.plain("button-my-bookings"), MyBookings()),))
    lines += _moved(words, done)
    toast = words.plain("toast-uncancelled", when=when(words, done.booking))
    return Screen("\n".join(lines), rows, toast=toast)


def _cost(words: Words, thought: Cancelling) -> str:
    booking, outcome = thought.booking, thought.outcome
    if booking.state is not BookingState.BOOKED:
        return words("cancel-waiting")
    if not outcome.is_late:
        return words("cancel-free")
    assert booking.free_until is not None, "whatever can be late has a cut-off"
    since = words.stamp(booking.free_until)
    if not outcome.costs:
        return words("cancel-late-free", since=since)
    if thought.before is None or thought.after is None:
        return words("cancel-late-unpaid", since=since)
    return words(
        f"cancel-late-{_taken(thought.before, thought.after)}", since=since, title=thought.after.title
    )


def _taken(before: Pass, after: Pass) -> str:
    if after.unlimited:
        return "unlimited"
    if after.used == before.used:
        return "same-day"
    return "day" if counts_days(after) else "session"


def _moved(words: Words, thought: Cancelling) -> list[str]:
    """The pass before and after, with its dates where they follow the booking."""
    before, after = thought.before, thought.after
    if before is None or after is None:
        return []
    lines = changes.difference(words, before, after)
    if (
        not after.unlimited
        and (before.free != after.free or not lines)
        and before.remaining == after.remaining
    ):
        lines.insert(0, words("cancel-pass-free", title=after.title, was=_shown(before), now=_shown(after)))
    return lines


def _shown(pass_: Pass) -> int:
    return max(0, pass_.free)


def _counts(words: Words, strikes: Standing | None) -> list[str]:
    if strikes is None:
        return []
    lines = [words("cancel-strike", count=strikes.count, days=strikes.rule.days)]
    if strikes.blocked_until is not None:
        lines.append(words("cancel-blocked", until=strikes.blocked_until))
    return lines
