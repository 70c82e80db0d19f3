"""Letting another pass pay for a live booking: which one, and what it comes to (PRODUCT §4.13)."""

from domain.passes import Pass
from handlers.screens import changes
from handlers.screens.booking_news import about
from handlers.screens.moving import other_passes
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps import Tap
from handlers.taps.booking import MyBookings, ShowBooking
from handlers.taps.moving import PayAsBefore, PayOtherwise, PayWith
from handlers.taps.placing import MyBooking
from handlers.taps.roster import ShowRoster
from services.bookkeeping import Recorded
from services.paying_otherwise import Exchanged, Payers, mark_of
from texts.words import Words


def choose(words: Words, found: Payers) -> Screen:
    """The passes that can pay instead, and why others cannot."""
    booking = found.booking

    def tap(pass_: Pass) -> Tap:
        return PayWith(booking_id=booking.id, pass_id=pass_.id, mark=mark_of(booking, pass_))

    lines = [*_title(words, found), words("move-paid-by", title=found.pass_.title)]
    said, rows = other_passes(words, found.others, tap)
    back = (Button(words.plain("button-back"), _card(found)),)
    return Screen("\n".join([*lines, *said]), (*rows, back))


def pending(words: Words, thought: Exchanged, tap: PayWith) -> Screen:
    """What it comes to on both passes, before it is done."""
    yes = Button(words.plain("button-pay-with"), tap.model_copy(update={"sure": True}))
    back = Button(words.plain("button-back"), PayOtherwise(booking_id=tap.booking_id))
    return Screen("\n".join([*_title(words, thought), *_both(words, thought)]), ((yes,), (back,)))


def done(words: Words, made: Exchanged) -> Screen:
    """The booking as another pass pays for it, and the way back."""
    booking, title = made.booking, made.pays.after.title
    lines = [words("pay-with-done", title=title), *_title(words, made), *_both(words, made)]
    opens = Button(words.plain("button-open-booking"), _card(made))
    back = Button(words.plain("button-roster"), ShowRoster(session_id=booking.session_id))
    if made.is_own:
        back = Button(words.plain("button-my-bookings"), MyBookings())
    rows: Rows = ((Button(words.plain("button-undo"), _undo(made)),), (opens,), (back,))
    return Screen("\n".join(lines), rows, toast=words.plain("toast-moved", title=title)[:200])


def _undo(made: Exchanged) -> Tap:
    booking, was = made.booking, made.was_paid.after
    if not made.is_own:
        return PayAsBefore(booking_id=booking.id, entry_id=made.pays.entry_id)
    return PayWith(booking_id=booking.id, pass_id=was.id, mark=mark_of(booking, was), sure=True)


def _title(words: Words, of: Payers | Exchanged) -> list[str]:
    whose = [] if of.is_own else [words("client-title", name=of.client.name)]
    return [*whose, words("booking-what", what=about(words, of.booking))]


def _card(of: Payers | Exchanged) -> Tap:
    return MyBooking(booking_id=of.booking.id) if of.is_own else ShowBooking(booking_id=of.booking.id)


def _both(words: Words, made: Exchanged) -> list[str]:
    back, pays = made.was_paid, made.pays
    return [
        "",
        words("move-from", title=back.after.title),
        *_difference(words, back),
        "",
        words("move-to", title=pays.after.title),
        *_difference(words, pays),
    ]


def _difference(words: Words, recorded: Recorded) -> list[str]:
    """What is free before and after: what remains is not changed by a booking."""
    before, after = recorded.before, recorded.after
    lines = changes.difference(words, before, after)
    if not after.unlimited and before.free != after.free and before.remaining == after.remaining:
        lines.insert(0, words("change-free", was=_shown(before), now=_shown(after)))
    return lines or [words("move-nothing-counted")]


def _shown(pass_: Pass) -> int:
    return max(0, pass_.free)
