"""Booking a session on a pass: day, time, what else is to be chosen, then what it comes to."""

from dataclasses import replace
from datetime import date, time

from domain.ids import BookingId, PlaceId, ServiceId
from domain.passes import Pass, counts_days
from domain.timing import Moment, latest_day
from handlers.screens import calendar, changes
from handlers.screens.booking_news import about, when
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps import Tap
from handlers.taps.booking import (
    BookSession,
    PickDay,
    Propose,
    SaveBooking,
    ShowBooking,
    ShowBookings,
    TurnDays,
    TypeTime,
)
from handlers.taps.coach import ShowMore, Undo
from services.booking import Booked
from services.sessions import Proposal, Start
from services.wishing import Wish
from texts.words import Words

#: The whole hours that are offered as buttons, and so many in a row.
HOURS = range(6, 22)
_IN_ROW = 4


def days(words: Words, start: Start, month: date | None = None) -> Screen:
    """A month to choose the session's day in."""
    pass_, moved = start.pass_, _moved_id(start)
    choice = calendar.Choice(start.today, start.today, latest_day(start.today), None)
    rows = calendar.month(
        words,
        calendar.month_to_show(month or (start.moved.day if start.moved else None), choice),
        choice,
        turn=lambda day: TurnDays(pass_id=pass_.id, version=pass_.version, month=day, moved=moved),
        pick=lambda day: PickDay(pass_id=pass_.id, version=pass_.version, day=day, moved=moved),
    )
    text = "\n".join([*_heading(words, start), "", words("booking-choose-day")])
    return Screen(text, (*rows, (_back(words, _home(start)),)))


def times(words: Words, start: Start, day: date) -> Screen:
    """The hours of the day that still lie ahead and that the pass covers."""
    pass_, moved = start.pass_, _moved_id(start)
    zone = words.studio.calendar
    covered = [each for each in map(time, HOURS) if pass_.terms.coverage.is_open_at(each)]
    hours = [each for each in covered if zone.at(day, each) > start.now]
    buttons = [Button(words.plain("booking-hour", at=hour), _at(start, Moment(day, hour))) for hour in hours]
    grid = [tuple(buttons[at : at + _IN_ROW]) for at in range(0, len(buttons), _IN_ROW)]
    typed = TypeTime(pass_id=pass_.id, version=pass_.version, day=day, moved=moved)
    text = "\n".join([*_heading(words, start), "", words("booking-choose-time", day=words.weekday(day))])
    back = BookSession(pass_id=pass_.id, moved=moved)
    return Screen(text, (*grid, (Button(words.plain("button-type-time"), typed),), (_back(words, back),)))


def time_prompt(words: Words, start: Start, day: date) -> str:
    """How a time is typed."""
    return "\n".join([*_heading(words, start), "", words("booking-ask-time", day=words.weekday(day))])


def proposal(words: Words, thought: Proposal) -> Screen:
    """What is to be chosen next, or what booking comes to: which pass pays, and what is left after."""
    wish, version = thought.wish, thought.before.version
    back = PickDay(pass_id=wish.pass_id, version=version, day=wish.when.day, moved=wish.instead_of)
    heading = changes.heading(words, thought.before, thought.client.name)
    if thought.choice.is_open or thought.booking is None:
        return Screen(
            f"{heading}\n\n{words(_asked(thought))}", (*_choices(words, thought), (_back(words, back),))
        )
    lines = [heading, ""]
    if thought.moved is not None:
        lines.append(words("booking-moved-from", when=when(words, thought.moved)))
    lines.append(words("booking-what", what=about(words, thought.booking)))
    if words.studio.calendar.time_of(thought.booking.starts_at) != wish.when.at:
        lines.append(words("booking-clock-change", typed=wish.when.at, at=thought.booking.starts_at))
    lines += outlook(words, thought.before, thought.after)
    if thought.clash is not None:
        lines.append(words(f"booking-warns-{thought.clash}", name=thought.booking.coach))
    if thought.stranded:
        lines.append(words("booking-strands", count=len(thought.stranded)))
    key = "button-book" if thought.moved is None else "button-move-booking"
    save = Button(words.plain(key), SaveBooking.of(wish, version))
    return Screen("\n".join(lines), ((save,), (_back(words, back),)))


def booked(words: Words, done: Booked) -> Screen:
    """The booking as it was made, with its undo and the way to the next one."""
    before, after = done.recorded.before, done.recorded.after
    lines = [words("booking-made", what=about(words, done.booking), name=done.booking.client_name)]
    lines += outlook(words, before, after)
    undo = Button(words.plain("button-undo"), Undo(entry_id=done.recorded.entry_id))
    another = Button(words.plain("button-book-another"), BookSession(pass_id=after.id))
    bookings = Button(words.plain("button-bookings"), ShowBookings(pass_id=after.id))
    back = _back(words, ShowMore(pass_id=after.id))
    toast = words.plain("toast-booked", when=when(words, done.booking))
    return Screen("\n".join(lines), ((undo,), (another,), (bookings,), (back,)), toast=toast)


def _heading(words: Words, start: Start) -> list[str]:
    lines = [changes.heading(words, start.pass_, start.client.name)]
    if start.moved is not None:
        lines.append(words("booking-moves", what=about(words, start.moved)))
    return lines


def outlook(words: Words, before: Pass, after: Pass) -> list[str]:
    """Which pass pays, what is free of it before and after, and the dates that the booking sets."""
    title = after.title
    if after.unlimited:
        lines = [words("booking-pays-unlimited", title=title)]
    else:
        key = "booking-pays-days" if counts_days(after) else "booking-pays"
        lines = [words(key, title=title, before=max(0, before.free), after=max(0, after.free))]
    if after.valid_from != before.valid_from and after.valid_until is not None:
        lines.append(words("booking-sets-clock", day=after.valid_until))
    return lines


def _asked(thought: Proposal) -> str:
    if thought.choice.people:
        return "booking-choose-client"
    if thought.choice.services:
        return "booking-choose-service"
    return "booking-choose-coach" if thought.choice.coaches else "booking-choose-place"


def _choices(words: Words, thought: Proposal) -> Rows:
    wish, choice = thought.wish, thought.choice
    ways = [(each.name, replace(wish, visitor_id=each.id)) for each in choice.people]
    ways += [(each.name, replace(wish, service_id=ServiceId(each.id))) for each in choice.services]
    ways += [(each.name, replace(wish, coach_id=each.id)) for each in choice.coaches]
    ways += [(each.name, replace(wish, place_id=PlaceId(each.id))) for each in choice.places]
    buttons = [Button(name, Propose.of(chosen, thought.before.version)) for name, chosen in ways]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _at(start: Start, moment: Moment) -> Propose:
    wish = Wish(start.pass_.id, moment, instead_of=_moved_id(start))
    return Propose.of(wish, start.pass_.version)


def _moved_id(start: Start) -> BookingId | None:
    return None if start.moved is None else start.moved.id


def _home(start: Start) -> Tap:
    return ShowMore(pass_id=start.pass_.id) if start.moved is None else ShowBooking(booking_id=start.moved.id)


def _back(words: Words, tap: Tap) -> Button:
    return Button(words.plain("button-back"), tap)
