"""Changing one session: what is asked, what it comes to, and how it was."""

from datetime import date, datetime, time

from domain.coverage import Named
from domain.session_changes import Change, Fact, to_start
from domain.timing import Moment, latest_day
from handlers.screens import calendar
from handlers.screens.calling_off import named
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.session_steps import LENGTHS
from handlers.screens.timetable import card, card_lines, what, when
from handlers.taps.timetable import AskChange, SaveChange, ShowSession, ThinkChange
from services.rescheduling import Changed
from services.timetable import SessionCard
from texts.refusals import explain
from texts.words import Words

_PAGE, _HOURS = 8, range(6, 22)
_PLACES = (1, 2, 6, 8, 10, 12, 15, 20)


def choices(words: Words, shown: SessionCard, tap: AskChange, found: tuple[Named, ...]) -> Screen:
    """Another coach, or another place."""
    start = max(0, tap.number) * _PAGE
    rows = [(_thinks(shown, tap.fact, each.name, str(each.id)),) for each in found[start : start + _PAGE]]
    without = "button-without-coach" if tap.fact is Fact.COACH else "button-without-place"
    rows.append((_thinks(shown, tap.fact, words.plain(without), "0"),))
    ways = []
    if start:
        ways.append(_turns(words, "button-timetable-earlier", tap, tap.number - 1))
    if len(found) > start + _PAGE:
        ways.append(_turns(words, "button-more", tap, tap.number + 1))
    return _asked(words, shown, tap.fact, (*rows, tuple(ways)) if ways else tuple(rows))


def places(words: Words, shown: SessionCard) -> Screen:
    """Another number of places."""
    buttons = [
        _thinks(shown, Fact.CAPACITY, str(count), str(count))
        for count in _PLACES
        if count >= shown.session.taken and count != shown.session.capacity
    ]
    rows = tuple(tuple(buttons[at : at + 4]) for at in range(0, len(buttons), 4))
    return _asked(words, shown, Fact.CAPACITY, rows)


def lengths(words: Words, shown: SessionCard) -> Screen:
    """Another length."""
    buttons = [
        _thinks(shown, Fact.MINUTES, words.plain("making-minutes", count=count), str(count))
        for count in LENGTHS
        if count != shown.session.minutes
    ]
    rows = tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))
    return _asked(words, shown, Fact.MINUTES, rows)


def days(words: Words, shown: SessionCard, today: date, month: date | None) -> Screen:
    """Another day, or the same one."""
    session_id = shown.session.id
    choice = calendar.Choice(today, today, latest_day(today), None)
    rows = calendar.month(
        words,
        calendar.month_to_show(month or shown.session.day, choice),
        choice,
        turn=lambda each: AskChange(session_id=session_id, fact=Fact.START, month=each),
        pick=lambda day: AskChange(session_id=session_id, fact=Fact.START, day=day),
    )
    return _asked(words, shown, Fact.START, rows)


def hours(words: Words, shown: SessionCard, day: date) -> Screen:
    """Another time of that day."""
    zone = words.studio.calendar
    present = zone.time_of(shown.session.starts_at).replace(second=0, microsecond=0)
    moments = [Moment(day, at) for at in sorted({present, *(time(hour) for hour in _HOURS)})]
    ahead = [each for each in moments if zone.at(each.day, each.at) > shown.now]
    buttons = [
        _thinks(shown, Fact.START, words.plain("booking-hour", at=each.at), to_start(each).value)
        for each in ahead
    ]
    rows = tuple(tuple(buttons[at : at + 4]) for at in range(0, len(buttons), 4))
    lines = [*card_lines(words, shown), "", words("booking-choose-time", day=words.weekday(day))]
    back = AskChange(session_id=shown.session.id, fact=Fact.START)
    return Screen("\n".join(lines), (*rows, (Button(words.plain("button-back"), back),)))


