"""Laying weekly series out eight weeks ahead, day by day (PRODUCT §6.1)."""

from dataclasses import dataclass
from datetime import date

from domain.ids import SeriesId
from domain.notices import Notice, NoticeKind
from domain.refusals import Refusal, ResourceBusy
from domain.repeating import AHEAD
from domain.studio import Studio
from domain.timetable import Series, Session
from services.scheduling import hold, lay
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
    """Lays out what is due of every series; returns how many sessions it made.

    Safe in many processes at once, to stop at any point and to repeat: each day of a series gets one session.
    What cannot take place is told to owners, once.
    """
    made = 0
    while due := await _due(desk):
        for series_id in due:
            made += await _lay(desk, series_id)
    return made


async def _due(desk: Desk) -> list[SeriesId]:
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        return [] if studio is None else await tx.series.to_lay(studio.today(tx.now) + AHEAD, BATCH)


async def _lay(desk: Desk, series_id: SeriesId) -> int:
    async with desk.writing() as tx:
        studio = await tx.studios.get()
        found = await tx.series.get(series_id)
        assert studio is not None and found is not None, "neither is ever deleted"
        await hold(tx, found.coach_id, resources=(found.resource_id,))
        series = await tx.series.locked(series_id)
        if series is None or series.version != found.version:
            # Somebody has just given it another coach: the next look holds that one.
            return 0
        laid = await lay(tx, studio, series)
        if laid.conflicts:
            await _tell(tx, studio, series, laid.conflicts)
        return laid.count


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
