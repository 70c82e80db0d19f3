"""A place in a session: what booking it comes to, or why nothing pays, and who is to have it."""

from collections.abc import Sequence

from domain.bookings import Booking, BookingState
from domain.ids import SessionId
from domain.policies import Policy
from domain.refusals import NoPassPays
from domain.timetable import Session
from handlers.screens.booking import outlook
from handlers.screens.booking_news import about
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.search import client_label
from handlers.screens.unpaid import paying_rows
from handlers.screens.why import way
from handlers.taps.among import among
from handlers.taps.buying import ShowShop
from handlers.taps.client import ShowBalance
from handlers.taps.coach import ShowClient
from handlers.taps.placing import BookPlace, LookUnpaid, PlaceFor, ShowDay
from services.looking import Look
from services.placing import Place, Placed
from services.searching import Found
from texts.refusals import explain
from texts.words import Words

_LATELY = 6
_NAMED = 3


def confirm(words: Words, look: Look, thought: Placed, *, unpaid: bool = False) -> Screen:
    """What booking one session comes to, with the button that books just that."""
    (place,) = thought.places
    assert place.booking is not None, "a single refusal is raised"
    waits = place.booking.state is BookingState.WAITLISTED
    session, context = place.session, among(look.where)
    lines = [*_heading(words, look, session), *place_lines(words, place, is_own=look.is_own)]
    key = "button-join-waitlist" if waits else "button-place" if look.is_own else "button-book"
    if unpaid and place.pays is None:
        key = "button-book-unpaid"
    tap = BookPlace(
        session_id=session.id, mark=thought.mark, waits=waits, unpaid=unpaid and not waits, among=context
    )
    return Screen("\n".join(lines), ((Button(words.plain(key), tap),), (_back(words, look, session),)))


def nothing_pays(words: Words, look: Look, session: Session, refusal: NoPassPays) -> Screen:
    """Why each pass of the client's cannot pay, with the way out; staff may book unpaid."""
    lines = [*_heading(words, look, session), "", *unpayable_lines(words, refusal, is_own=look.is_own)]
    balance = (Button(words.plain("button-balance"), ShowBalance()),)
    shop = (Button(words.plain("button-shop"), ShowShop()),)
    rows: Rows = (*paying_rows(words, refusal.reasons), shop, balance)
    if not look.is_own:
        unpaid = LookUnpaid(session_id=session.id, among=among(look.where))
        rows = ((Button(words.plain("button-book-unpaid"), unpaid),), (_client(look),))
    return Screen("\n".join(lines), (*rows, (_back(words, look, session),)))


def place_lines(words: Words, place: Place, *, is_own: bool) -> list[str]:
    """Which pass pays, what is free after it, and until when cancelling costs nothing."""
    booking = place.booking
    assert booking is not None
    if booking.state is BookingState.WAITLISTED:
        if is_own:
            return [words("placing-full")]
        return [words("placing-full-for", name=booking.client_name)]
    if place.pays is None:
        lines = [words("placing-unpaid"), *_reasons(words, place)]
    else:
        lines = outlook(words, place.pays.recorded.before, place.pays.recorded.after)
    return [*lines, policy_line(words, booking)]


def unpayable_lines(words: Words, refusal: NoPassPays, *, is_own: bool) -> list[str]:
    """Why each pass of the client's cannot pay, with what can be done about it."""
    reader = "client" if is_own else "staff"
    lines = [words("placing-nothing-pays")]
    for reason in refusal.reasons:
        lines += ["", words.escaped(explain(words, reason)), *way(words, reason, reader)]
    return lines if refusal.reasons else [*lines, "", words(f"placing-no-pass-{reader}")]


def _reasons(words: Words, place: Place) -> list[str]:
    offers = () if place.choice is None else place.choice.offers[:_NAMED]
    refusals = [each.refusal for each in offers if each.refusal is not None]
    return [words("placing-reason", reason=explain(words, each)) for each in refusals]


def policy_line(words: Words, booking: Booking) -> str:
    """Until when cancelling costs nothing, and what it costs later."""
    costs = _costs(booking.policy)
    until = booking.free_until
    if until is None or until >= booking.starts_at or not booking.policy.late_cancel:
        return words("placing-free-until-start", costs="absence" if booking.policy.no_show else "nothing")
    day = words.weekday(words.studio.today(until))
    return words("placing-free-until", until=words.plain("booking-when", day=day, at=until), costs=costs)


def _costs(policy: Policy) -> str:
    return "both" if policy.no_show else "late"


def _heading(words: Words, look: Look, session: Session) -> list[str]:
    lines = [words("booking-what", what=about(words, session))]
    if not look.is_own:
        lines.insert(0, words("placing-title-for", name=look.client.name))
    free = words("placing-places-free", free=max(0, session.free), capacity=session.capacity)
    return [*lines, words("placing-ends", at=session.ends_at) + " · " + free]


def _client(look: Look) -> Button:
    return Button(look.client.name, ShowClient(client_id=look.client.id))


def _back(words: Words, look: Look, session: Session) -> Button:
    return Button(words.plain("button-back"), ShowDay(day=session.day, among=among(look.where)))


def whom(words: Words, session: Session) -> str:
    """Asks which client is to be booked."""
    return "\n".join([words("booking-what", what=about(words, session)), "", words("placing-whom")])


def lately(words: Words, session_id: SessionId, clients: Sequence[Found]) -> Rows:
    """Those with whom the reader dealt lately, to be chosen without typing."""
    return tuple(
        (Button(client_label(words, each), PlaceFor(session_id=session_id, client_id=each.id)),)
        for each in clients[:_LATELY]
    )
