"""One booking as staff see it: as it stands, what can be done about it, and what was done."""

from domain.bookings import OPEN, Booking, BookingState
from domain.passes import counts_days
from handlers.screens import changes
from handlers.screens.booking_news import about
from handlers.screens.roster import unpaid_line
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.booking import BookSession, CancelBooking, CheckIn, ShowBooking, ShowBookings
from handlers.taps.cancelling import ShowMarks
from handlers.taps.coach import ShowClient, ShowPass, Undo
from handlers.taps.moving import MoveVisit, PayOtherwise
from handlers.taps.roster import PutBack, ShowRoster
from handlers.taps.settling import ShowUnpaid
from services.attending import Arrived, BookingCard
from services.marking import MARKS
from texts.refusals import explain
from texts.words import Words


def one(words: Words, card: BookingCard) -> Screen:
    """A booking as it stands: check in, or take that back; move, cancel."""
    booking = card.booking
    lines = [_whose(words, card), "", _what(words, booking), words(f"booking-is-{booking.state}")]
    if card.why is not None:
        lines.append(unpaid_line(words, booking, card.why))
    if booking.is_live:
        lines.append(policy_line(words, booking))
        if card.arrival is not None:
            lines.append(words.escaped(explain(words, card.arrival)))
    if card.is_own:
        lines.append(words("own-pass"))
    back = (Button(words.plain("button-roster"), ShowRoster(session_id=booking.session_id)),)
    return Screen("\n".join(lines), (*_marking_rows(words, card), *_known_rows(words, card), back))


def policy_line(words: Words, booking: Booking) -> str:
    """Until when cancelling costs nothing, and whether not coming does."""
    cost = "yes" if booking.policy.no_show else "no"
    if booking.free_until is None:
        return words("booking-policy", no_show=cost)
    day = words.weekday(words.studio.today(booking.free_until))
    until = words.plain("booking-when", day=day, at=booking.free_until)
    return words("booking-policy-until", until=until, no_show=cost)


def sure_to_cancel(words: Words, card: BookingCard) -> Screen:
    """What cancelling returns, before it is done."""
    booking = card.booking
    lines = [_whose(words, card), "", _what(words, booking), ""]
    if card.pass_ is None or card.returned is None:
        lines.append(words("booking-cancel-sure-unpaid"))
    else:
        lines.append(words("booking-cancel-sure"))
        lines += changes.difference(words, card.pass_, card.returned)
        if not card.pass_.unlimited and card.returned.free != card.pass_.free:
            free = {"was": max(0, card.pass_.free), "now": max(0, card.returned.free)}
            lines.append(words("change-free", **free))
    yes = CancelBooking(booking_id=booking.id, version=booking.version, sure=True)
    back = Button(words.plain("button-back"), ShowBooking(booking_id=booking.id))
    return Screen("\n".join(lines), ((_cancelling(words, card, yes),), (back,)))


def cancelled(words: Words, done: Arrived) -> Screen:
    """The cancellation as it was made, with its undo."""
    lines = [words("booking-cancelled", what=about(words, done.booking), name=done.booking.client_name)]
    if done.recorded is not None:
        lines += changes.difference(words, done.recorded.before, done.recorded.after)
    lines += _free(words, done)
    return Screen("\n".join(lines), _after(words, done), toast=words.plain("toast-booking-cancelled"))


def checked_in(words: Words, done: Arrived) -> Screen:
    """The check-in as it was made, with its undo."""
    what = about(words, done.booking)
    lines = [words("booking-checked-in", what=what, name=done.booking.client_name)]
    lines += _free(words, done)
    return Screen("\n".join(lines), _after(words, done), toast=arrived_toast(words, done))


def arrived_toast(words: Words, done: Arrived) -> str:
    """The check-in in one line: who came, and what is left, or that it is still to be paid."""
    name = done.booking.client_name
    if done.recorded is None:
        return words.plain("toast-checked-in-unpaid", name=name)
    after = done.recorded.after
    if after.unlimited or not done.is_known:
        return words.plain("toast-checked-in", name=name)
    return words.plain("toast-checked-in-left", name=name, free=max(0, after.free))


