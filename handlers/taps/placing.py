"""Taps of whoever looks for a session and books it: clients for themselves, staff for a client."""

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.ids import BookingId, PersonId, SessionId
from handlers.taps.among import Among
from handlers.taps.tap import Tap

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = 2**53


class Filter(StrEnum):
    """By what the list is narrowed."""

    SERVICE = "s"
    COACH = "c"


class ShowDays(Tap):
    """The days with sessions, a week from `since` on (today, where none is named)."""

    tag: ClassVar[str] = "jd"
    since: date | None = None
    among: Among = ""


class ShowDay(Tap):
    """The sessions of a day, those behind the session `after`."""

    tag: ClassVar[str] = "jl"
    day: date
    after: SessionId | None = None
    among: Among = ""


class ShowFilter(Tap):
    """Asks of which service, or with which coach, sessions are wanted; back to `day`, or to the days."""

    tag: ClassVar[str] = "jf"
    by: Filter
    page: int = 0
    day: date | None = None
    among: Among = ""


class ShowPlace(Tap):
    """What booking one session comes to."""

    tag: ClassVar[str] = "jp"
    session_id: SessionId
    among: Among = ""


class BookPlace(Tap):
    """Books what was shown with this `mark`; staff book `unpaid` where nothing pays."""

    tag: ClassVar[str] = "jb"
    session_id: SessionId
    mark: Annotated[str, Field(pattern=r"^[0-9a-f]{6}$")]
    waits: bool = False
    unpaid: bool = False
    among: Among = ""


class LookUnpaid(Tap):
    """What booking a session that nothing pays for comes to; for staff."""

    tag: ClassVar[str] = "jk"
    session_id: SessionId
    among: Among = ""


class BookForClient(Tap):
    """Opens the days to book for a client; for staff."""

    tag: ClassVar[str] = "jc"
    client_id: PersonId


class BookInto(Tap):
    """Asks which client is to be booked for the session; for staff."""

    tag: ClassVar[str] = "jq"
    session_id: SessionId


class PlaceFor(Tap):
    """What booking the session for a client comes to; for staff."""

    tag: ClassVar[str] = "jr"
    session_id: SessionId
    client_id: PersonId


class UndoPlaces(Tap):
    """Gives up all that was booked at one moment (in microseconds), as long as it costs nothing."""

    tag: ClassVar[str] = "jx"
    stamp: int
    among: Among = ""

    @property
    def booked_at(self) -> datetime:
        """That moment; one that no calendar has is the earliest there is."""
        if not 0 <= self.stamp <= _LATEST:
            return _EPOCH
        return _EPOCH + timedelta(microseconds=self.stamp)


class MyBooking(Tap):
    """The presser's own booking, with what can be done about it."""

    tag: ClassVar[str] = "jo"
    booking_id: BookingId


def stamp(instant: datetime) -> int:
    """A moment in microseconds, as `UndoPlaces` names it."""
    return (instant - _EPOCH) // timedelta(microseconds=1)
