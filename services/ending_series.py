"""Ending a weekly series from a date on: what stands behind it is called off one by one (PRODUCT §6.1)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.bookings import OPEN
from domain.ids import SeriesId, SessionId, TelegramId
from domain.people import Actor
from domain.refusals import ChangedMeanwhile
from domain.studio import Studio
from services.calling_off import cancelled
from services.coach_told import News, tell_of_series
from services.places_held import again, hold_session
from services.series import SeriesCard, ahead, card_of, known
from services.timetable import require_planner
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Ending:
    """What ending a series on its days from `since` on comes to: sessions, and places taken in them."""

    card: SeriesCard
    since: date
    sessions: int
    taken: int


async def preview(desk: Desk, actor: Actor, series_id: SeriesId, since: date) -> Ending:
    """What ending it comes to. Raises `NotFound`."""
    async with desk.reading() as tx:
        series = await known(tx, series_id)
        require_planner(actor, series)
        since = max(since, actor.studio.today(tx.now))
        concerned = await ahead(tx, series, since)
        card = await card_of(tx, actor, series)
        return Ending(card, since, len(concerned), sum(each.taken for each in concerned))


async def end(desk: Desk, actor: Actor, series_id: SeriesId, since: date, *, seen: int) -> SeriesCard:
    """Ends the series, so that nothing is laid out from that day on, and calls off what is there already.

    Each session is called off in a transaction of its own; where that is cut short, the next sweep goes on.
    Raises `ChangedMeanwhile`.
    """
    async with desk.writing() as tx:
        series = await tx.series.locked(series_id)
        series = await known(tx, series_id) if series is None else series
        require_planner(actor, series)
        since = max(since, actor.studio.today(tx.now))
        ends = {"last": since - timedelta(days=1), "is_ending": True, "laid_until": date.max}
        if series.version != seen or not await tx.series.save(series.model_copy(update=ends), seen=seen):
            raise ChangedMeanwhile(series.service or "")
        await tell_of_series(tx, series.coach_id, News.OFF, series, since, by=actor.id)
    await _finish(desk, actor, series_id)
    async with desk.reading() as tx:
        return await card_of(tx, actor, await known(tx, series_id))


async def finish_ending(desk: Desk) -> int:
    """Calls off what is left of series whose ending was cut short; returns how many series.

    Safe in many processes at once, to stop at any point and to repeat.
    """
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        left = [] if studio is None else await tx.series.ending()
    for series_id in left:
        assert studio is not None
        await _finish(desk, _desk_itself(studio), series_id)
    return len(left)


async def _finish(desk: Desk, actor: Actor, series_id: SeriesId) -> None:
    async with desk.reading() as tx:
        series = await known(tx, series_id)
        behind = date.max if series.last is None else series.last
        sessions = await ahead(tx, series, behind + timedelta(days=1)) if behind < date.max else ()
    for session in sessions:
        await _call_off(desk, actor, session.id)
    async with desk.writing() as tx:
        now = await tx.series.locked(series_id)
        if now is not None and now.is_ending:
            await tx.series.save(now.model_copy(update={"is_ending": False}), seen=now.version)


async def _call_off(desk: Desk, actor: Actor, session_id: SessionId) -> None:
    async def change(tx: Tx) -> None:
        session, bookings = await hold_session(tx, session_id, OPEN)
        # Another process may have been faster; what has begun meanwhile takes place.
        if session.is_planned and session.starts_at > tx.now:
            await cancelled(tx, actor, session, bookings)
            # Where the series goes on after all, so does this day of it.
            await tx.series.belongs(session.id, None)

    await again(desk, change)


def _desk_itself(studio: Studio) -> Actor:
    return Actor(telegram_id=TelegramId(0), person=None, studio=studio, language=studio.language)
