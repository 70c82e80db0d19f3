"""Checking in long before a session begins: asked once more, as the session is taken at once."""

from datetime import datetime

from handlers.screens.screen import Button, Screen
from handlers.taps import Tap
from handlers.taps.booking import CheckIn, ShowBooking
from handlers.taps.roster import CheckInAll, CheckInHere, ShowRoster
from services.attending import BookingCard
from services.rosters import Roster
from texts.words import Words


def one(words: Words, card: BookingCard, tap: CheckIn | CheckInHere) -> Screen:
    """One of them; afterwards it goes on where the press came from."""
    booking = card.booking
    asked = words("check-in-early-sure", name=booking.client_name)
    back: Tap = ShowBooking(booking_id=booking.id)
    if isinstance(tap, CheckInHere):
        back = ShowRoster(session_id=booking.session_id, page=tap.page)
    return _sure(words, booking.starts_at, asked, tap.model_copy(update={"sure": True}), back)


def everybody(words: Words, roster: Roster) -> Screen:
    """All who are left."""
    session = roster.session
    asked = words("check-in-early-sure-all", count=len(roster.remaining))
    yes = CheckInAll(session_id=session.id, mark=roster.mark, sure=True)
    return _sure(words, session.starts_at, asked, yes, ShowRoster(session_id=session.id))


def _sure(words: Words, starts_at: datetime, asked: str, yes: Tap, back: Tap) -> Screen:
    text = words("check-in-early", at=starts_at) + "\n" + asked
    rows = (
        (Button(words.plain("button-check-in-early"), yes),),
        (Button(words.plain("button-back"), back),),
    )
    return Screen(text, rows)
