"""Coaches' weekly hours and time off."""

from datetime import datetime, timedelta

from pydantic import TypeAdapter

from domain.availability import Hours, Span, TimeOff
from domain.bookings import Booking
from domain.ids import HoursId, PersonId, TimeOffId
from domain.people import Person
from storage.bookings import as_booking
from storage.people import as_person
from storage.sql import Sql

#: No session is longer than a day.
_LONGEST = timedelta(days=1)
#: More time off than is entered for one coach at once.
_MANY = 500
_INSTANT = TypeAdapter(datetime)


class AvailabilityStore:
    """Reads and writes when coaches can be booked."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def hours_of(self, coach_id: PersonId) -> list[Hours]:
        """A coach's week, in its order."""
        rows = await self._sql.all("availability_hours_of", coach_id=coach_id)
        return [Hours.model_validate(dict(row)) for row in rows]

    async def add_hours(self, hours: Hours) -> HoursId:
        """Adds a stretch; its id is ignored."""
        added = await self._sql.value(
            "availability_hours_add",
            coach_id=hours.coach_id,
            weekday=hours.weekday,
            opens=f"{hours.opens:%H:%M}",
            closes=f"{hours.closes:%H:%M}",
            place_id=hours.place_id,
        )
        return HoursId(added)

    async def remove_hours(self, coach_id: PersonId, hours_id: HoursId) -> bool:
        """Removes a stretch of that coach's week; whether there was one."""
        return await self._sql.run("availability_hours_remove", id=hours_id, coach_id=coach_id) == 1

    async def coaches(self, limit: int) -> list[Person]:
        """Coaches with hours, the oldest first."""
        return [as_person(row) for row in await self._sql.all("availability_coaches", limit=limit)]

    async def off_of(
        self, coach_id: PersonId, since: datetime, until: datetime, limit: int = _MANY
    ) -> list[TimeOff]:
        """A coach's time off that touches a stretch of time, what ends first first."""
        rows = await self._sql.all(
            "availability_off_of", coach_id=coach_id, since=since, until=until, limit=limit
        )
        return [TimeOff.model_validate(dict(row)) for row in rows]

    async def off(self, off_id: TimeOffId) -> TimeOff | None:
        """One time off, or None."""
        row = await self._sql.one("availability_off_get", id=off_id)
        return None if row is None else TimeOff.model_validate(dict(row))

    async def add_off(self, off: TimeOff) -> TimeOffId:
        """Adds a time off; its id is ignored."""
        return TimeOffId(await self._sql.value("availability_off_add", **off.model_dump(exclude={"id"})))

    async def remove_off(self, coach_id: PersonId, off_id: TimeOffId) -> bool:
        """Removes a time off of that coach's; whether there was one."""
        return await self._sql.run("availability_off_remove", id=off_id, coach_id=coach_id) == 1

    async def personal_bookings(self, coach_id: PersonId, span: Span) -> list[Booking]:
        """Live bookings of the coach's personal sessions that overlap the stretch of time, soonest first."""
        rows = await self._sql.all(
            "availability_personal_bookings",
            coach_id=coach_id,
            since=span.starts_at - _LONGEST,
            until=span.ends_at,
        )
        found = [as_booking(row) for row in rows]
        return [each for each in found if each.ends_at > span.starts_at]

    async def client_taken(self, client_id: PersonId, span: Span) -> list[Span]:
        """When a client has a place somewhere, in a stretch of time."""
        rows = await self._sql.all(
            "availability_client_taken",
            client_id=client_id,
            since=span.starts_at - _LONGEST,
            until=span.ends_at,
        )
        return [_taken(_INSTANT.validate_python(row["starts_at"]), row["minutes"]) for row in rows]


def _taken(starts_at: datetime, minutes: int) -> Span:
    return Span(starts_at, starts_at + timedelta(minutes=minutes))
