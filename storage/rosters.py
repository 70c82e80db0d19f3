"""Sessions of a day with how many are in them, and what one change did to the people of a session."""

from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter

from domain.bookings import BookingState
from domain.ids import BookingId, EntryId, PersonId, SessionId
from domain.rosters import Tally
from domain.timetable import Session
from storage.sql import Row, Sql
from storage.timetable import as_session

_ANY = 0
_INSTANT = TypeAdapter(datetime)


@dataclass(frozen=True, slots=True)
class Trace:
    """The latest change of a booking's state: by whom, when, and with which entry of the ledger, if any."""

    booking_id: BookingId
    was: BookingState | None
    now: BookingState
    entry_id: EntryId | None
    at: datetime
    actor_id: PersonId | None


class RosterStore:
    """Reads what a coach's day is made of."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def sessions_between(
        self, since: datetime, until: datetime, coach_id: PersonId | None
    ) -> list[Session]:
        """The sessions that take place from `since` on and before `until`, of one coach or of all, soonest
        first; also those that were made for somebody's booking."""
        stretch = {"since": since, "until": until}
        if coach_id is None:
            rows = await self._sql.all("rosters_sessions", **stretch)
        else:
            rows = await self._sql.all("timetable_of_coach", coach_id=coach_id, **stretch)
        return [as_session(row) for row in rows]

    async def tallies(
        self, since: datetime, until: datetime, coach_id: PersonId | None
    ) -> dict[SessionId, Tally]:
        """How many stand where in each of those sessions that anybody booked."""
        rows = await self._sql.all(
            "rosters_tallies", since=since, until=until, coach_id=coach_id or PersonId(_ANY)
        )
        return {SessionId(row["session_id"]): _tally(row) for row in rows}

    async def last_step(self, booking_id: BookingId) -> Trace | None:
        """What last became of a booking."""
        row = await self._sql.one("rosters_last_step", booking_id=booking_id)
        return None if row is None else _trace(row)

    async def steps_at(self, session_id: SessionId, actor_id: PersonId, at: datetime) -> list[Trace]:
        """What somebody did at that instant to the people of a session, by the numbers of their bookings."""
        rows = await self._sql.all("rosters_steps_at", session_id=session_id, actor_id=actor_id, at=at)
        return [_trace(row) for row in rows]


def _tally(row: Row) -> Tally:
    return Tally(
        expected=row["expected"],
        came=row["came"],
        missed=row["missed"],
        waiting=row["waiting"],
        unpaid=row["unpaid"],
    )


def _trace(row: Row) -> Trace:
    return Trace(
        booking_id=BookingId(row["booking_id"]),
        was=None if row["was"] is None else BookingState(row["was"]),
        now=BookingState(row["now"]),
        entry_id=None if row["entry_id"] is None else EntryId(row["entry_id"]),
        at=_INSTANT.validate_python(row["at"]),
        actor_id=None if row["actor_id"] is None else PersonId(row["actor_id"]),
    )
