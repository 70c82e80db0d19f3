"""A coach's time off: listed, entered from a day to a day, and what is booked in it."""

from collections.abc import Iterable
from datetime import date

from domain.availability import TimeOff
from domain.bookings import Booking
from domain.ids import PersonId
from domain.time_off import OffWish, wish_of
from domain.timetable import Session
from domain.timing import latest_day
from handlers.screens import calendar
from handlers.screens.booking_news import when
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.coach import Undo
from handlers.taps.hours import (
    EndOff,
    OffUntil,
    PreviewOff,
    SaveOff,
    ShowHours,
    ShowOff,
    TakeOff,
    TypeOffFirst,
    TypeOffHours,
    TypeOffLast,
    packed,
)
from handlers.taps.timetable import ShowSession
from services.time_off import OffPage, OffTaken, OffThought
from texts.words import Words

_SHOWN = 8


def listed(words: Words, page: OffPage) -> Screen:
    """The time off that is not over, each to be pressed away."""
    coach_id = page.coach.id
    rows: Rows = tuple(
        (
            Button(
                words.plain("button-off-end", when=_when(words, each)),
                EndOff(coach_id=coach_id, off_id=each.id),
            ),
        )
        for each in page.off
    )
    turns = []
    if page.page > 0:
        turns.append(Button(words.plain("button-off-before"), ShowOff(coach_id=coach_id, page=page.page - 1)))
    if page.has_more:
        turns.append(Button(words.plain("button-more"), ShowOff(coach_id=coach_id, page=page.page + 1)))
    if turns:
        rows += (tuple(turns),)
    rows += ((Button(words.plain("button-off-add"), TakeOff(coach_id=coach_id)),), _home(words, page))
    lines = off_lines(words, page.off) or [words("off-none")]
    return Screen("\n".join([words("off-title-of", name=page.coach.name), "", *lines]), rows)


def first_day(words: Words, page: OffPage, month: date | None = None) -> Screen:
    """A month to choose the first day in."""
    coach_id, choice = page.coach.id, _choice(page.today, page.today)
    rows = calendar.month(
        words,
        calendar.month_to_show(month, choice),
        choice,
        turn=lambda day: TakeOff(coach_id=coach_id, month=day),
        pick=lambda day: OffUntil(coach_id=coach_id, first=day),
    )
    typed = Button(words.plain("button-type-date"), TypeOffFirst(coach_id=coach_id))
    text = "\n".join([words("off-title-of", name=page.coach.name), "", words("off-ask-first")])
    return Screen(text, (*rows, (typed,), _home(words, page)))


def last_day(words: Words, page: OffPage, first: date, month: date | None = None) -> Screen:
    """Only that day, some hours of it, or a month to choose the last day in."""
    coach_id, choice = page.coach.id, _choice(page.today, first)
    one = PreviewOff(coach_id=coach_id, first=first, last=first)
    hours = TypeOffHours(coach_id=coach_id, first=first)
    rows = calendar.month(
        words,
        calendar.month_to_show(month or first, choice),
        choice,
        turn=lambda day: OffUntil(coach_id=coach_id, first=first, month=day),
        pick=lambda day: PreviewOff(coach_id=coach_id, first=first, last=day),
    )
    typed = Button(words.plain("button-type-date"), TypeOffLast(coach_id=coach_id, first=first))
    text = "\n".join(
        [words("off-title-of", name=page.coach.name), "", words("off-ask-last", day=words.weekday(first))]
    )
    quick = (Button(words.plain("button-off-one-day"), one), Button(words.plain("button-off-hours"), hours))
    back = (Button(words.plain("button-back"), TakeOff(coach_id=coach_id)),)
    return Screen(text, (quick, *rows, (typed,), back))


