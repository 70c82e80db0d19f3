"""Looking for a session: days, a day's sessions, and by what the list is narrowed."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from domain.bookings import Booking
from domain.ids import SessionId
from domain.timetable import Session
from handlers.screens.screen import Button, Screen
from handlers.screens.slots import entry_rows
from handlers.taps import Tap
from handlers.taps.among import among
from handlers.taps.coach import ShowClient
from handlers.taps.general import Home
from handlers.taps.pictures import ShowWeekPicture
from handlers.taps.placing import Filter, ShowDay, ShowDays, ShowFilter, ShowPlace
from handlers.taps.several import ShowUsual, TickDays, Way
from services.browsing import Choices, DayCount, DayPage, Days
from services.looking import Look
from texts.words import Words

PAGE = 8
#: What a phone shows of a button beside the hour and the dots, and what it shows of a service at least.
_WIDE, _LEAST = 29, 8

WeekTap = Callable[[date], Tap]
PageTap = Callable[[SessionId | None], Tap]


def days(words: Words, found: Days) -> Screen:
    """The days of a week with how much they offer; today first."""
    look = found.look
    context = among(look.where)
    rows: list[tuple[Button, ...]] = [
        (Button(day_label(words, look, each), ShowDay(day=each.day, among=context)),) for each in found.days
    ]
    rows += week_rows(words, found, lambda since: ShowDays(since=since, among=context))
    rows += entry_rows(words, found.personal, look.where)
    rows.append(_filters(words, look, None))
    rows += _ways(words, found, context) if found.days else []
    if look.is_own:
        rows.append((Button(words.plain("button-picture"), ShowWeekPicture(first=found.since)),))
    home = Home() if look.is_own else ShowClient(client_id=look.client.id)
    rows.append((Button(words.plain("button-back"), home),))
    asked = words("placing-choose-day") if found.days else none_said(words, look)
    return Screen("\n".join([*title_lines(words, look), "", asked]), tuple(rows))


def day(words: Words, page: DayPage) -> Screen:
    """A day's sessions, each to be pressed; full ones lead to their waitlist, one's own to the booking."""
    look, context = page.look, among(page.look.where)
    coaches = short_names(page.sessions)
    rows: list[tuple[Button, ...]] = [
        (
            Button(
                session_label(words, each, coaches, page.mine.get(each.id)),
                ShowPlace(session_id=each.id, among=context),
            ),
        )
        for each in page.sessions
    ]
    rows += page_rows(words, page, lambda after: ShowDay(day=page.day, after=after, among=context))
    rows.append(_filters(words, look, page.day))
    rows.append((Button(words.plain("button-back"), ShowDays(since=page.day, among=context)),))
    title = [*title_lines(words, look), words("placing-day-title", day=words.weekday(page.day))]
    asked = words("placing-choose-session") if page.sessions else words("placing-none-that-day")
    return Screen("\n".join([*title, "", asked]), tuple(rows))


def choices(words: Words, found: Choices, tap: ShowFilter) -> Screen:
    """The services, or the coaches, of which one can be chosen, or all again."""
    where = found.look.where
    everything = replace(where, coach_id=None)
    ways = [(each.name, replace(where, coach_id=each.id)) for each in found.coaches]
    if tap.by is Filter.SERVICE:
        everything = replace(where, service_id=None)
        ways = [(each.name, replace(where, service_id=each.id)) for each in found.services]
    start = max(0, min(tap.page, len(ways) // PAGE)) * PAGE
    rows: list[tuple[Button, ...]] = [
        (Button(words.plain(f"button-any-{tap.by.name.lower()}"), _narrowed(tap.day, among(everything))),)
    ]
    rows += [(Button(name, _narrowed(tap.day, among(way))),) for name, way in ways[start : start + PAGE]]
    turns = [
        (words.plain("button-first-page"), tap.model_copy(update={"page": 0}), start > 0),
        (words.plain("button-more"), _next(tap), start + PAGE < len(ways)),
    ]
    row = tuple(Button(label, to) for label, to, is_there in turns if is_there)
    back = (Button(words.plain("button-back"), _narrowed(tap.day, among(where))),)
    asked = words(f"placing-ask-{tap.by.name.lower()}")
    text = "\n".join([*title_lines(words, found.look), "", asked])
    return Screen(text, (*rows, *((row,) if row else ()), back))


def title_lines(words: Words, look: Look) -> list[str]:
    """What is being done for whom, and by what the list is narrowed."""
    title = words("placing-title") if look.is_own else words("placing-title-for", name=look.client.name)
    names = " · ".join(name for name in (look.service, look.coach) if name)
    return [title, words("placing-only", names=names)] if names else [title]


def none_said(words: Words, look: Look) -> str:
    """That there is nothing to book, and the way out where a filter is why."""
    narrowed = look.service is not None or look.coach is not None
    return words("placing-no-days-narrowed" if narrowed else "placing-no-days")


def day_label(words: Words, look: Look, count: DayCount) -> str:
    """A day on a button: which, and how many sessions it has."""
    day = words.plain("placing-today") if count.day == look.first else words.weekday(count.day)
    if not count.free:
        return words.plain("placing-day-full", day=day)
    return words.plain("placing-day-count", day=day, count=count.sessions)


def session_label(
    words: Words, session: Session, coaches: Mapping[str, str], mine: Booking | None = None
) -> str:
    """A session on a button: hour, service, coach, and how many places are free, or the client's own."""
    free = words.plain("placing-free", free=max(0, session.free))
    said = free if mine is None else words.plain(f"placing-mine-{mine.state}")
    coach, service = coaches.get(session.coach or "", ""), session.service or ""
    # A phone cuts off the end, where it says whether there is a place: the service gives way.
    room = max(_LEAST, _WIDE - len(coach) - len(said))
    if len(service) > room:
        service = service[: room - 1].rstrip() + "…"
    what = words.plain("placing-hour-what", at=session.starts_at, what=service).strip()
    return " · ".join(part for part in (what, coach, said) if part)