def thought(words: Words, found: Changed, change: Change) -> Screen:
    """Old → new, and whom it touches, before it is saved."""
    before = found.before
    lines = [words("timetable-title", what=what(words, before)), *_difference(words, found, change.fact)]
    lines += ["", *_touched(words, found, change.fact)]
    save = SaveChange(session_id=before.id, version=before.version, fact=change.fact, value=change.value)
    rows = (
        (Button(words.plain("button-save-change"), save),),
        (Button(words.plain("button-back"), ShowSession(session_id=before.id)),),
    )
    return Screen("\n".join(lines), rows)


def changed(words: Words, found: Changed, change: Change) -> Screen:
    """The session as it is now, with the way back to how it was."""
    shown = card(words, found.card)
    lines = [shown.text, *_returned(words, found)]
    value = _as_it_was(words, found, change.fact)
    back = ThinkChange(session_id=found.before.id, fact=change.fact, value=value)
    rows = ((Button(words.plain("button-change-back"), back),), *shown.rows)
    return Screen("\n".join(lines), rows, toast=words.plain("toast-session-changed"))


def _difference(words: Words, found: Changed, fact: Fact) -> list[str]:
    before, after = found.before, found.card.session
    nobody, nowhere = words.plain("button-without-coach"), words.plain("button-without-place")
    match fact:
        case Fact.COACH:
            pair = (before.coach or nobody, after.coach or nobody)
        case Fact.PLACE:
            pair = (before.place or nowhere, after.place or nowhere)
        case Fact.CAPACITY:
            pair = (str(before.capacity), str(after.capacity))
        case Fact.MINUTES:
            pair = (str(before.minutes), str(after.minutes))
        case _:
            pair = (when(words, before), when(words, after))
    return [words(f"change-session-{fact.name.lower()}", was=pair[0], now=pair[1])]


def _touched(words: Words, found: Changed, fact: Fact) -> list[str]:
    if fact is Fact.CAPACITY:
        return [words("timetable-taken", taken=found.before.taken, capacity=found.card.session.capacity)]
    lines = [words("change-session-told", count=found.told), *_returned(words, found)]
    if found.moved.clashes:
        lines += ["", words("change-session-clashes", count=len(found.moved.clashes))]
        names = tuple(_clash(words, each.client_name, at) for each, at in found.moved.clashes)
        lines += named(words, names)[1:]
    return lines


def _returned(words: Words, found: Changed) -> list[str]:
    if not found.moved.returned:
        return []
    names = tuple(
        words.plain("change-session-why", name=each.client_name, reason=explain(words, why))
        for each, why in found.moved.returned
    )
    return ["", words("change-session-returned", count=len(names)), *named(words, names)[1:]]


def _clash(words: Words, name: str, at: datetime) -> str:
    return words.plain("change-session-clash", name=name, at=at)


def _as_it_was(words: Words, found: Changed, fact: Fact) -> str:
    before = found.before
    match fact:
        case Fact.COACH:
            return str(before.coach_id or 0)
        case Fact.PLACE:
            return str(before.place_id or 0)
        case Fact.CAPACITY:
            return str(before.capacity)
        case Fact.MINUTES:
            return str(before.minutes)
    at = words.studio.calendar.time_of(before.starts_at)
    return to_start(Moment(words.studio.today(before.starts_at), at)).value


def _asked(words: Words, shown: SessionCard, fact: Fact, rows: Rows) -> Screen:
    lines = [*card_lines(words, shown), "", words(f"change-session-ask-{fact.name.lower()}")]
    back = Button(words.plain("button-back"), ShowSession(session_id=shown.session.id))
    return Screen("\n".join(lines), (*rows, (back,)))


def _thinks(shown: SessionCard, fact: Fact, label: str, value: str) -> Button:
    return Button(label, ThinkChange(session_id=shown.session.id, fact=fact, value=value))


def _turns(words: Words, label: str, tap: AskChange, number: int) -> Button:
    return Button(words.plain(label), AskChange(session_id=tap.session_id, fact=tap.fact, number=number))