def thought(words: Words, found: OffThought) -> Screen:
    """What lies in the time off: to be kept, or called off and returned; sessions of the timetable stay."""
    tap = _preview(found.coach.id, found.wish)
    save = SaveOff(**tap.model_dump(), mark=found.mark)
    lines = [words("off-title-of", name=found.coach.name), "", _bold(words, found.off)]
    rows: Rows = ((Button(words.plain("button-off-save"), save),),)
    if found.bookings:
        lines += ["", words("off-booked", count=len(found.bookings))]
        lines += _capped(words, [_booked(words, each) for each in found.bookings])
        call_off = save.model_copy(update={"call_off": True})
        rows = (
            (Button(words.plain("button-off-keep"), save),),
            (Button(words.plain("button-off-call-off", count=len(found.bookings)), call_off),),
        )
    if found.sessions:
        lines += ["", words("off-sessions", count=len(found.sessions))]
        lines += _capped(words, [words("booking-line", what=_what(words, each)) for each in found.sessions])
        rows += _sessions(words, found)
    back = OffUntil(coach_id=found.coach.id, first=found.wish.first)
    return Screen("\n".join(lines), (*rows, (Button(words.plain("button-back"), back),)))


def taken(words: Words, done: OffTaken) -> Screen:
    """The time off as it was entered, and the ways to take it back."""
    off = done.thought.off
    lines = [words("off-taken", when=_when(words, off), name=done.thought.coach.name)]
    rows: Rows = ((Button(words.plain("button-undo"), EndOff(coach_id=off.coach_id, off_id=off.id)),),)
    if done.called_off:
        lines += ["", words("off-called-off", count=len(done.called_off))]
        lines += _capped(words, [_booked(words, each) for each in done.called_off])
    if done.entry_id is not None:
        rows += ((Button(words.plain("button-off-rebook"), Undo(entry_id=done.entry_id)),),)
    if done.thought.sessions:
        lines += ["", words("off-sessions", count=len(done.thought.sessions))]
        rows += _sessions(words, done.thought)
    back = (Button(words.plain("button-back"), ShowHours(coach_id=off.coach_id)),)
    return Screen("\n".join(lines), (*rows, back), toast=words.plain("toast-off-taken"))


def ended(words: Words, off: TimeOff) -> Screen:
    """The time off that was taken away, and the way to enter it again."""
    again = _preview(off.coach_id, wish_of(off, words.studio.calendar))
    rows = (
        (Button(words.plain("button-off-again"), again),),
        (Button(words.plain("button-back"), ShowHours(coach_id=off.coach_id)),),
    )
    return Screen(words("off-ended", when=_when(words, off)), rows, toast=words.plain("toast-off-ended"))


def off_lines(words: Words, off: Iterable[TimeOff]) -> list[str]:
    """Each time off on a line."""
    return [words("off-line", when=_when(words, each)) for each in off]


def _when(words: Words, off: TimeOff) -> str:
    wish = wish_of(off, words.studio.calendar)
    first, last = words.weekday(wish.first), words.weekday(wish.last)
    if wish.hours is None:
        return first if wish.first == wish.last else words.plain("off-days", first=first, last=last)
    return words.plain("off-hours", day=first, opens=off.starts_at, closes=off.ends_at)


def _bold(words: Words, off: TimeOff) -> str:
    return words("off-what", when=_when(words, off))


def _booked(words: Words, booking: Booking) -> str:
    return words("off-booking", what=_what(words, booking), name=booking.client_name)


def _what(words: Words, each: Booking | Session) -> str:
    # Whose time it is stands above.
    return " · ".join(part for part in (when(words, each), each.service, each.place) if part)


def _capped(words: Words, lines: list[str]) -> list[str]:
    more = [words("off-and-more", count=len(lines) - _SHOWN)] if len(lines) > _SHOWN else []
    return lines[:_SHOWN] + more


def _sessions(words: Words, found: OffThought) -> Rows:
    return tuple(
        (Button(_what(words, each), ShowSession(session_id=each.id)),) for each in found.sessions[:_SHOWN]
    )


def _preview(coach_id: PersonId, wish: OffWish) -> PreviewOff:
    return PreviewOff(coach_id=coach_id, first=wish.first, last=wish.last, hours=packed(wish.hours))


def _choice(today: date, earliest: date) -> calendar.Choice:
    return calendar.Choice(today, earliest, latest_day(today), None)


def _home(words: Words, page: OffPage) -> tuple[Button, ...]:
    return (Button(words.plain("button-back"), ShowHours(coach_id=page.coach.id)),)