def short_names(sessions: Sequence[Session]) -> dict[str, str]:
    """Coaches by their first names, as far as these tell them apart."""
    names = {session.coach for session in sessions if session.coach}
    often = Counter(name.split()[0] for name in names)
    return {name: name.split()[0] if often[name.split()[0]] == 1 else name for name in names}


def week_rows(words: Words, found: Days, to: WeekTap) -> list[tuple[Button, ...]]:
    """The ways to the weeks beside this one."""
    ways = ((found.earlier, "button-earlier-week"), (found.later, "button-later-week"))
    row = tuple(
        Button(words.plain(key, day=words.weekday(since)), to(since))
        for since, key in ways
        if since is not None
    )
    return [row] if row else []


def page_rows(words: Words, page: DayPage, to: PageTap) -> list[tuple[Button, ...]]:
    """The ways to the other pages of a day."""
    row: list[Button] = []
    if not page.is_first:
        row.append(Button(words.plain("button-earlier-sessions"), to(page.earlier)))
    if page.later is not None:
        row.append(Button(words.plain("button-later-sessions"), to(page.later)))
    return [tuple(row)] if row else []


def _ways(words: Words, found: Days, context: str) -> list[tuple[Button, ...]]:
    several = TickDays(since=found.since, among=context)
    rows: list[tuple[Button, ...]] = [(Button(words.plain("button-several"), several),)]
    if found.has_usual:
        key = "button-usual" if found.look.is_own else "button-usual-for"
        rows.insert(0, (Button(words.plain(key), ShowUsual(way=Way.USUAL, among=context)),))
    if found.has_last:
        rows.append((Button(words.plain("button-rest"), ShowUsual(way=Way.REST, among=context)),))
    return rows


def _filters(words: Words, look: Look, day: date | None) -> tuple[Button, ...]:
    context = among(look.where)
    named = ((Filter.SERVICE, look.service), (Filter.COACH, look.coach))
    return tuple(
        Button(
            words.plain(f"button-filter-{by.name.lower()}", name=name)
            if name
            else words.plain(f"button-filter-{by.name.lower()}-all"),
            ShowFilter(by=by, day=day, among=context),
        )
        for by, name in named
    )


def _narrowed(day: date | None, context: str) -> Tap:
    return ShowDays(among=context) if day is None else ShowDay(day=day, among=context)


def _next(tap: ShowFilter) -> ShowFilter:
    return tap.model_copy(update={"page": max(0, tap.page) + 1})
