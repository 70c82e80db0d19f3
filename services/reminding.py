"""Reminding clients before a pass ends or runs low (PRODUCT §8.1, §8.2)."""

from collections.abc import Iterable
from datetime import timedelta

from domain.notices import Notice, NoticeKind
from domain.reminders import Band, bands, crossed, should_warn
from domain.studio import Studio
from services.bookkeeping import Recorded
from storage.desk import Desk, Tx
from storage.sweeps import Ending, Place

SWEEP = "reminders"

#: Passes looked at in one transaction.
CHUNK = 500


async def remind(desk: Desk) -> int:
    """Owes today's "it ends in some days" notices, once per local day; returns how many were considered.

    Each pass, last day and threshold is told once. Stopped halfway it goes on with what is not owed yet.
    """
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        if studio is None:
            return 0
        today = studio.today(tx.now)
        if await tx.sweeps.done_for(SWEEP) == today:
            return 0
    warned = 0
    for band in bands(studio.rules.days_left, today):
        warned += await _warn_all(desk, studio, band)
    async with desk.writing() as tx:
        await tx.sweeps.finish(SWEEP, today, tx.now)
    return warned


async def warn_running_low(tx: Tx, studio: Studio, recorded: Recorded) -> None:
    """Owes a "sessions left" notice where an entry went through a threshold: once per pass, last day, size
    and threshold, so that an extension and a top-up re-arm it."""
    after = recorded.after
    threshold = crossed(recorded.before, after, studio.rules.sessions_left)
    if threshold is None:
        return
    await tx.notices.add(
        Notice(
            person_id=after.client_id,
            kind=NoticeKind.SESSIONS_LEFT,
            key=f"sessions_left:{after.id}:{after.valid_until}:{after.total}:{threshold}",
            data={"pass_id": after.id, "threshold": threshold},
            not_before=studio.awake_from(tx.now),
        )
    )


async def _warn_all(desk: Desk, studio: Studio, band: Band) -> int:
    warned, place = 0, None
    while True:
        async with desk.writing() as tx:
            found = await tx.sweeps.ending(band, place, CHUNK)
            owed = list(_warnings(tx, studio, band, found))
            await tx.notices.add_many(owed)
        warned += len(owed)
        if len(found) < CHUNK:
            return warned
        place = Place(found[-1].ends_on, found[-1].pass_.id)


def _warnings(tx: Tx, studio: Studio, band: Band, found: Iterable[Ending]) -> Iterable[Notice]:
    today, calendar = studio.today(tx.now), studio.calendar
    for ending in found:
        pass_, last = ending.pass_, ending.ends_on
        if should_warn(pass_, today, band.threshold, calendar, renewed=ending.renewed):
            yield Notice(
                person_id=pass_.client_id,
                kind=NoticeKind.DAYS_LEFT,
                key=f"days_left:{pass_.id}:{last}:{band.threshold}",
                data={"pass_id": pass_.id, "ends_on": last.isoformat(), "threshold": band.threshold},
                not_before=studio.awake_from(tx.now),
                not_after=calendar.midnight(last + timedelta(days=1)),
            )
