"""Laying weekly series out eight weeks ahead, day by day (PRODUCT §6.1)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.ids import SeriesId
from domain.notices import Notice, NoticeKind
from domain.refusals import Refusal, ResourceBusy
from domain.repeating import AHEAD, days_of
from domain.studio import Studio
from domain.timetable import Series, Session
from services.scheduling import gaps, hold, lay
from services.telling import Reader
from storage.desk import Desk, Tx

#: Series that are looked up at once; each is laid out in a transaction of its own.
BATCH = 100


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Days of a series on which it does not take place, since its coach or its resource is busy."""

    series: Series
    by_coach: tuple[date, ...]
    by_resource: tuple[date, ...]


async def lay_out(desk: Desk) -> int:
    """Lays out what is due of every series, and days that were left out once nothing is in their way any
    more; returns how many sessions it made.

    Safe in many processes at once, to stop at any point and to repeat: each day of a series gets one session,
    whatever becomes of that. What cannot take place is told to owners, once.
    """
    made = 0
    while due := await _due(desk):
        for series_id in due:
            made += await _lay(desk, series_id)
    return made + await _fill(desk)


async def _due(desk: Desk) -> list[SeriesId]:
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        return [] if studio is None else await tx.series.to_lay(studio.today(tx.now) + AHEAD, BATCH)


async def _lay(desk: Desk, series_id: SeriesId) -> int:
    async with desk.writing() as tx:
        studio = await tx.studios.get()
        assert studio is not None, "it is never deleted"
        series = await _held(tx, series_id)
        if series is None:
            return 0
        laid = await lay(tx, studio, series)
        if laid.conflicts:
            await _tell(tx, studio, series, laid.conflicts)
        return laid.count


async def _fill(desk: Desk) -> int:
    made, after = 0, SeriesId(0)
    while True:
        async with desk.reading() as tx:
            studio = await tx.studios.get()
            if studio is None:
                return made
            days = _ahead(studio.today(tx.now))
            found = await tx.series.counted(*days, after, BATCH)
            due = [each.id for each, count in found if await _can_be_filled(tx, studio, each, days, count)]
        for series_id in due:
            made += await _fill_one(desk, series_id)
        if len(found) < BATCH:
            return made
        after = found[-1][0].id


async def _can_be_filled(
    tx: Tx, studio: Studio, series: Series, days: tuple[date, date], count: int
) -> bool:
    since, until = _laid(series, days)
    if count >= len(days_of(series, since, until)):
        return False
    return bool((await gaps(tx, studio, series, since, until)).free)


async def _fill_one(desk: Desk, series_id: SeriesId) -> int:
    async with desk.writing() as tx:
        studio = await tx.studios.get()
        assert studio is not None, "it is never deleted"
        series = await _held(tx, series_id)
        if series is None:
            return 0
        found = await gaps(tx, studio, series, *_laid(series, _ahead(studio.today(tx.now))))
        for each in found.free:
            await tx.timetable.add(each)
        return len(found.free)


def _ahead(today: date) -> tuple[date, date]:
    # Nobody is surprised by a session on its very day.
    return today + timedelta(days=1), today + AHEAD


def _laid(series: Series, days: tuple[date, date]) -> tuple[date, date]:
    """As far as the series is laid out: what lies behind has not been looked at yet."""
    return days[0], min(days[1], series.laid_until)


async def _held(tx: Tx, series_id: SeriesId) -> Series | None:
    found = await tx.series.get(series_id)
    assert found is not None, "series are never deleted"
    await hold(tx, found.coach_id, resources=(found.resource_id,))
    series = await tx.series.locked(series_id)
    # Where somebody has just given it another coach, the next look holds that one.
    return series if series is not None and series.version == found.version else None


async def _tell(
    tx: Tx, studio: Studio, series: Series, conflicts: tuple[tuple[Session, Refusal], ...]
) -> None:
    days = [(each.day.isoformat(), isinstance(why, ResourceBusy)) for each, why in conflicts]
    for owner in await tx.people.owners():
        await tx.notices.add(
            Notice(
                person_id=owner.id,
                kind=NoticeKind.NOT_LAID_OUT,
                key=f"not_laid_out:{owner.id}:{series.id}:{days[0][0]}",
                data={
                    "series_id": series.id,
                    "by_coach": [day for day, is_resource in days if not is_resource],
                    "by_resource": [day for day, is_resource in days if is_resource],
                },
                not_before=studio.awake_from(tx.now),
            )
        )


async def left_out(tx: Tx, reader: Reader, notice: Notice) -> LeftOut | None:
    """The days that were left out and are still to come, for an owner."""
    series = await tx.series.get(SeriesId(notice.data["series_id"]))
    if series is None or reader.person is None or not reader.person.is_owner:
        return None
    today = reader.studio.today(tx.now)

    def ahead(name: str) -> tuple[date, ...]:
        days = [date.fromisoformat(day) for day in notice.data[name]]
        return tuple(day for day in days if today <= day <= (series.last or date.max))

    told = LeftOut(series, ahead("by_coach"), ahead("by_resource"))
    return told if told.by_coach or told.by_resource else None
