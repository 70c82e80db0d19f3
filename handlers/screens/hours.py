"""A coach's week at a glance, and adding hours to it or removing some."""

from collections.abc import Iterable

from domain.availability import Hours
from domain.catalogue import Item
from domain.ids import PersonId, PlaceId
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.time_off import off_lines
from handlers.taps import Tap
from handlers.taps.coach import CoachMode
from handlers.taps.hours import (
    ChooseHours,
    ChooseHoursPlace,
    ChooseWeekdays,
    PutHoursBack,
    RemoveHours,
    ShowHours,
    ShowOff,
    TakeOff,
    TypeHours,
    packed,
)
from handlers.taps.people import ShowStaff
from services.availability import Week, WeekChanged
from texts.calendars import first_weekday
from texts.words import Words

_IN_ROW = 2


def week(words: Words, found: Week, said: str = "", undo: Rows = ()) -> Screen:
    """The week, day by day, and the time off ahead; `said` is what has just been changed."""
    coach_id = found.coach.id
    add = Button(words.plain("button-hours-add"), ChooseWeekdays(coach_id=coach_id))
    rows: Rows = (*undo, (add,))
    if found.hours:
        rows += ((Button(words.plain("button-hours-remove"), ChooseHours(coach_id=coach_id)),),)
    rows += ((Button(words.plain("button-off-add"), TakeOff(coach_id=coach_id)),),)
    if found.off:
        rows += ((Button(words.plain("button-off-list"), ShowOff(coach_id=coach_id)),),)
    home: Tap = CoachMode() if found.is_own else ShowStaff(person_id=coach_id)
    lines = [said, ""] if said else []
    lines += [words("hours-title", name=found.coach.name), "", *_days(words, found.hours)]
    lines += ["", words("off-title"), *off_lines(words, found.off)]
    lines += [words("off-none")] if not found.off else [words("off-more")] if found.has_more_off else []
    return Screen("\n".join(lines), (*rows, (_back(words, home),)))


def weekdays(words: Words, found: Week, tap: ChooseWeekdays) -> Screen:
    """The days to which hours are to be added, to be ticked, and the place, where there are several."""
    ticked = {int(each) for each in tap.weekdays}
    buttons = [_tick(words, tap, each, ticked) for each in _order(words)]
    rows: Rows = tuple(tuple(buttons[at : at + 4]) for at in range(0, 7, 4))
    if ticked:
        rows = ((Button(words.plain("button-hours-type"), _like(tap, TypeHours)),), *rows)
    if found.places:
        named = next((each.name for each in found.places if each.id == tap.place_id), None)
        key = "button-hours-place" if named else "button-hours-any-place"
        rows += ((Button(words.plain(key, place=named), _like(tap, ChooseHoursPlace)),),)
    text = "\n".join([words("hours-title", name=found.coach.name), "", words("hours-choose-days")])
    return Screen(text, (*rows, (_back(words, ShowHours(coach_id=tap.coach_id)),)))


def places(words: Words, found: Week, tap: ChooseHoursPlace) -> Screen:
    """Where the coach is in those hours."""
    buttons = [_at_place(each, tap) for each in found.places]
    grid = tuple(tuple(buttons[at : at + _IN_ROW]) for at in range(0, len(buttons), _IN_ROW))
    anywhere = Button(words.plain("button-hours-anywhere"), _like(tap, ChooseWeekdays, place_id=None))
    text = "\n".join([words("hours-title", name=found.coach.name), "", words("hours-choose-place")])
    return Screen(text, ((anywhere,), *grid, (_back(words, _like(tap, ChooseWeekdays)),)))


def prompt(words: Words, tap: TypeHours) -> str:
    """How hours are typed."""
    return words("hours-ask", days=words.weekdays(int(each) for each in tap.weekdays))


def added(words: Words, done: WeekChanged) -> Screen:
    """The week with what was added, and the way to take it back."""
    ids = [each.id for each in done.hours]
    undo = RemoveHours(coach_id=done.week.coach.id, first=min(ids), last=max(ids))
    said = words("hours-added", what=_summary(words, done.hours))
    return week(words, done.week, said, ((Button(words.plain("button-undo"), undo),),))


