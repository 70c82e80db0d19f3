"""Calling sessions off, and letting them take place after all."""

from domain.bookings import BookingState
from domain.timetable import Session
from handlers.screens.booking_news import about
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.timetable import card, what, when
from handlers.taps.booking import MyBookings
from handlers.taps.timetable import CallOffSession, Reinstate, ShowSession
from services.calling_off import CallOff
from services.place_news import PlaceNews
from services.reinstating import Reinstated
from services.timetable import SessionCard
from texts.refusals import explain
from texts.words import Words

_NAMED = 12


def sure(words: Words, thought: CallOff) -> Screen:
    """Whom it touches, and what comes back to them, before it is called off."""
    session = thought.card.session
    lines = [
        words("off-sure", what=what(words, session)),
        words("timetable-when", when=when(words, session)),
        "",
    ]
    lines.append(words("off-paid", count=thought.paid))
    if thought.paid:
        lines.append(words("off-grace", day=thought.until))
    if thought.unpaid:
        lines.append(words("off-unpaid", count=thought.unpaid))
    if thought.waiting:
        lines.append(words("off-waiting", count=thought.waiting))
    lines += named(words, thought.names)
    yes = CallOffSession(session_id=session.id, version=session.version)
    return Screen("\n".join(lines), _rows(words, "button-off-session-sure", yes, session))


def done(words: Words, now: SessionCard) -> Screen:
    """The session, called off; it can still be taken back."""
    return card(words, now).toasting(words.plain("toast-called-off"))


def sure_to_reinstate(words: Words, thought: Reinstated) -> Screen:
    """Who would be booked again, and who could not."""
    session = thought.card.session
    lines = [
        words("on-sure", what=what(words, session)),
        words("timetable-when", when=when(words, session)),
        "",
    ]
    lines += [words("on-again", count=thought.again), *_left(words, thought)]
    # What was shown is as it would be: the version it has now is the one before.
    yes = Reinstate(session_id=session.id, version=session.version - 1)
    return Screen("\n".join(lines), _rows(words, "button-reinstate-sure", yes, session))


def reinstated_card(words: Words, now: Reinstated) -> Screen:
    """The session as it takes place after all."""
    shown = card(words, now.card)
    lines = [shown.text, "", words("on-again", count=now.again), *_left(words, now)]
    return Screen("\n".join(lines), shown.rows, toast=words.plain("toast-reinstated"))


def reinstated(words: Words, news: PlaceNews) -> Screen:
    """What somebody reads whose session takes place after all."""
    lines = [words("notice-reinstated", what=about(words, news.booking))]
    if "why" in news.data:
        reason = f"place-why-{news.data['why']}"
        lines.append(words("notice-reinstated-left"))
        lines.append(words(reason if words.has(reason) else "place-why"))
    elif news.booking.state is BookingState.WAITLISTED:
        lines.append(words("notice-reinstated-waiting"))
    else:
        lines.append(words("notice-reinstated-booked"))
        lines.append(words("place-paid", title=news.pass_.title) if news.pass_ else words("place-unpaid"))
    return Screen("\n".join(lines), ((Button(words.plain("button-my-bookings"), MyBookings()),),))


def named(words: Words, names: tuple[str, ...]) -> list[str]:
    """Who they are, the first dozen by name."""
    if not names:
        return []
    lines = ["", *(words("off-name", name=name) for name in names[:_NAMED])]
    if len(names) > _NAMED:
        lines.append(words("making-more", count=len(names) - _NAMED))
    return lines


def _left(words: Words, found: Reinstated) -> list[str]:
    if not found.left:
        return []
    lines = ["", words("on-left", count=len(found.left))]
    lines += [
        words("on-left-name", name=booking.client_name, reason=explain(words, refusal))
        for booking, refusal in found.left[:_NAMED]
    ]
    if len(found.left) > _NAMED:
        lines.append(words("making-more", count=len(found.left) - _NAMED))
    return lines


def _rows(words: Words, label: str, yes: CallOffSession, session: Session) -> Rows:
    back = Button(words.plain("button-back"), ShowSession(session_id=session.id))
    return ((Button(words.plain(label), yes),), (back,))
