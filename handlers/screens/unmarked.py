"""What staff read of a session that nobody has marked: whom it is about, what the rule has decided."""

from domain.bookings import BookingState
from handlers.screens.booking_news import about
from handlers.screens.screen import Button, Screen
from handlers.taps.roster import ShowRoster
from services.unmarked import NAMED, LeftOpen
from texts.words import Words


def told(words: Words, found: LeftOpen) -> Screen:
    """Asks for those who are not marked, or says how many were resolved; the roster is one press away."""
    what = about(words, found.session)
    if found.decided:
        lines = [words("unmarked-resolved", what=what)]
        counts = {
            state: found.decided.get(state, 0) for state in (BookingState.ATTENDED, BookingState.NO_SHOW)
        }
        lines += [words(f"unmarked-{state}", count=count) for state, count in counts.items() if count]
        lines.append(words("unmarked-undo"))
    else:
        lines = [words("notice-unmarked", what=what, count=len(found.names)), words("unmarked-ask")]
        lines += [words("unmarked-name", name=name) for name in found.names[:NAMED]]
        if len(found.names) > NAMED:
            lines.append(words("place-more", count=len(found.names) - NAMED))
    roster = Button(words.plain("button-roster"), ShowRoster(session_id=found.session.id))
    return Screen("\n".join(lines), ((roster,),))
