"""What the calendar does by itself: set by set, safe to repeat and to stop at any point (PRODUCT §4.3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.ids import PassId
from domain.passes import Pass
from domain.reminders import Band
from storage.notices import NoticeStore
from storage.passes import as_pass
from storage.sql import Row, Sql


@dataclass(frozen=True, slots=True)
class Place:
    """Where a walk through passes by their last day has come to."""

    day: date
    pass_id: PassId


@dataclass(frozen=True, slots=True)
class Ending:
    """A pass that ends soon; `renewed` where another pass of the client starts the day after."""

    pass_: Pass
    ends_on: date
    renewed: bool


class SweepStore:
    """Finds what is due by the calendar, and records expiries."""

    def __init__(self, sql: Sql, notices: NoticeStore) -> None:
        self._sql = sql
        self._notices = notices

    async def is_expiry_due(self, today: date) -> bool:
        """Whether any pass has ended before `today` without a record of it."""
        return bool(await self._sql.value("sweeps_is_expiry_due", today=today))

    async def expire(self, today: date, batch: str, at: datetime, limit: int) -> int:
        """Records the expiry of up to `limit` passes that ended before `today`; returns of how many.

        Their entries carry `batch`. A pass that somebody else is busy with is left for the next time.
        """
        taken = await self._sql.run("sweeps_expire", today=today, batch=batch, at=at, limit=limit)
        if taken:
            await self._sql.run("sweeps_mark_expired", batch=batch)
        return taken

    async def tell_clients(self, batch: str, at: datetime, not_before: datetime) -> None:
        """Owes a notice to each client whose pass expired in `batch` and still had something to give."""
        told = await self._sql.run("sweeps_tell_clients", batch=batch, at=at, not_before=not_before)
        self._notices.added = self._notices.added or told > 0

    async def has_lost(self, batch: str) -> bool:
        """Whether sessions expired unused in `batch`."""
        return bool(await self._sql.value("sweeps_has_lost", batch=batch))

    async def ending(self, band: Band, after: Place | None, limit: int) -> Sequence[Ending]:
        """Passes whose last day lies in `band`, that have something free and were not warned about this
        last day at this threshold, by last day and id, from `after` on."""
        place = after or Place(band.first, PassId(0))
        rows = await self._sql.all(
            "sweeps_ending",
            day=place.day,
            pass_id=place.pass_id,
            last=band.last,
            threshold=str(band.threshold),
            limit=limit,
        )
        return [_ending(row) for row in rows]

    async def done_for(self, name: str) -> date | None:
        """The last local day for which the daily sweep `name` is done."""
        day = await self._sql.value("sweeps_done_for", name=name)
        return date.fromisoformat(day) if isinstance(day, str) else day

    async def finish(self, name: str, day: date, at: datetime, found: str | None = None) -> None:
        """Records that the daily sweep `name` is done for `day`, and what it has found (JSON)."""
        await self._sql.run("sweeps_finish", name=name, day=day, at=at, found=found)

    async def found(self, name: str) -> str | None:
        """What the daily sweep `name` has found last (JSON)."""
        value = await self._sql.value("sweeps_found", name=name)
        return None if value is None else str(value)


def _ending(row: Row) -> Ending:
    pass_ = as_pass(row)
    assert pass_.ends_on is not None
    return Ending(pass_, pass_.ends_on, bool(row["renewed"]))
