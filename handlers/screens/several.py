"""Several sessions at once: ticked one by one, or found on the client's behalf; one preview, one press."""

from collections.abc import Sequence
from datetime import datetime

from domain.bookings import Booking
from domain.browsing import Where
from domain.ids import PersonId, SessionId
from domain.refusals import NoPassPays, Refusal
from handlers.screens.booking_news import about
from handlers.screens.browsing import (
    day_label,
    none_said,
    page_rows,
    session_label,
    short_names,
    title_lines,
    week_rows,
)
from handlers.screens.placing import undo_button
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps import Tap
from handlers.taps.booking import MyBookings
from handlers.taps.coach import ShowClient
from handlers.taps.placing import (
    MOST_TICKED,
    ShowDays,
    ShowSeveral,
    TickDay,
    TickDays,
    among,
    key36,
    ticked,
    ticks,
)
from handlers.taps.tap import LIMIT
from services.browsing import DayPage, Days
from services.placing import Place, Placed
from services.usual import Usual
from texts.refusals import explain
from texts.words import Words

#: What a message holds, with room for its title and what stands below the list.
_ROOM = 3000


def days(words: Words, found: Days, tap: TickDays) -> Screen:
    """The days, while sessions are being ticked."""
    look = found.look
    rows: list[tuple[Button, ...]] = [
        (Button(day_label(words, look, each), TickDay(day=each.day, among=tap.among, ticked=tap.ticked)),)
        for each in found.days
    ]
    rows += week_rows(words, found, lambda since: tap.model_copy(update={"since": since}))
    rows += _done_row(words, tap.among, tap.ticked)
    rows.append((Button(words.plain("button-back"), ShowDays(since=found.since, among=tap.among)),))
    asked = _count_said(words, tap.ticked) if found.days else none_said(words, look)
    return Screen("\n".join([*title_lines(words, look), "", asked]), tuple(rows))


def day(words: Words, page: DayPage, tap: TickDay) -> Screen:
    """A day's sessions: a press ticks one, or takes the tick away."""
    coaches = short_names(page.sessions)
    chosen = ticks(tap.ticked)
    rows: list[tuple[Button, ...]] = []
    for each in page.sessions:
        label = session_label(words, each, coaches, page.mine.get(each.id))
        if each.id in chosen:
            label = words.plain("button-chosen", label=label)
        rows.append((Button(label, toggled(tap, each.id)),))
    rows += page_rows(words, page, lambda after: tap.model_copy(update={"at": key36(after)}))
    rows += _done_row(words, tap.among, tap.ticked)
    back = TickDays(since=tap.day, among=tap.among, ticked=tap.ticked)
    rows.append((Button(words.plain("button-other-day"), back),))
    title = [*title_lines(words, page.look), words("placing-day-title", day=words.weekday(page.day))]
    return Screen("\n".join([*title, "", _count_said(words, tap.ticked)]), tuple(rows))


def toggled(tap: TickDay, session_id: SessionId) -> TickDay:
    """The tap with one tick more or less; the same again where a button holds no more of them."""
    chosen = ticks(tap.ticked)
    after = tuple(each for each in chosen if each != session_id)
    if after == chosen:
        after = (*chosen, session_id)
    changed = tap.model_copy(update={"ticked": ticked(after)})
    fits = len(after) <= MOST_TICKED and len(_packed(changed)) <= LIMIT
    return changed if fits else tap


def preview(words: Words, thought: Placed, title: str, *, book: Tap, back: Tap, note: str = "") -> Screen:
    """What booking all of these comes to, session by session, with the button that books just that."""
    count = len(thought.booked)
    lines = [title, "", *fitted(words, [place_line(words, each) for each in thought.places])]
    lines += ["", *_totals(words, thought)]
    if note:
        lines.append(note)
    rows: Rows = ((Button(words.plain("button-back"), back),),)
    if count:
        rows = ((Button(words.plain("button-book-all", count=count), book),), *rows)
    return Screen("\n".join(lines), rows)


def booked(
    words: Words, done: Placed, where: Where, *, is_own: bool, now: datetime, note: str = ""
) -> Screen:
    """What was booked and what was not, with one undo for all of it."""
    made = [each for each in done.places if each.booking is not None]
    refused = [each for each in done.places if each.booking is None]
    lines = [words("several-done", count=len(made), name=done.client.name), ""]
    lines += fitted(words, [place_line(words, each) for each in (*made, *refused)])
    lines += ["", *_totals(words, done)]
    if note:
        lines.append(note)
    rows: list[tuple[Button, ...]] = []
    bookings = [each.booking for each in made if each.booking is not None]
    if any(each.is_free_to_cancel(now) for each in bookings):
        rows.append((undo_button(words, bookings[0], where),))
    toast = words.plain("toast-several", count=len(made))
    return Screen("\n".join(lines), (*rows, *_ways_on(words, done, where, is_own=is_own)), toast=toast)


def already(words: Words, found: Sequence[Booking], where: Where, *, is_own: bool) -> Screen:
    """What the first press has booked."""
    lines = [words("several-done", count=len(found), name=found[0].client_name), ""]
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
    what = about(words, place.session)
    if place.booking is None:
        assert place.refusal is not None
        return words("several-refused", what=what, reason=_reason(words, place.refusal))
    if place.pays is None:
        return words("several-unpaid", what=what)
    before, after = place.pays.recorded.before, place.pays.recorded.after
    if after.unlimited:
        return words("several-unlimited", what=what, title=after.title)
    figures = {"before": max(0, before.free), "after": max(0, after.free)}
    return words("several-paid", what=what, title=after.title, **figures)


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


def _totals(words: Words, placed: Placed) -> list[str]:
    unpaid = sum(each.pays is None for each in placed.booked)
    refused = len(placed.places) - len(placed.booked)
    lines = [words("several-some-unpaid", count=unpaid)] if unpaid else []
    return [*lines, *([words("several-some-refused", count=refused)] if refused else [])]


def _ways_on(words: Words, done: Placed, where: Where, *, is_own: bool) -> Rows:
    another = Button(words.plain("button-book-another"), ShowDays(among=among(where)))
    return (another,), (_home(words, done.client.name, done.client.id, is_own=is_own),)


def _home(words: Words, name: str, client_id: PersonId, *, is_own: bool) -> Button:
    if is_own:
        return Button(words.plain("button-my-bookings"), MyBookings())
    return Button(name, ShowClient(client_id=client_id))


def _count_said(words: Words, packed: str) -> str:
    return words("several-ticked", count=len(ticks(packed)), most=MOST_TICKED)


def _done_row(words: Words, context: str, packed: str) -> list[tuple[Button, ...]]:
    count = len(ticks(packed))
    if not count:
        return []
    label = words.plain("button-see-several", count=count)
    return [(Button(label, ShowSeveral(among=context, ticked=packed)),)]


def _packed(tap: Tap) -> bytes:
    try:
        return tap.pack().encode()
    except ValueError:
        return b" " * (LIMIT + 1)
