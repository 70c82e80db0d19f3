"""Addresses of calendar feeds, by their hashes, and what stands in a feed."""

from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter

from domain.bookings import Booking
from domain.ids import PersonId
from storage.bookings import as_booking
from storage.sql import Sql

_INSTANT = TypeAdapter(datetime)


@dataclass(frozen=True, slots=True)
class FedBooking:
    """A booking with the title of the pass that pays, and when it last changed."""

    booking: Booking
    title: str | None
    revised_at: datetime


class FeedStore:
    """Reads and writes calendar feeds."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def mark(self) -> str:
        """A word by which what this studio puts into calendars differs from any other studio's."""
        return str(await self._sql.value("feeds_mark"))

    async def add(self, token_hash: str, person_id: PersonId, at: datetime) -> None:
        """Keeps an address of a person's feed."""
        await self._sql.run("feeds_add", token_hash=token_hash, person_id=person_id, at=at)

    async def end_of(self, person_id: PersonId) -> None:
        """Forgets the addresses of a person's feed."""
        await self._sql.run("feeds_end_of", person_id=person_id)

    async def made_at(self, person_id: PersonId) -> datetime | None:
        """When the address of a person's feed was made; None where there is none."""
        made = await self._sql.value("feeds_made_at", person_id=person_id)
        return None if made is None else _INSTANT.validate_python(made)

    async def reader(self, token_hash: str) -> PersonId | None:
        """Whose feed stands behind an address, or None."""
        found = await self._sql.value("feeds_reader", token_hash=token_hash)
        return None if found is None else PersonId(found)

    async def booked(self, person_id: PersonId, since: datetime, limit: int) -> list[FedBooking]:
        """A person's sessions from `since` on that they are booked for or came to, the first first."""
        rows = await self._sql.all("feeds_booked", person_id=person_id, since=since, limit=limit)
        return [
            FedBooking(as_booking(row), row["title"], _INSTANT.validate_python(row["revised_at"]))
            for row in rows
        ]
