"""What clients have used, or are booked for, without a pass that pays."""

from datetime import UTC, datetime

from domain.bookings import Booking
from domain.ids import BookingId, PersonId
from domain.settling import Unsettled
from storage.bookings import as_booking
from storage.sql import Sql

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class SettlingStore:
    """Finds unpaid visits; the index holds nothing but them."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def unpaid(self, client_id: PersonId, after: Booking | None, limit: int) -> list[Booking]:
        """The client's unpaid visits behind `after`, the oldest first."""
        rows = await self._sql.all(
            "settling_unpaid",
            client_id=client_id,
            after=_LONG_AGO if after is None else after.starts_at,
            after_id=BookingId(0) if after is None else after.id,
            limit=limit,
        )
        return [as_booking(row) for row in rows]

    async def count(self, client_id: PersonId) -> Unsettled:
        """How many there are."""
        row = await self._sql.one("settling_count", client_id=client_id)
        assert row is not None, "counting always answers"
        return Unsettled(visits=int(row["visits"]), bookings=int(row["bookings"]))

    async def hold(self, client_id: PersonId) -> None:
        """Holds all of them until the transaction ends."""
        await self._sql.all("settling_lock", client_id=client_id)
