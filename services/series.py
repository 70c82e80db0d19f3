"""Weekly series as staff see them: what comes of each, and which there are."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.ids import PersonId, SeriesId
from domain.people import Actor
from domain.refusals import NotFound
from domain.repeating import MOST_WEEKS
from domain.timetable import Series, Session
from services.access import require_staff
from services.timetable import may_change
from storage.desk import Desk, Tx

PAGE = 8
_NEWEST = SeriesId(2**62)
#: Within so long a series that goes on has had a day.
_A_ROUND = timedelta(weeks=MOST_WEEKS + 1)


@dataclass(frozen=True, slots=True)
class SeriesCard:
    """A series with its sessions that are still to begin, as far as they are laid out."""

    series: Series
    sessions: tuple[Session, ...]
    today: date
    now: datetime
    may_change: bool
    may_substitute: bool

    @property
    def booked(self) -> int:
        """How many places are taken in them."""
        return sum(each.taken for each in self.sessions)


@dataclass(frozen=True, slots=True)
class SeriesPage:
    """Series that go on, or that have ended; `more` is the last one shown where others follow.

    `has_ended` says whether there are any that have, beside those that go on.
    """

    series: tuple[Series, ...]
    more: SeriesId | None
    has_ended: bool


async def series_card(desk: Desk, actor: Actor, series_id: SeriesId) -> SeriesCard:
    """One series, for staff. Raises `NotFound`."""
    require_staff(actor)
    async with desk.reading() as tx:
        return await card_of(tx, actor, await known(tx, series_id))


async def card_of(tx: Tx, actor: Actor, series: Series) -> SeriesCard:
    """The series with what is still to come of it."""
    today = actor.studio.today(tx.now)
    sessions = await ahead(tx, series, today)
    return SeriesCard(series, sessions, today, tx.now, may_change(actor, series), actor.is_owner)


async def page(desk: Desk, actor: Actor, after: SeriesId | None = None) -> SeriesPage:
    """The series that go on, for an owner all, for a coach their own."""
    require_staff(actor)
    async with desk.reading() as tx:
        whose: PersonId | None = None if actor.is_owner else actor.known_id
        today = actor.studio.today(tx.now)
        found = await tx.series.going_on(today, after or SeriesId(0), PAGE + 1, coach_id=whose)
        more = found[PAGE - 1].id if len(found) > PAGE else None
        has_ended = bool(await tx.series.ended(today, _NEWEST, 1, coach_id=whose))
        return SeriesPage(tuple(found[:PAGE]), more, has_ended)


async def ended(desk: Desk, actor: Actor, before: SeriesId | None = None) -> SeriesPage:
    """The series that have come to their end, the newest first, for an owner all, for a coach their own."""
    require_staff(actor)
    async with desk.reading() as tx:
        whose: PersonId | None = None if actor.is_owner else actor.known_id
        today = actor.studio.today(tx.now)
        found = await tx.series.ended(today, before or _NEWEST, PAGE + 1, coach_id=whose)
        more = found[PAGE - 1].id if len(found) > PAGE else None
        return SeriesPage(tuple(found[:PAGE]), more, has_ended=False)


async def ahead(tx: Tx, series: Series, since: date) -> tuple[Session, ...]:
    """The sessions of the series's days from `since` on that are planned and have not begun."""
    found = await tx.series.sessions(series.id, since)
    return tuple(each for each in found if each.starts_at > tx.now)


async def begins_on(tx: Tx, series: Series, since: date) -> date:
    """From which day on the series is to be as it is wished from `since` on: not before it began at all,
    though what it is now it may have become later."""
    if since >= series.first:
        return since
    laid = await tx.series.laid_days(series.id, since - _A_ROUND, series.first - timedelta(days=1))
    return max(since, min(laid, default=series.first))


async def known(tx: Tx, series_id: SeriesId) -> Series:
    """A series. Raises `NotFound`."""
    series = await tx.series.get(series_id)
    if series is None:
        raise NotFound
    return series
