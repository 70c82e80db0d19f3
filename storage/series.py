"""Weekly series, and the sessions that were laid out from them."""

from datetime import date, datetime

from pydantic import TypeAdapter

from domain.bookings import Booking
from domain.ids import PersonId, SeriesId, SessionId
from domain.timetable import Series, Session
from storage.bookings import as_booking
from storage.sql import Sql
from storage.timetable import as_session

_DAYS = TypeAdapter(list[date])
_ANY = PersonId(0)
#: What is not a series's own to be written.
_SHOWN = ("service", "coach", "place", "resource", "version")


class SeriesStore:
    """Reads and writes series; a write names the version it saw."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def add(self, series: Series) -> SeriesId:
        """Adds a series of which nothing is laid out yet; its id is ignored."""
        facts = series.model_dump(exclude={"id", *_SHOWN})
        facts["at"] = series.at.isoformat("minutes")
        return SeriesId(await self._sql.value("series_add", **facts))

    async def get(self, series_id: SeriesId) -> Series | None:
        """The series, or None."""
        row = await self._sql.one("series_get", id=series_id)
        return None if row is None else Series.model_validate(dict(row))

    async def locked(self, series_id: SeriesId) -> Series | None:
        """The series, held until the transaction ends; or None."""
        await self._sql.value("series_hold", id=series_id)
        return await self.get(series_id)

    async def save(self, series: Series, *, seen: int) -> bool:
        """Writes a series that had the version `seen`; False if somebody was faster."""
        facts = series.model_dump(exclude={"service_id", *_SHOWN})
        facts["at"] = series.at.isoformat("minutes")
        return await self._sql.run("series_save", **facts, seen=seen) == 1

    async def laid(self, series_id: SeriesId, until: date) -> None:
        """Keeps that all of the series is laid out up to that day."""
        await self._sql.run("series_laid", id=series_id, until=until)

    async def to_lay(self, until: date, limit: int) -> list[SeriesId]:
        """The series that are not laid out up to that day, the longest overdue first."""
        rows = await self._sql.all("series_to_lay", until=until, limit=limit)
        return [SeriesId(row["id"]) for row in rows]

    async def ending(self) -> list[SeriesId]:
        """The series whose sessions behind their last day are being called off."""
        return [SeriesId(row["id"]) for row in await self._sql.all("series_ending")]

    async def going_on(
        self, today: date, after: SeriesId, limit: int, *, coach_id: PersonId | None = None
    ) -> list[Series]:
        """The series with ids above `after` that have not come to their end, one coach's or all."""
        rows = await self._sql.all(
            "series_going_on", today=today, after=after, coach_id=coach_id or _ANY, limit=limit
        )
        return [Series.model_validate(dict(row)) for row in rows]

    async def ended(
        self, today: date, before: SeriesId, limit: int, *, coach_id: PersonId | None = None
    ) -> list[Series]:
        """The series with ids below `before` that have come to their end, the newest first, one coach's or
        all."""
        rows = await self._sql.all(
            "series_ended", today=today, before=before, coach_id=coach_id or _ANY, limit=limit
        )
        return [Series.model_validate(dict(row)) for row in rows]

    async def laid_days(self, series_id: SeriesId, first: date, last: date) -> set[date]:
        """The days of the series, both inclusive, that have a session already, whatever became of it."""
        rows = await self._sql.all("series_laid_days", id=series_id, first=first, last=last)
        return set(_DAYS.validate_python([row["series_day"] for row in rows]))

    async def counted(
        self, since: date, until: date, after: SeriesId, limit: int
    ) -> list[tuple[Series, int]]:
        """The series with ids above `after` that go on, each with how many of its days from `since` to
        `until` have a session, whatever became of it."""
        rows = await self._sql.all("series_counted", since=since, until=until, after=after, limit=limit)
        return [(Series.model_validate(dict(row)), row["laid"]) for row in rows]

    async def sessions(self, series_id: SeriesId, since: date) -> list[Session]:
        """The sessions of the series that take place, of its days from `since` on."""
        rows = await self._sql.all("series_sessions", id=series_id, since=since)
        return [as_session(row) for row in rows]

    async def given_up(self, series_id: SeriesId, since: date) -> list[Session]:
        """The sessions that were called off with their weekday or with the series, from `since` on."""
        rows = await self._sql.all("series_given_up", id=series_id, since=since)
        return [as_session(row) for row in rows]

    async def bookings(self, series_id: SeriesId, client_id: PersonId, since: datetime) -> list[Booking]:
        """The client's open bookings of the series that begin after `since`, soonest first."""
        rows = await self._sql.all("series_bookings", id=series_id, client_id=client_id, since=since)
        return [as_booking(row) for row in rows]

    async def belongs(self, session_id: SessionId, series_day: date | None) -> None:
        """Keeps which day of its series a session is; None for one that its series gave up."""
        await self._sql.run("series_belongs", id=session_id, series_day=series_day)
