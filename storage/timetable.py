"""Sessions, and the services as they are trained."""

from datetime import datetime, timedelta

from domain.ids import PersonId, PlaceId, ResourceId, ServiceId, SessionId
from domain.timetable import Service, Session
from storage.sql import Row, Sql

#: No session is longer than a day.
_LONGEST = timedelta(days=1)
_ANY = 0
#: What writing a session leaves as it is.
_KEPT = {"service", "coach", "place", "resource", "taken", "series_id", "series_day", "personal", "version"}
#: More sessions than any studio has in the days that are asked for at once.
_MANY = 2000


class TimetableStore:
    """Reads and writes sessions; a write names the version it saw."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def add(self, session: Session) -> SessionId:
        """Adds a session with nobody in it; its id is ignored."""
        facts = session.model_dump(exclude={"id", "service", "coach", "place", "resource", "taken", "state"})
        return SessionId(await self._sql.value("timetable_add", **facts))

    async def get(self, session_id: SessionId) -> Session | None:
        """The session, or None."""
        row = await self._sql.one("timetable_get", id=session_id)
        return None if row is None else as_session(row)

    async def locked(self, session_id: SessionId) -> Session | None:
        """The session, held until the transaction ends; or None."""
        await self._sql.value("timetable_hold", id=session_id)
        return await self.get(session_id)

    async def save(self, session: Session, *, seen: int) -> bool:
        """Writes a session that had the version `seen`; False if somebody was faster."""
        facts = session.model_dump(exclude=_KEPT)
        return await self._sql.run("timetable_save", **facts, seen=seen) == 1

    async def take(self, session_id: SessionId, places: int) -> bool:
        """Takes so many places, or gives them back; False, and nothing, beyond the session's capacity."""
        return await self._sql.run("timetable_take", id=session_id, places=places) == 1

    async def between(
        self,
        since: datetime,
        until: datetime,
        *,
        service_id: ServiceId | None = None,
        coach_id: PersonId | None = None,
        limit: int = _MANY,
    ) -> list[Session]:
        """The sessions on the timetable that begin from `since` on and before `until`, soonest first."""
        rows = await self._sql.all(
            "timetable_between",
            since=since,
            until=until,
            service_id=service_id or _ANY,
            coach_id=coach_id or _ANY,
            limit=limit,
        )
        return [as_session(row) for row in rows]

    async def personal(
        self, since: datetime, until: datetime, coach_id: PersonId | None
    ) -> list[tuple[Session, str]]:
        """What is booked one to one from `since` on and before `until`, with one coach or with any, soonest
        first, each with who comes."""
        rows = await self._sql.all(
            "timetable_personal", since=since, until=until, coach_id=coach_id or PersonId(_ANY), limit=_MANY
        )
        return [(as_session(row), row["client"]) for row in rows]

    async def of_coach(self, coach_id: PersonId, since: datetime, until: datetime) -> list[Session]:
        """What a coach trains in that time, also by hand, soonest first."""
        rows = await self._sql.all("timetable_of_coach", coach_id=coach_id, since=since, until=until)
        return [as_session(row) for row in rows]

    async def coach_is_busy(
        self, coach_id: PersonId, starts_at: datetime, minutes: int, *, but: SessionId | None = None
    ) -> Session | None:
        """A session of the coach's that overlaps such a one, apart from `but`."""
        found = await self.of_coach(coach_id, starts_at - _LONGEST, starts_at + timedelta(minutes=minutes))
        return _overlapping(found, starts_at, but)

    async def resource_is_busy(
        self, resource_id: ResourceId, starts_at: datetime, minutes: int, *, but: SessionId | None = None
    ) -> Session | None:
        """A session with the resource that overlaps such a one, apart from `but`."""
        until = starts_at + timedelta(minutes=minutes)
        rows = await self._sql.all(
            "timetable_using_resource", resource_id=resource_id, since=starts_at - _LONGEST, until=until
        )
        return _overlapping([as_session(row) for row in rows], starts_at, but)

    async def at_place(
        self, place_id: PlaceId, starts_at: datetime, minutes: int, *, but: SessionId
    ) -> Session | None:
        """A session at the place that overlaps such a one, apart from `but`: a place may have several."""
        until = starts_at + timedelta(minutes=minutes)
        found = await self.between(starts_at - _LONGEST, until)
        return _overlapping([each for each in found if each.place_id == place_id], starts_at, but)

    async def called_off(self, since: datetime, until: datetime) -> list[Session]:
        """The sessions that were to begin from `since` on and before `until`, and were called off."""
        rows = await self._sql.all("timetable_called_off", since=since, until=until)
        return [as_session(row) for row in rows]

    async def hold_resource(self, resource_id: ResourceId) -> None:
        """Holds a resource until the transaction ends: nobody else gives it to a session meanwhile."""
        await self._sql.value("resources_hold", id=resource_id)

    async def services(self) -> list[Service]:
        """The services in use, by name."""
        return [Service.model_validate(dict(row)) for row in await self._sql.all("timetable_services")]

    async def service(self, service_id: ServiceId) -> Service | None:
        """One service, in use or not; or None."""
        row = await self._sql.one("timetable_service", id=service_id)
        return None if row is None else Service.model_validate(dict(row))

    async def save_service(self, service: Service) -> bool:
        """Writes how a service is trained, unless its version is no longer that of `service`."""
        return await self._sql.run("timetable_save_service", **service.model_dump(exclude={"name"})) == 1


def as_session(row: Row) -> Session:
    """The session in a row of the view `sessions_shown`."""
    return Session.model_validate(dict(row))


def _overlapping(found: list[Session], starts_at: datetime, but: SessionId | None) -> Session | None:
    return next((each for each in found if each.id != but and each.ends_at > starts_at), None)
