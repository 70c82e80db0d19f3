"""Places that nobody has marked, and how far each was followed up."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from pydantic import TypeAdapter

from domain.bookings import BookingState
from domain.ids import BookingId, SessionId
from storage.sql import Sql

_INSTANT = TypeAdapter(datetime)
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A booking of a session that has begun, which nobody has marked."""

    id: BookingId
    session_id: SessionId
    starts_at: datetime
    ends_at: datetime


class UnmarkedStore:
    """Finds them in the order of time; each is asked about once, and resolved once."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def begun(
        self, until: datetime, after: Unmarked | None, limit: int, *, asked_too: bool
    ) -> list[Unmarked]:
        """Those of sessions that began by `until`, behind `after`; with `asked_too` also those that were
        asked about."""
        rows = await self._sql.all(
            "unmarked_bookings",
            most=int(asked_too),
            until=until,
            after=_LONG_AGO if after is None else after.starts_at,
            after_id=BookingId(0) if after is None else after.id,
            limit=limit,
        )
        found = []
        for row in rows:
            starts_at = _INSTANT.validate_python(row["starts_at"])
            ends_at = starts_at + timedelta(minutes=row["minutes"])
            found.append(Unmarked(row["id"], row["session_id"], starts_at, ends_at))
        return found

    async def ask(self, session_id: SessionId) -> bool:
        """Notes that the session's coach is asked; False where that was done before."""
        return await self._sql.run("unmarked_asked", session_id=session_id) > 0

    async def resolve(self, booking_id: BookingId) -> bool:
        """Notes that the rule decides about the booking; False where it is marked, or was decided before."""
        return await self._sql.run("unmarked_resolved", id=booking_id) == 1

    async def left(self, session_id: SessionId) -> int:
        """How many of the session are still to be marked or resolved."""
        return int(await self._sql.value("unmarked_left", session_id=session_id))

    async def decided(self, session_id: SessionId) -> dict[BookingState, int]:
        """How many of the session the rule has made what they are, by state."""
        rows = await self._sql.all("unmarked_decided", session_id=session_id)
        return {BookingState(row["state"]): int(row["bookings"]) for row in rows}
