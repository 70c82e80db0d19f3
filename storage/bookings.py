"""Sessions and the places booked in them."""

from datetime import date, datetime, timedelta

from pydantic import TypeAdapter

from domain.bookings import Booking, BookingState
from domain.ids import BookingId, PassId, PersonId, SessionId
from storage.sql import Row, Sql

#: No session is longer than a day.
_LONGEST = timedelta(days=1)
_DAYS = TypeAdapter(list[date])
_INSTANT = TypeAdapter(datetime)


class BookingStore:
    """Reads and writes bookings; a write names the version it saw."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def add(
        self, booking: Booking, *, by: PersonId | None, at: datetime, capacity: int = 1
    ) -> BookingId:
        """Adds a booking together with the session it is for; both ids in it are ignored."""
        session = {"service_id": booking.service_id, "coach_id": booking.coach_id}
        when = {"starts_at": booking.starts_at, "day": booking.day}
        session_id = await self._sql.value(
            "bookings_add_session",
            **session,
            **when,
            place_id=booking.place_id,
            minutes=booking.minutes,
            capacity=capacity,
        )
        added = await self._sql.value(
            "bookings_add",
            **when,
            session_id=SessionId(session_id),
            client_id=booking.client_id,
            pass_id=booking.pass_id,
            state=booking.state,
            booked_by=by,
            booked_at=at,
        )
        return BookingId(added)

    async def get(self, booking_id: BookingId) -> Booking | None:
        """The booking, or None."""
        row = await self._sql.one("bookings_get", id=booking_id)
        return None if row is None else _as_booking(row)

    async def locked(self, booking_id: BookingId) -> Booking | None:
        """The booking, held until the transaction ends; or None."""
        await self._sql.value("bookings_hold", id=booking_id)
        return await self.get(booking_id)

    async def save(self, booking: Booking) -> bool:
        """Writes the booking's state if it still has the version before; False if somebody was faster."""
        saved = await self._sql.run(
            "bookings_save",
            id=booking.id,
            state=booking.state,
            version=booking.version,
            seen=booking.version - 1,
        )
        return saved == 1

    async def repay(self, booking: Booking, pass_id: PassId) -> bool:
        """Lets another pass have paid for the booking; False if it has changed meanwhile."""
        moved = await self._sql.run("bookings_repay", id=booking.id, pass_id=pass_id, seen=booking.version)
        return moved == 1

    async def live_of_pass(
        self, pass_id: PassId, first: date = date.min, last: date = date.max
    ) -> list[Booking]:
        """The live bookings that the pass has reserved for on days from `first` to `last`, soonest first."""
        rows = await self._sql.all("bookings_live_of_pass", pass_id=pass_id, first=first, last=last)
        return [_as_booking(row) for row in rows]

    async def live_days(
        self,
        pass_id: PassId,
        first: date = date.min,
        last: date = date.max,
        *,
        but: BookingId | None = None,
    ) -> tuple[date, ...]:
        """The days of those bookings, once for each, apart from the booking `but`."""
        rows = await self._sql.all(
            "bookings_live_days", pass_id=pass_id, first=first, last=last, but=but or BookingId(0)
        )
        return tuple(_DAYS.validate_python([row["day"] for row in rows]))

    async def live_of_client(
        self, client_id: PersonId, since: datetime, after: Booking | None, limit: int
    ) -> list[Booking]:
        """A client's live bookings from `since` on, soonest first, those behind `after`."""
        place = (since, BookingId(0)) if after is None else (after.starts_at, after.id)
        rows = await self._sql.all(
            "bookings_live_of_client",
            client_id=client_id,
            since=since,
            after=place[0],
            after_id=place[1],
            limit=limit,
        )
        return [_as_booking(row) for row in rows]

    async def client_is_busy(
        self, person_id: PersonId, starts_at: datetime, minutes: int, *, but: BookingId | None = None
    ) -> datetime | None:
        """When the client's live booking begins that overlaps such a session, apart from the booking `but`;
        None where none does."""
        return await self._overlapping("bookings_of_client_around", person_id, starts_at, minutes, but)

    async def coach_is_busy(
        self, person_id: PersonId, starts_at: datetime, minutes: int, *, but: BookingId | None = None
    ) -> datetime | None:
        """When the coach's session begins that overlaps such a one and is booked, apart from the booking
        `but`; None where none does."""
        return await self._overlapping("bookings_of_coach_around", person_id, starts_at, minutes, but)

    async def _overlapping(
        self, statement: str, person_id: PersonId, starts_at: datetime, minutes: int, but: BookingId | None
    ) -> datetime | None:
        rows = await self._sql.all(
            statement,
            person_id=person_id,
            after=starts_at - _LONGEST,
            before=starts_at + timedelta(minutes=minutes),
        )
        for row in rows:
            began = _INSTANT.validate_python(row["starts_at"])
            if row["id"] != but and began + timedelta(minutes=row["minutes"]) > starts_at:
                return began
        return None


def _as_booking(row: Row) -> Booking:
    return Booking(
        id=row["id"],
        session_id=row["session_id"],
        client_id=row["client_id"],
        client_name=row["client_name"],
        pass_id=row["pass_id"],
        state=BookingState(row["state"]),
        starts_at=row["starts_at"],
        day=row["day"],
        minutes=row["minutes"],
        service_id=row["service_id"],
        service=row["service"],
        coach_id=row["coach_id"],
        coach=row["coach"],
        place_id=row["place_id"],
        place=row["place"],
        version=row["version"],
    )
