"""Several sessions at once, whoever has chosen them: one preview, one press, one undo."""

from collections.abc import Sequence
from datetime import datetime

from domain.bookings import Booking, BookingState
from domain.browsing import Where
from domain.ids import PersonId
from domain.refusals import NoPassPays, Refusal, SessionFull
from domain.timetable import Session
from handlers.screens.booking_news import about, when
from handlers.screens.placed import undo_button
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps import Tap
from handlers.taps.among import among
from handlers.taps.booking import MyBookings
from handlers.taps.coach import ShowClient
from handlers.taps.placing import ShowDays
from services.placing import Place, Placed
from services.usual import Usual
from texts.refusals import explain
from texts.words import Words

#: What a message holds, with room for its title and what stands below the list.
_ROOM = 3000


def preview(
    words: Words,
    thought: Placed,
    title: str,
    *,
    book: Tap,
    back: Tap,
    note: str = "",
    unpaid: Tap | None = None,
    waits: Tap | None = None,
) -> Screen:
    """What booking all of these comes to, session by session, with the button that books just that; staff
    may look at it with those that nothing pays for, everybody with a place in line where it is full."""
    lines = [title, "", *fitted(words, [place_line(words, each) for each in thought.places])]
    lines += ["", *_totals(words, thought)]
    if note:
        lines.append(note)
    rows: Rows = ((Button(words.plain("button-back"), back),),)
    beyond = sum(isinstance(each.refusal, NoPassPays) for each in thought.places)
    if unpaid is not None and beyond:
        rows = ((Button(words.plain("button-several-unpaid", count=beyond), unpaid),), *rows)
    full = sum(isinstance(each.refusal, SessionFull) for each in thought.places)
    if waits is not None and full:
        rows = ((Button(words.plain("button-several-wait", count=full), waits),), *rows)
    if thought.booked:
        rows = ((Button(_book_label(words, thought), book),), *rows)
    return Screen("\n".join(lines), rows)


def booked(
    words: Words, done: Placed, where: Where, *, is_own: bool, now: datetime, note: str = ""
) -> Screen:
    """What was booked and what was not, with one undo for all of it."""
    made = [each for each in done.places if each.booking is not None]
    refused = [each for each in done.places if each.booking is None]
    count = len(made) - _waiting(done)
    lines = [words("several-done", count=count, name=done.client.name), ""]
    lines += fitted(words, [place_line(words, each) for each in (*made, *refused)])
    lines += ["", *_totals(words, done)]
    if note:
        lines.append(note)
    rows: list[tuple[Button, ...]] = []
    bookings = [each.booking for each in made if each.booking is not None]
    if any(each.is_free_to_cancel(now) for each in bookings):
        rows.append((undo_button(words, bookings[0], where),))
    toast = words.plain("toast-several", count=count)
    return Screen("\n".join(lines), (*rows, *_ways_on(words, done, where, is_own=is_own)), toast=toast)


def already(words: Words, found: Sequence[Booking], where: Where, *, is_own: bool) -> Screen:
    """What the first press has booked."""
    count = sum(each.is_live for each in found)
    lines = [words("several-done", count=count, name=found[0].client_name), ""]
    lines += fitted(words, [words("booking-line", what=about(words, each)) for each in found])
    rows = ((undo_button(words, found[0], where),),)
    mine = _home(words, found[0].client_name, found[0].client_id, is_own=is_own)
    return Screen("\n".join(lines), (*rows, (mine,)), toast=words.plain("toast-booked-before"))


def left_over(words: Words, thought: Usual) -> str:
    """What stays free of the pass that is to be used up, and until when; nothing where that is not meant."""
    rest = thought.rest
    if rest is None:
        return ""
    if rest.free <= 0:
        return words("several-used-up", title=rest.title)
    key = "several-left-over" if rest.valid_until is None else "several-left-over-until"
    return words(key, title=rest.title, count=rest.free, day=rest.valid_until)


def place_line(words: Words, place: Place) -> str:
    """One session of several: which pass pays, or that it is unpaid, waits, or is refused and why."""
    what = _short(words, place.session)
    if place.booking is None:
        assert place.refusal is not None
        return words("several-refused", what=what, reason=_reason(words, place.refusal))
    if place.booking.state is BookingState.WAITLISTED:
        return words("several-waits", what=what)
    if place.pays is None:
        return words("several-unpaid", what=what)
    before, after = place.pays.recorded.before, place.pays.recorded.after
    if after.unlimited:
        return words("several-unlimited", what=what, title=after.title)
    figures = {"before": max(0, before.free), "after": max(0, after.free)}
    return words("several-paid", what=what, title=after.title, **figures)


def _short(words: Words, session: Session) -> str:
    return " · ".join(part for part in (when(words, session), session.service) if part)


def fitted(words: Words, lines: Sequence[str]) -> list[str]:
    """As many lines as a message holds, and how many follow."""
    shown: list[str] = []
    room = _ROOM
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            break
        shown.append(line)
    more = len(lines) - len(shown)
    return [*shown, words("several-more", count=more)] if more else shown


def _reason(words: Words, refusal: Refusal) -> str:
    if isinstance(refusal, NoPassPays) and refusal.reasons:
        refusal = refusal.reasons[0]
    return explain(words, refusal)


def _waiting(placed: Placed) -> int:
    """For how many of them the client only gets in line."""
    return sum(each.booking.state is BookingState.WAITLISTED for each in placed.booked if each.booking)


def _book_label(words: Words, thought: Placed) -> str:
    waiting = _waiting(thought)
    count = len(thought.booked) - waiting
    if not waiting:
        return words.plain("button-book-all", count=count)
    if not count:
        return words.plain("button-join-waitlist")
    return words.plain("button-book-and-wait", count=count, waiting=waiting)


def _totals(words: Words, placed: Placed) -> list[str]:
    waiting = _waiting(placed)
    unpaid = sum(each.pays is None for each in placed.booked) - waiting
    refused = len(placed.places) - len(placed.booked)
    lines = [words("several-some-wait", count=waiting)] if waiting else []
    lines += [words("several-some-unpaid", count=unpaid)] if unpaid else []
    return [*lines, *([words("several-some-refused", count=refused)] if refused else [])]


def _ways_on(words: Words, done: Placed, where: Where, *, is_own: bool) -> Rows:
    another = Button(words.plain("button-book-next"), ShowDays(among=among(where)))
    return (another,), (_home(words, done.client.name, done.client.id, is_own=is_own),)


def _home(words: Words, name: str, client_id: PersonId, *, is_own: bool) -> Button:
    if is_own:
        return Button(words.plain("button-my-bookings"), MyBookings())
    return Button(name, ShowClient(client_id=client_id))
