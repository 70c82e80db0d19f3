"""A place in line, an offer to be accepted or declined, and the line of a session as staff see it."""

from datetime import timedelta

from domain.bookings import Booking, BookingState
from domain.refusals import NoPassPays, Refusal
from handlers.screens import calendar_file
from handlers.screens.booking_news import about, when
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.booking import MyBookings
from handlers.taps.cancelling import AskCancel
from handlers.taps.client import ShowBalance
from handlers.taps.placing import MyBooking
from handlers.taps.roster import ShowRoster
from handlers.taps.waitlist import AcceptOffer, LeaveWaitlist, PromoteWaiting, ShowQueue, ShowWait
from services.offers import Queue, Wait
from services.place_news import PlaceNews
from services.promoting import Promoted
from services.waiting_news import Passed
from texts.refusals import explain
from texts.words import Words


def card(words: Words, wait: Wait) -> Screen:
    """The offer with its end and what it costs to give it up later; or the place in line."""
    booking = wait.booking
    if booking.state not in (BookingState.OFFERED, BookingState.WAITLISTED) or wait.now >= booking.starts_at:
        lines = [words("wait-over"), words("booking-what", what=about(words, booking))]
        return Screen("\n".join(lines), _mine(words))
    if booking.state is BookingState.WAITLISTED and not wait.may_take:
        lines = [words("wait-title", number=wait.standing.number)]
        lines += [words("booking-what", what=about(words, booking)), "", words("wait-free-of-charge")]
        return Screen("\n".join(lines), (_leaving(words, booking), *_mine(words)))
    is_offer = booking.state is BookingState.OFFERED
    lines = [
        words("wait-offered" if is_offer else "wait-free"),
        words("booking-what", what=about(words, booking)),
    ]
    if booking.offered_until is not None:
        lines.append(words("wait-until", until=_at(words, wait)))
    lines += ["", *_paying(words, wait)]
    accept = (Button(words.plain("button-accept-place"), _accepting(booking)),)
    rows: Rows = (accept, _leaving(words, booking), *_mine(words))
    if wait.refusal is not None:
        passes = (Button(words.plain("button-balance"), ShowBalance()),)
        rows = (passes, *rows)
    return Screen("\n".join(lines), rows)


def accepted(words: Words, done: Promoted) -> Screen:
    """The place is the client's: which pass pays, and until when it can be given up."""
    booking = done.booking
    lines = [words("wait-booked", what=about(words, booking)), *_paid(words, done)]
    if booking.free_until is not None:
        lines.append(words("wait-free-until", until=words.stamp(booking.free_until)))
    rows = ((Button(words.plain("button-open-wait"), MyBooking(booking_id=booking.id)),), *_mine(words))
    return Screen("\n".join(lines), rows, toast=words.plain("toast-booked", when=when(words, booking)))


def left(words: Words, booking: Booking, *, declined: bool) -> Screen:
    """Whoever waited does so no longer; nothing was taken."""
    key = "wait-declined" if declined else "wait-left"
    return Screen(words(key, what=about(words, booking)), _mine(words), toast=words.plain("toast-wait-left"))


def promoted(words: Words, news: PlaceNews) -> Screen:
    """A place came free, and the next who waited is booked: which pass pays, and until when to give it up."""
    booking = news.booking
    lines = [words("notice-promoted", what=about(words, booking))]
    paid = words("place-unpaid") if news.pass_ is None else words("place-paid", title=news.pass_.title)
    lines.append(paid)
    if booking.free_until is not None:
        lines.append(words("wait-free-until", until=words.stamp(booking.free_until)))
    give_up = Button(words.plain("button-give-up"), AskCancel(booking_id=booking.id))
    rows = (*calendar_file.rows(words, booking), (give_up,), *_mine(words))
    return Screen("\n".join(lines), rows)


def passed_over(words: Words, told: Passed) -> Screen:
    """Whoever waited did not get a place, and why."""
    if told.is_closed:
        return Screen(words("not-promoted-closed", what=about(words, told.booking)), _mine(words))
    lines = [words("notice-not_promoted", what=about(words, told.booking))]
    lines += [words("place-why")] if told.refusal is None else _why(words, told.refusal)
    return Screen("\n".join(lines), ((Button(words.plain("button-balance"), ShowBalance()),), *_mine(words)))


