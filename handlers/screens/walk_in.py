"""A client who came without a booking: who it is, which pass pays, and what was done."""

from collections.abc import Sequence

from domain.ids import SessionId
from domain.timetable import Session
from handlers.screens.booking import outlook
from handlers.screens.booking_news import about
from handlers.screens.roster import heading, unpaid_line
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.search import client_label
from handlers.taps.coach import ShowClient
from handlers.taps.roster import ProposeWalkIn, PutBack, SaveWalkIn, ShowRoster, WalkIn
from handlers.taps.timetable import ShowSession
from services.rosters import Roster
from services.searching import Found
from services.walk_ins import WalkedIn
from texts.words import Words

_LATELY = 6


def prompt(words: Words, session: Session) -> str:
    """How the client is found."""
    return "\n".join([*heading(words, session), "", words("walk-in-who")])


def choices(words: Words, session_id: SessionId, clients: Sequence[Found]) -> Rows:
    """Those with whom the reader dealt lately, to be chosen without typing."""
    return tuple(
        (Button(client_label(words, each), ProposeWalkIn(session_id=session_id, client_id=each.id)),)
        for each in clients[:_LATELY]
    )


def full(words: Words, roster: Roster) -> Screen:
    """Every place is taken; the way out is to make room, or to mark who did not come."""
    session = roster.session
    lines = [*heading(words, session), "", words("walk-in-full", capacity=session.capacity)]
    raising = (Button(words.plain("button-raise-capacity"), ShowSession(session_id=session.id)),)
    return Screen("\n".join(lines), (raising, (_back(words, session.id),)))


def proposal(words: Words, thought: WalkedIn) -> Screen:
    """Which pass pays and what is left of it; or why none does, and the way to settle later."""
    session, client = thought.session, thought.client
    lines = [
        words("walk-in-title", name=client.name),
        words("booking-what", what=about(words, thought.booking)),
    ]
    lines += _paying(words, thought)
    save = SaveWalkIn(
        session_id=session.id, client_id=client.id, mark=thought.mark, unpaid=thought.paid is None
    )
    label = words.plain("button-walk-in-save" if thought.paid else "button-walk-in-unpaid")
    return Screen("\n".join(lines), ((Button(label, save),), (_back(words, session.id),)))


def done(words: Words, made: WalkedIn) -> Screen:
    """The visit as it was entered, with its undo and the way to the next one."""
    name, what = made.client.name, about(words, made.booking)
    lines = [words("booking-checked-in", what=what, name=name)]
    lines += [words("booking-unpaid-later")] if made.paid is None else _paying(words, made)
    undo = PutBack(booking_id=made.booking.id, version=made.booking.version)
    opening: Rows = ((Button(name, ShowClient(client_id=made.client.id)),),) if made.is_known else ()
    rows: Rows = (
        (Button(words.plain("button-undo"), undo),),
        (Button(words.plain("button-walk-in-another"), WalkIn(session_id=made.session.id)),),
        *opening,
        (Button(words.plain("button-roster"), ShowRoster(session_id=made.session.id)),),
    )
    return Screen("\n".join(lines), rows, toast=words.plain("toast-checked-in", name=name))


def _paying(words: Words, made: WalkedIn) -> list[str]:
    """Which pass pays and what is left of it, as far as the reader may know; or why none does."""
    if made.paid is None:
        return [unpaid_line(words, made.booking, made.choice)]
    if not made.is_known:
        return [words("walk-in-pays", title=made.paid.after.title)]
    return outlook(words, made.paid.before, made.paid.after)


def _back(words: Words, session_id: SessionId) -> Button:
    return Button(words.plain("button-back"), ShowRoster(session_id=session_id))