def removed(words: Words, done: WeekChanged) -> Screen:
    """The week without what was removed, and the way to put it back."""
    if not done.hours:
        return week(words, done.week)
    said = words("hours-removed", what=_summary(words, done.hours))
    return week(words, done.week, said, _putting_back(words, done.hours))


def choose(words: Words, found: Week) -> Screen:
    """The stretches of the week, each to be pressed away."""
    buttons = [
        Button(_said(words, each), RemoveHours(coach_id=each.coach_id, first=each.id, last=each.id))
        for each in _sorted(words, found.hours)
    ]
    grid = tuple(tuple(buttons[at : at + _IN_ROW]) for at in range(0, len(buttons), _IN_ROW))
    text = "\n".join([words("hours-title", name=found.coach.name), "", words("hours-choose-removed")])
    return Screen(text, (*grid, (_back(words, ShowHours(coach_id=found.coach.id)),)))


def entry_row(words: Words, coach_id: PersonId, *, is_own: bool) -> tuple[Button, ...]:
    """The way to a coach's hours."""
    key = "button-my-hours" if is_own else "button-hours"
    return (Button(words.plain(key), ShowHours(coach_id=coach_id)),)


def _days(words: Words, hours: Iterable[Hours]) -> list[str]:
    spans: dict[int, list[str]] = {}
    for each in hours:
        spans.setdefault(each.weekday, []).append(_span(words, each))
    return [
        words("hours-day", day=words.weekdays([day]), hours=", ".join(spans[day]))
        if day in spans
        else words("hours-day-off", day=words.weekdays([day]))
        for day in _order(words)
    ]


def _summary(words: Words, hours: Iterable[Hours]) -> str:
    # What is added or removed at once has the same hours on each of its days.
    spans = dict.fromkeys(_span(words, each) for each in hours)
    days = words.weekdays({each.weekday for each in hours})
    return words.plain("hours-stretch-on", day=days, hours=", ".join(spans))


def _said(words: Words, hours: Hours) -> str:
    return words.plain("hours-stretch-on", day=words.weekdays([hours.weekday]), hours=_span(words, hours))


def _span(words: Words, hours: Hours) -> str:
    span = words.plain("hours-stretch", opens=hours.opens, closes=hours.closes)
    return words.plain("hours-stretch-at", hours=span, place=hours.place) if hours.place else span


def _sorted(words: Words, hours: Iterable[Hours]) -> list[Hours]:
    order = _order(words)
    return sorted(hours, key=lambda each: (order.index(each.weekday), each.opens))


def _order(words: Words) -> list[int]:
    first = first_weekday(words.studio.timezone)
    return [(first + number) % 7 for number in range(7)]


def _putting_back(words: Words, hours: tuple[Hours, ...]) -> Rows:
    first = hours[0]
    days = "".join(str(day) for day in sorted({each.weekday for each in hours}))
    if len({(each.opens, each.closes, each.place_id) for each in hours}) > 1:
        return ()
    back = PutHoursBack(
        coach_id=first.coach_id, weekdays=days, hours=packed(first.stretch), place_id=first.place_id
    )
    return ((Button(words.plain("button-hours-put-back"), back),),)


def _tick(words: Words, tap: ChooseWeekdays, day: int, ticked: set[int]) -> Button:
    is_on = day in ticked
    key = "button-hours-day-on" if is_on else "button-hours-day"
    after = "".join(str(each) for each in sorted(ticked ^ {day}))
    return Button(words.plain(key, day=words.weekdays([day])), _like(tap, ChooseWeekdays, weekdays=after))


def _at_place(place: Item, tap: ChooseWeekdays) -> Button:
    return Button(place.name, _like(tap, ChooseWeekdays, place_id=PlaceId(place.id)))


def _like(tap: ChooseWeekdays, kind: type[ChooseWeekdays], **other: object) -> ChooseWeekdays:
    return kind.model_validate({**tap.model_dump(), **other})


def _back(words: Words, tap: Tap) -> Button:
    return Button(words.plain("button-back"), tap)
