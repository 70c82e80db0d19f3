"""Looking for a session to book: days, a day's sessions, and by what they are narrowed (PRODUCT §6.2)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.bookings import Booking
from domain.browsing import Where
from domain.ids import PersonId, SessionId
from domain.people import Actor, Person
from domain.refusals import NotFound
from domain.timetable import Service, Session
from services.free_times import offered
from services.looking import Look, habits_of, last_trained, looking, opens_at
from storage.desk import Desk

WEEK = 7
PAGE = 10
_MOST_COACHES = 500


@dataclass(frozen=True, slots=True)
class DayCount:
    """A day, how many sessions it has, and in how many of them places are free."""

    day: date
    sessions: int
    free: int


@dataclass(frozen=True, slots=True)
class Days:
    """The days with sessions of a week from `since` on; `earlier` and `later` begin the weeks beside it.

    `personal` are services that are booked at free times of coaches instead. `has_usual` says whether the
    client has habits, `has_last` whether they were booked for anything lately.
    """

    look: Look
    since: date
    days: tuple[DayCount, ...]
    earlier: date | None
    later: date | None
    personal: tuple[Service, ...]
    has_usual: bool
    has_last: bool


@dataclass(frozen=True, slots=True)
class DayPage:
    """A page of a day's sessions, soonest first; `mine` are the client's own places by session.

    Pages go on behind a session: the one before this behind `earlier`, the one after it behind `later`.
    """

    look: Look
    day: date
    sessions: tuple[Session, ...]
    mine: Mapping[SessionId, Booking]
    is_first: bool
    earlier: SessionId | None
    later: SessionId | None


@dataclass(frozen=True, slots=True)
class Choices:
    """By what the list can be narrowed."""

    look: Look
    services: tuple[Service, ...]
    coaches: tuple[Person, ...]


async def days(desk: Desk, actor: Actor, where: Where, since: date | None = None) -> Days:
    """The days with sessions that can be booked; a week without any gives way to the next one that has some.

    Raises `NotFound` for whoever may not book for that client, and for a service or coach that is none.
    """
    async with desk.reading() as tx:
        look = await looking(tx, actor, where)
        zone = actor.studio.calendar
        start = _first_of_week(look, since or look.first)
        opens, closes = opens_at(tx, actor, look), zone.midnight(look.last + timedelta(days=1))
        found = await tx.browsing.next_start(where, max(opens, zone.midnight(start)), closes)
        if found is not None:
            start = _first_of_week(look, zone.day_of(found))
        ends = min(start + timedelta(days=WEEK - 1), look.last)
        until = zone.midnight(ends + timedelta(days=1))
        heads = await tx.browsing.heads(where, max(opens, zone.midnight(start)), until)
        counted: dict[date, DayCount] = {}
        for head in heads:
            so_far = counted.get(head.day, DayCount(head.day, 0, 0))
            counted[head.day] = DayCount(head.day, so_far.sessions + 1, so_far.free + (head.free > 0))
        later = ends + timedelta(days=1)
        has_later = await tx.browsing.next_start(where, until, closes) is not None
        before = await tx.browsing.last_start(where, opens, zone.midnight(start))
        return Days(
            look=look,
            since=start,
            days=tuple(counted.values()),
            earlier=None if before is None else _first_of_week(look, zone.day_of(before)),
            later=later if has_later else None,
            personal=await offered(tx),
            has_usual=bool(await habits_of(tx, actor, look.client.id)),
            has_last=await last_trained(tx, look.client.id) is not None,
        )


async def day(desk: Desk, actor: Actor, where: Where, day: date, after: SessionId | None = None) -> DayPage:
    """The sessions of a day that can still be booked. Raises as `days`."""
    async with desk.reading() as tx:
        look = await looking(tx, actor, where)
        day = min(max(day, look.first), look.last)
        zone = actor.studio.calendar
        begins, until = zone.midnight(day), zone.midnight(day + timedelta(days=1))
        since = max(opens_at(tx, actor, look), begins)
        found = await tx.timetable.between(since, until, service_id=where.service_id, coach_id=where.coach_id)
        behind = None if after is None else await tx.timetable.get(after)
        start = 0 if behind is None else sum(_key(each) <= _key(behind) for each in found)
        shown = tuple(found[start : start + PAGE])
        mine = await tx.browsing.places(look.client.id, begins, until)
        before = start - PAGE
        return DayPage(
            look=look,
            day=day,
            sessions=shown,
            mine={each.session_id: each for each in mine},
            is_first=start == 0,
            earlier=found[before - 1].id if before > 0 else None,
            later=shown[-1].id if start + PAGE < len(found) else None,
        )


async def days_of(desk: Desk, actor: Actor, ids: Iterable[SessionId]) -> Mapping[date, int]:
    """On which days these sessions of the timetable are, and how many of them, for whoever may book."""
    if actor.person is None:
        raise NotFound
    async with desk.reading() as tx:
        found = [await tx.timetable.get(each) for each in ids]
        days = sorted(each.day for each in found if each is not None and not each.personal)
        return Counter(days)


async def one(desk: Desk, actor: Actor, where: Where, session_id: SessionId) -> tuple[Look, Session]:
    """A session of the timetable, for whoever may book it for that client. Raises `NotFound`."""
    async with desk.reading() as tx:
        look = await looking(tx, actor, where)
        session = await tx.timetable.get(session_id)
        if session is None or session.personal:
            raise NotFound
        return look, session


async def choices(desk: Desk, actor: Actor, where: Where) -> Choices:
    """The services of the timetable and the coaches. Raises as `days`."""
    async with desk.reading() as tx:
        look = await looking(tx, actor, where)
        services = tuple(each for each in await tx.timetable.services() if not each.personal)
        coaches = await tx.people.coaches_after(PersonId(0), _MOST_COACHES)
        return Choices(look, services, tuple(sorted(coaches, key=lambda each: each.name.casefold())))


def _first_of_week(look: Look, day: date) -> date:
    within = min(max(day, look.first), look.last)
    return within - timedelta(days=(within - look.first).days % WEEK)


def _key(session: Session) -> tuple[datetime, SessionId]:
    return session.starts_at, session.id
