"""Sessions and the places booked in them."""

import json
from datetime import date, datetime, timedelta

from pydantic import TypeAdapter

from domain.bookings import Booking, BookingState
from domain.ids import BookingId, EntryId, PassId, PersonId, SessionId
from storage.sql import Row, Sql

#: No session is longer than a day.
_LONGEST = timedelta(days=1)
_DAYS = TypeAdapter(list[date])
_INSTANT = TypeAdapter(datetime)


class BookingStore:
    """Reads and writes bookings; a write names the version it saw."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def add(self, booking: Booking, *, by: PersonId | None, at: datetime) -> BookingId:
        """Adds a booking of an existing session; the id in it is ignored."""
        added = await self._sql.value(
            "bookings_add",
            session_id=booking.session_id,
            client_id=booking.client_id,
            pass_id=booking.pass_id,
            state=booking.state,
            starts_at=booking.starts_at,
            day=booking.day,
            booked_by=by,
            booked_at=at,
            policy=booking.policy.model_dump_json(),
            free_until=booking.free_until,
            offered_until=booking.offered_until,
        )
        return BookingId(added)

    async def get(self, booking_id: BookingId) -> Booking | None:
        """The booking, or None."""
        row = await self._sql.one("bookings_get", id=booking_id)
        return None if row is None else as_booking(row)

    async def locked(self, booking_id: BookingId) -> Booking | None:
        """The booking, held until the transaction ends; or None."""
        await self._sql.value("bookings_hold", id=booking_id)
        return await self.get(booking_id)

    async def save(self, booking: Booking) -> bool:
        """Writes the booking if it still has the version before; False if somebody was faster."""
        saved = await self._sql.run(
            "bookings_save",
            id=booking.id,
            state=booking.state,
            pass_id=booking.pass_id,
            starts_at=booking.starts_at,
            day=booking.day,
            free_until=booking.free_until,
            offered_until=booking.offered_until,
            forgiven=booking.forgiven,
            version=booking.version,
            seen=booking.version - 1,
        )
        return saved == 1

    async def step(
        self,
        booking_id: BookingId,
        was: BookingState | None,
        now: BookingState,
        *,
        at: datetime,
        by: PersonId | None,
        entry_id: EntryId | None,
    ) -> None:
        """Keeps the trace of a change of state, with the ledger entry that made it, where one did."""
        await self._sql.run(
            "bookings_step",
            booking_id=booking_id,
            was=was,
            now=now,
            at=at,
            actor_id=by,
            entry_id=entry_id,
        )

    async def step_of(self, entry_id: EntryId) -> tuple[BookingState | None, BookingState] | None:
        """The state of its booking before an entry, and after it; None where it changed none."""
        row = await self._sql.one("bookings_step_of", entry_id=entry_id)
        if row is None:
            return None
        return None if row["was"] is None else BookingState(row["was"]), BookingState(row["now"])

    async def moved_since(self, booking_id: BookingId, entry_id: EntryId) -> bool:
        """Whether the booking's session has moved to another day by that entry, or after it."""
        found = await self._sql.value("bookings_moved_since", booking_id=booking_id, entry_id=entry_id)
        return found is not None

    async def called_off(self, session_id: SessionId) -> list[tuple[Booking, BookingState]]:
        """Whom the session's last calling off has cancelled, each with the state before it, first first."""
        rows = await self._sql.all("bookings_called_off", session_id=session_id)
        return [(as_booking(row), BookingState(row["was"])) for row in rows]

    async def of_session(self, session_id: SessionId) -> list[Booking]:
        """Everybody who was ever booked for the session or waited for it, the first first."""
        rows = await self._sql.all("bookings_of_session", session_id=session_id)
        return [as_booking(row) for row in rows]

    async def in_session(self, session_id: SessionId, client_id: PersonId) -> Booking | None:
        """The client's place in the session, or on its waitlist; or None."""
        row = await self._sql.one("bookings_in_session", session_id=session_id, client_id=client_id)
        return None if row is None else as_booking(row)

    async def struck(self, client_id: PersonId, since: datetime, limit: int) -> list[Booking]:
        """The client's late cancellations and no-shows from `since` on that count against them."""
        rows = await self._sql.all("bookings_struck", client_id=client_id, since=since, limit=limit)
        return [as_booking(row) for row in rows]

    async def repay(self, booking: Booking, pass_id: PassId) -> bool:
        """Lets another pass have paid for the booking; False if it has changed meanwhile."""
        moved = await self._sql.run("bookings_repay", id=booking.id, pass_id=pass_id, seen=booking.version)
        return moved == 1

    async def live_of_pass(
        self, pass_id: PassId, first: date = date.min, last: date = date.max
    ) -> list[Booking]:
        """The live bookings that the pass has reserved for on days from `first` to `last`, soonest first."""
        rows = await self._sql.all("bookings_live_of_pass", pass_id=pass_id, first=first, last=last)
        return [as_booking(row) for row in rows]

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

    async def ahead(
        self, client_id: PersonId, since: datetime, after: Booking | None, limit: int
    ) -> list[Booking]:
        """A client's open places from `since` on, waited for or live, soonest first, those behind `after`."""
        place = (since, BookingId(0)) if after is None else (after.starts_at, after.id)
        rows = await self._sql.all(
            "bookings_ahead",
            client_id=client_id,
            since=since,
            after=place[0],
            after_id=place[1],
            limit=limit,
        )
        return [as_booking(row) for row in rows]

    async def waiting_of(self, client_id: PersonId) -> list[Booking]:
        """The sessions of which the client waits for a place, or has one offered."""
        return [as_booking(row) for row in await self._sql.all("bookings_waiting_of", client_id=client_id)]

    async def client_is_busy(
        self, person_id: PersonId, starts_at: datetime, minutes: int, *, but: BookingId | None = None
    ) -> datetime | None:
        """When the client's live booking begins that overlaps such a session, apart from the booking `but`;
        None where none does."""
        rows = await self._sql.all(
            "bookings_of_client_around",
            person_id=person_id,
            after=starts_at - _LONGEST,
            before=starts_at + timedelta(minutes=minutes),
        )
        for row in rows:
            began = _INSTANT.validate_python(row["starts_at"])
            if row["id"] != but and began + timedelta(minutes=row["minutes"]) > starts_at:
                return began
        return None


def as_booking(row: Row) -> Booking:
    """The booking in a row of the view `bookings_shown`."""
    return Booking.model_validate({**dict(row), "policy": json.loads(row["policy"])})