def queue(words: Words, found: Queue) -> Screen:
    """The line of a session; each of it can be given a place that is free."""
    session = found.session
    lines = [words("queue-title", what=about(words, session))]
    lines.append(words("roster-places", taken=session.taken, capacity=session.capacity))
    if found.offered or found.waiting:
        lines.append("")
    lines += [words("queue-offered", name=each.client_name, at=each.offered_until) for each in found.offered]
    lines += [
        words("queue-waiting", number=number, name=each.client_name)
        for number, each in enumerate(found.waiting, start=1)
    ]
    if found.count > len(found.waiting):
        lines.append(words("queue-more", count=found.count - len(found.waiting)))
    if not found.offered and not found.waiting:
        lines.append(words("queue-nobody"))
    rows: Rows = ()
    if found.may_promote:
        rows = tuple((_promoting(words, each),) for each in found.offered)
        if session.free > 0:
            rows += tuple((_promoting(words, each),) for each in found.waiting)
    back = (Button(words.plain("button-back"), ShowRoster(session_id=session.id)),)
    return Screen("\n".join(lines), (*rows, back))


def unpaid_first(words: Words, tap: PromoteWaiting, refusal: Refusal) -> Screen:
    """No pass pays for whom staff gave the place: book it unpaid?"""
    yes = tap.model_copy(update={"unpaid": True})
    rows = ((Button(words.plain("button-promote-unpaid"), yes),),)
    return Screen("\n".join(_why(words, refusal)), rows)


def given(words: Words, done: Promoted) -> Screen:
    """Staff gave a place to somebody in line, who is told."""
    booking = done.booking
    said = words("queue-given", name=booking.client_name, what=about(words, booking))
    rows = (
        (Button(words.plain("button-queue"), ShowQueue(session_id=booking.session_id)),),
        (Button(words.plain("button-back"), ShowRoster(session_id=booking.session_id)),),
    )
    return Screen("\n".join([said, *_paid(words, done)]), rows, toast=words.plain("toast-queue-given"))


def wait_rows(words: Words, booking: Booking) -> Rows:
    """On the client's own card of a booking: the way to the offer, or to their place in line."""
    if booking.state is BookingState.OFFERED:
        return ((Button(words.plain("button-see-offer"), ShowWait(booking_id=booking.id)),),)
    if booking.state is BookingState.WAITLISTED:
        return ((Button(words.plain("button-see-wait"), ShowWait(booking_id=booking.id)),),)
    return ()


def _paying(words: Words, wait: Wait) -> list[str]:
    """Which pass pays, or why none can, and what giving the place up would come to."""
    if wait.refusal is not None:
        return _why(words, wait.refusal)
    lines = [words("place-unpaid")]
    if wait.pays is not None and wait.pays.after is not None:
        before, after = wait.pays.pass_, wait.pays.after
        key = "wait-pays-unlimited" if after.unlimited else "wait-pays"
        lines = [words(key, title=after.title, before=max(0, before.free), after=max(0, after.free))]
    if wait.free_until > wait.now + timedelta(minutes=wait.policy.grace):
        return [*lines, words("wait-free-until", until=words.stamp(wait.free_until))]
    key = "wait-costs" if wait.policy.late_cancel else "wait-costs-nothing"
    return [*lines, words(key, minutes=wait.policy.grace)]


def _paid(words: Words, done: Promoted) -> list[str]:
    if done.recorded is None:
        return [words("place-unpaid")]
    before, after = done.recorded.before, done.recorded.after
    key = "wait-pays-unlimited" if after.unlimited else "wait-pays"
    return [words(key, title=after.title, before=max(0, before.free), after=max(0, after.free))]


def _why(words: Words, refusal: Refusal) -> list[str]:
    lines = [words.escaped(explain(words, refusal))]
    if isinstance(refusal, NoPassPays):
        lines += [words("wait-reason", why=explain(words, each)) for each in refusal.reasons]
    return lines


def _accepting(booking: Booking) -> AcceptOffer:
    return AcceptOffer(booking_id=booking.id, version=booking.version)


def _leaving(words: Words, booking: Booking) -> tuple[Button, ...]:
    key = "button-decline-place" if booking.state is BookingState.OFFERED else "button-wait-no-more"
    return (Button(words.plain(key), LeaveWaitlist(booking_id=booking.id, version=booking.version)),)


def _promoting(words: Words, booking: Booking) -> Button:
    tap = PromoteWaiting(booking_id=booking.id, version=booking.version)
    return Button(words.plain("button-promote", name=booking.client_name), tap)


def _at(words: Words, wait: Wait) -> str:
    until = wait.booking.offered_until
    assert until is not None
    return words.plain("booking-when", day=words.weekday(words.studio.today(until)), at=until)


def _mine(words: Words) -> Rows:
    return ((Button(words.plain("button-my-bookings"), MyBookings()),),)
