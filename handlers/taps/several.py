"""Taps of whoever ticks several sessions, or books what they usually train."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.ids import SessionId
from handlers.taps.among import Among, base36
from handlers.taps.tap import Tap

#: Sessions that are ticked: their numbers to base 36.
Ticked = Annotated[str, Field(pattern=r"^([0-9a-z]{1,11}(\.[0-9a-z]{1,11}){0,7})?$")]

MOST_TICKED = 8


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
    """What booking the ticked sessions comes to; for staff also where nothing pays, once it is `unpaid`, and
    with a place on the waitlist of those that are full, once somebody `waits`."""

    tag: ClassVar[str] = "jv"
    among: Among = ""
    ticked: Ticked = ""
    unpaid: bool = False
    waits: bool = False


class BookSeveral(Tap):
    """Books the ticked sessions as they were shown."""

    tag: ClassVar[str] = "jw"
    mark: Annotated[str, Field(pattern=r"^[0-9a-f]{6}$")]
    among: Among = ""
    ticked: Ticked = ""
    unpaid: bool = False
    waits: bool = False


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


def ticks(ticked: str) -> tuple[SessionId, ...]:
    """The ticked sessions."""
    return tuple(SessionId(int(each, 36)) for each in ticked.split(".") if each)


def ticked(sessions: tuple[SessionId, ...]) -> str:
    """The ticked sessions, as a tap carries them."""
    return ".".join(base36(each) for each in sessions)


def key36(session_id: SessionId | None) -> str:
    """A session's number, as short as a tap wants it."""
    return "" if session_id is None else base36(session_id)
