"""What coaches read of the day before them without asking."""

from domain.bookings import Booking
from handlers.screens.screen import Button, Screen
from handlers.taps.roster import ShowMyDay
from services.coach_lists import CoachDay, ListedSession
from texts.words import Words

#: So many names of a session are said, and so long is the message at most: Telegram takes 4,096 letters.
NAMED = 10
LONGEST = 3200


def day(words: Words, told: CoachDay) -> Screen:
    """The sessions of a day: when, of what, how many come, who, and who is unpaid."""
    lines, length = [words("notice-coach_day", day=words.weekday(told.day), count=len(told.sessions))], 0
    for at, listed in enumerate(told.sessions):
        said = "\n".join([_line(words, listed), *_names(words, listed)])
        length += len(said)
        if length > LONGEST:
            lines.append(words("place-more", count=len(told.sessions) - at))
            break
        lines.append(said)
    whole = (Button(words.plain("button-coach-day"), ShowMyDay(day=told.day)),)
    return Screen("\n".join(lines), (whole,))


def _line(words: Words, listed: ListedSession) -> str:
    session, coming = listed.session, len(listed.booked)
    what = " · ".join(part for part in (session.service, session.place) if part)
    key = "notice-coach_day-personal" if session.personal else "notice-coach_day-session"
    return words(key, at=session.starts_at, what=what, booked=coming, capacity=session.capacity)


def _names(words: Words, listed: ListedSession) -> list[str]:
    lines = []
    if listed.booked:
        more = "" if len(listed.booked) <= NAMED else words("place-more", count=len(listed.booked) - NAMED)
        lines.append(words("notice-coach_day-names", names=_joined(listed.booked)) + more)
    if listed.unpaid:
        lines.append(words("notice-coach_day-unpaid", names=_joined(listed.unpaid)))
    return lines


def _joined(bookings: tuple[Booking, ...]) -> str:
    return ", ".join(each.client_name for each in bookings[:NAMED])
