"""What coaches read of their sessions without asking: tomorrow's list, and who was never marked."""

from domain.timetable import Session
from handlers.screens.screen import Screen
from services.coach_lists import CoachDay, ListedSession
from texts.words import Words

#: A message holds a day of forty sessions: names are listed of the first ones.
NAMED = 10
SESSIONS = 40


def day(words: Words, told: CoachDay) -> Screen:
    """The sessions of a day: when, of what, how many come, who, and who is unpaid."""
    lines = [words("notice-coach_day", day=words.weekday(told.day), count=len(told.sessions))]
    for at, listed in enumerate(told.sessions[:SESSIONS]):
        lines.append(_line(words, listed))
        if at < NAMED:
            lines += _names(words, listed)
    if len(told.sessions) > SESSIONS:
        lines.append(words("place-more", count=len(told.sessions) - SESSIONS))
    return Screen("\n".join(lines))


def unmarked(words: Words, listed: ListedSession) -> Screen:
    """A session that is over, with those whom nobody has marked."""
    lines = [words("notice-unmarked", what=about(words, listed.session), count=len(listed.booked))]
    return Screen("\n".join([*lines, *_names(words, listed)]))


def about(words: Words, session: Session) -> str:
    """Which session it is: when, of what and where; plain text."""
    when = words.plain("booking-when", day=words.weekday(session.day), at=session.starts_at)
    return " · ".join(part for part in (when, session.service, session.place) if part)


def _line(words: Words, listed: ListedSession) -> str:
    session, coming = listed.session, len(listed.booked)
    what = " · ".join(part for part in (session.service, session.place) if part)
    key = "notice-coach_day-personal" if session.personal else "notice-coach_day-session"
    return words(key, at=session.starts_at, what=what, booked=coming, capacity=session.capacity)


def _names(words: Words, listed: ListedSession) -> list[str]:
    names = [booking.client_name for booking in listed.booked[:NAMED]]
    lines = [words("notice-coach_day-names", names=", ".join(names))] if names else []
    if len(listed.booked) > NAMED:
        lines.append(words("place-more", count=len(listed.booked) - NAMED))
    if listed.unpaid:
        lines.append(
            words(
                "notice-coach_day-unpaid", names=", ".join(each.client_name for each in listed.unpaid[:NAMED])
            )
        )
    return lines
