"""Taps of whoever looks for a session and books it: clients for themselves, staff for a client."""

import re
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.browsing import Where
from domain.ids import BookingId, PersonId, ServiceId, SessionId
from handlers.taps.tap import Tap

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

#: For whom, and which sessions: "V9" for a client, "S7" of a service, "C3" with a coach, numbers to base 36.
Among = Annotated[str, Field(pattern=r"^([VSC][0-9a-z]{1,11}){0,3}$")]
#: Sessions that are ticked: their numbers to base 36.
Ticked = Annotated[str, Field(pattern=r"^([0-9a-z]{1,11}(\.[0-9a-z]{1,11}){0,7})?$")]

MOST_TICKED = 8
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


class TickDays(Tap):
    """The days, while sessions are being ticked."""

    tag: ClassVar[str] = "jn"
    since: date | None = None
    among: Among = ""
    ticked: Ticked = ""


class TickDay(Tap):
    """The sessions of a day, to be ticked, those behind `at` (to base 36)."""

    tag: ClassVar[str] = "jm"
    day: date
    at: Annotated[str, Field(pattern=r"^[0-9a-z]{0,11}$")] = ""
    among: Among = ""
    ticked: Ticked = ""

    @property
    def behind(self) -> SessionId | None:
        """The session behind which the page begins."""
        return SessionId(int(self.at, 36)) if self.at else None


class ShowSeveral(Tap):
    """What booking the ticked sessions comes to; for staff also where nothing pays, once it is `unpaid`."""

    tag: ClassVar[str] = "jv"
    among: Among = ""
    ticked: Ticked = ""
    unpaid: bool = False


class BookSeveral(Tap):
    """Books the ticked sessions as they were shown."""

    tag: ClassVar[str] = "jw"
    mark: Annotated[str, Field(pattern=r"^[0-9a-f]{6}$")]
    among: Among = ""
    ticked: Ticked = ""
    unpaid: bool = False


class Way(StrEnum):
    """Which sessions are looked for on the client's behalf."""

    USUAL = "u"
    REST = "r"


class ShowUsual(Tap):
    """What booking the usual sessions comes to, once each or as often as the pass holds."""

    tag: ClassVar[str] = "ju"
    way: Way
    among: Among = ""


class BookUsual(Tap):
    """Books them as they were shown."""

    tag: ClassVar[str] = "jy"
    way: Way
    mark: Annotated[str, Field(pattern=r"^[0-9a-f]{6}$")]
    among: Among = ""


def among(where: Where) -> str:
    """Where, as a tap carries it."""
    parts = {"V": where.client_id, "S": where.service_id, "C": where.coach_id}
    return "".join(f"{letter}{_to36(number)}" for letter, number in parts.items() if number is not None)


def where(packed: str) -> Where:
    """What a tap carries of it."""
    found = {letter: int(number, 36) for letter, number in re.findall(r"([VSC])([0-9a-z]+)", packed)}
    return Where(
        client_id=PersonId(found["V"]) if "V" in found else None,
        service_id=ServiceId(found["S"]) if "S" in found else None,
        coach_id=PersonId(found["C"]) if "C" in found else None,
    )


def ticks(ticked: str) -> tuple[SessionId, ...]:
    """The ticked sessions."""
    return tuple(SessionId(int(each, 36)) for each in ticked.split(".") if each)


def ticked(sessions: tuple[SessionId, ...]) -> str:
    """The ticked sessions, as a tap carries them."""
    return ".".join(_to36(each) for each in sessions)


def key36(session_id: SessionId | None) -> str:
    """A session's number, as short as a tap wants it."""
    return "" if session_id is None else _to36(session_id)


def _to36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"


def stamp(instant: datetime) -> int:
    """A moment in microseconds, as `UndoPlaces` names it."""
    return (instant - _EPOCH) // timedelta(microseconds=1)