def _whose(words: Words, card: BookingCard) -> str:
    if card.pass_ is None or not card.is_known:
        return words("client-title", name=card.booking.client_name)
    return changes.heading(words, card.pass_, card.booking.client_name)


def _marking_rows(words: Words, card: BookingCard) -> Rows:
    booking = card.booking
    if card.is_own:
        return ()
    marking: Rows = ()
    if booking.is_live or booking.state in MARKS:
        marking = ((Button(words.plain("button-mark"), ShowMarks(booking_id=booking.id)),),)
    if booking.state is BookingState.ATTENDED:
        back = PutBack(booking_id=booking.id, version=booking.version)
        return ((Button(words.plain("button-put-back"), back),), *marking)
    if not booking.is_live or card.arrival is not None:
        return marking
    check_in = CheckIn(booking_id=booking.id, version=booking.version)
    return ((Button(words.plain("button-check-in", at=booking.starts_at), check_in),), *marking)


def _known_rows(words: Words, card: BookingCard) -> Rows:
    """What takes the right to open the client's card."""
    booking = card.booking
    if not card.is_known:
        return ()
    rows: list[tuple[Button, ...]] = []
    if booking.is_unpaid and not card.is_own:
        unpaid = ShowUnpaid(client_id=booking.client_id)
        rows.append((Button(words.plain("button-settle-unpaid"), unpaid),))
    if card.visit is not None and not card.is_own:
        rows.append((Button(words.plain("button-pay-otherwise"), MoveVisit(entry_id=card.visit)),))
    if card.may_repay and not card.is_own:
        rows.append((Button(words.plain("button-pay-otherwise"), PayOtherwise(booking_id=booking.id)),))
    if card.pass_ is not None and booking.is_live and booking.personal:
        move = BookSession(pass_id=card.pass_.id, moved=booking.id)
        rows.append((Button(words.plain("button-move-booking"), move),))
    if booking.state in OPEN and not card.is_own:
        rows.append((_cancelling(words, card, CancelBooking.model_validate(_named(booking))),))
    rows.append((Button(booking.client_name, ShowClient(client_id=booking.client_id)),))
    if card.pass_ is not None:
        rows.append((Button(words.plain("button-bookings"), ShowBookings(pass_id=card.pass_.id)),))
    return tuple(rows)


def _cancelling(words: Words, card: BookingCard, tap: CancelBooking) -> Button:
    key = "button-cancel-booking" if card.returned is not None else "button-cancel-unpaid"
    return Button(words.plain(key), tap)


def _named(booking: Booking) -> dict[str, int]:
    return {"booking_id": booking.id, "version": booking.version}


def _after(words: Words, done: Arrived) -> Rows:
    booking = done.booking
    rows: list[tuple[Button, ...]] = []
    if done.recorded is not None and done.is_known:
        rows.append((Button(words.plain("button-undo"), Undo(entry_id=done.recorded.entry_id)),))
    elif booking.state is BookingState.ATTENDED:
        rows.append((Button(words.plain("button-undo"), PutBack.model_validate(_named(booking))),))
    if done.is_known:
        rows.append((Button(booking.client_name, ShowClient(client_id=booking.client_id)),))
    if done.recorded is not None and done.is_known:
        shown = ShowPass(pass_id=done.recorded.after.id)
        rows.append((Button(words.plain("button-open-pass", title=done.recorded.after.title), shown),))
    rows.append((Button(words.plain("button-roster"), ShowRoster(session_id=booking.session_id)),))
    return tuple(rows)


def _free(words: Words, done: Arrived) -> list[str]:
    if done.recorded is None:
        return [words("booking-unpaid-later")] if done.booking.is_unpaid else []
    if not done.is_known:
        return []
    pass_ = done.recorded.after
    if pass_.unlimited:
        return [words("coach-pass-unlimited", title=pass_.title)]
    key = "booking-left-days" if counts_days(pass_) else "booking-left"
    return [words(key, title=pass_.title, free=max(0, pass_.free), remaining=pass_.remaining)]


def _what(words: Words, booking: Booking) -> str:
    return words("booking-what", what=about(words, booking))
