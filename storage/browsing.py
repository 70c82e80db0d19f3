"""What somebody sees who looks for a session: days, sessions, and places of their own."""

from collections.abc import Sequence
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict

from domain.bookings import Booking
from domain.browsing import Where
from domain.ids import PersonId, SeriesId, ServiceId, SessionId
from storage.bookings import as_booking
from storage.sql import Sql

_ANY = 0
#: More sessions than any studio has in the days that are asked for at once.
_MANY = 5000


class Head(BaseModel):
    """The little of a session on the timetable that lists of days need."""

    model_config = ConfigDict(frozen=True)

    id: SessionId
    day: date
    starts_at: datetime
    minutes: int
    free: int
    service_id: ServiceId | None
    series_id: SeriesId | None


class Trained(BaseModel):
    """When somebody was booked, and for what."""

    model_config = ConfigDict(frozen=True)

    starts_at: datetime
    service_id: ServiceId


class Last(BaseModel):
    """What somebody was booked for last: a service, perhaps of a weekly series."""

    model_config = ConfigDict(frozen=True)

    service_id: ServiceId | None
    series_id: SeriesId | None


class BrowsingStore:
    """Reads sessions by their start and a client's places by theirs: past bookings cost nothing."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def heads(self, where: Where, since: datetime, until: datetime) -> list[Head]:
        """The sessions on the timetable that begin from `since` on and before `until`, soonest first."""
        rows = await self._sql.all(
            "browsing_heads",
            since=since,
            until=until,
            service_id=where.service_id or _ANY,
            coach_id=where.coach_id or _ANY,
            limit=_MANY,
        )
        return [Head.model_validate(dict(row)) for row in rows]

    async def next_start(self, where: Where, since: datetime, until: datetime) -> datetime | None:
        """When the first of these sessions begins, or None."""
        return await self._start("browsing_next", where, since, until)

    async def last_start(self, where: Where, since: datetime, until: datetime) -> datetime | None:
        """When the last of these sessions begins, or None."""
        return await self._start("browsing_before", where, since, until)

    async def places(self, client_id: PersonId, since: datetime, until: datetime) -> list[Booking]:
        """A client's places in sessions that begin from `since` on and before `until`."""
        rows = await self._sql.all("browsing_places", client_id=client_id, since=since, until=until)
        return [as_booking(row) for row in rows]

    async def trained(self, client_id: PersonId, since: datetime, until: datetime) -> Sequence[Trained]:
        """What a client was booked for in that time and did not give up."""
        rows = await self._sql.all("browsing_trained", client_id=client_id, since=since, until=until)
        return [Trained.model_validate(dict(row)) for row in rows]

    async def last(self, client_id: PersonId, since: datetime) -> Last | None:
        """The latest session of the timetable, from `since` on, that the client was booked for."""
        row = await self._sql.one("browsing_last", client_id=client_id, since=since)
        return None if row is None else Last.model_validate(dict(row))

    async def queue(self, booking: Booking) -> int:
        """The place that a waiting booking has in its queue: the first is 1."""
        found = await self._sql.value(
            "browsing_queue", session_id=booking.session_id, booked_at=booking.booked_at, id=booking.id
        )
        return int(found)

    async def _start(self, name: str, where: Where, since: datetime, until: datetime) -> datetime | None:
        row = await self._sql.one(
            name,
            since=since,
            until=until,
            service_id=where.service_id or _ANY,
            coach_id=where.coach_id or _ANY,
        )
        return None if row is None else _Start.model_validate(dict(row)).starts_at


class _Start(BaseModel):
    starts_at: datetime
