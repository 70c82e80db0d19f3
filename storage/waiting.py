"""The line of those who wait for a place in a session, the first first."""

from datetime import datetime

from domain.bookings import Booking
from domain.ids import BookingId, SessionId
from domain.policies import Policy
from storage.bookings import as_booking
from storage.sql import Sql


class WaitingStore:
    """Finds who waits, and what has come free or lapsed meanwhile."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def next_in(self, session_id: SessionId, now: datetime) -> Booking | None:
        """The first in line, where a place of the session is free and it has not begun; or None."""
        row = await self._sql.one("waiting_next", session_id=session_id, now=now)
        return None if row is None else as_booking(row)

    async def in_session(self, session_id: SessionId, limit: int) -> list[Booking]:
        """The first in line for a session, in their order."""
        rows = await self._sql.all("waiting_in_session", session_id=session_id, limit=limit)
        return [as_booking(row) for row in rows]

    async def offered_in(self, session_id: SessionId) -> list[Booking]:
        """Those who have been offered a place of the session, and have not answered."""
        return [as_booking(row) for row in await self._sql.all("waiting_offered_in", session_id=session_id)]

    async def count(self, session_id: SessionId) -> int:
        """How many wait for the session."""
        return int(await self._sql.value("waiting_count", session_id=session_id))

    async def ahead_of(self, booking: Booking) -> int:
        """How many are ahead of somebody who waits."""
        return int(
            await self._sql.value(
                "waiting_ahead",
                session_id=booking.session_id,
                booked_at=booking.booked_at,
                id=booking.id,
            )
        )

    async def lapsed(self, now: datetime, limit: int) -> list[tuple[BookingId, SessionId]]:
        """Offers that nobody has answered in time, with their sessions, the oldest first."""
        rows = await self._sql.all("waiting_lapsed", now=now, limit=limit)
        return [(BookingId(row["id"]), SessionId(row["session_id"])) for row in rows]

    async def sessions(self, now: datetime, after: SessionId, limit: int) -> list[SessionId]:
        """Sessions behind `after` in whose line something is to be done, by their ids."""
        rows = await self._sql.all("waiting_sessions", now=now, after=after, limit=limit)
        return [SessionId(row["id"]) for row in rows]

    async def keep_policy(self, booking_id: BookingId, policy: Policy) -> None:
        """Copies the policy into a booking that is only now made of a place in line."""
        await self._sql.run("waiting_keep_policy", id=booking_id, policy=policy.model_dump_json())
