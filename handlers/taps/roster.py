"""Taps of a coach's day: its sessions, the people of one, and whoever walks in."""

from datetime import date
from typing import ClassVar

from domain.ids import BookingId, PersonId, SessionId
from handlers.taps.tap import Tap


class ShowMyDay(Tap):
    """The sessions of a day (today, where none is named)."""

    tag: ClassVar[str] = "rd"
    day: date | None = None
    page: int = 0


class ShowRoster(Tap):
    """The people of a session; a tap on one opens their booking's card, rather than marking them, where that
    is to be `opening`."""

    tag: ClassVar[str] = "ro"
    session_id: SessionId
    page: int = 0
    opening: bool = False


class CheckInHere(Tap):
    """Somebody on the roster has come: they are marked, and the roster stays; long before the session it asks
    first, unless `sure`."""

    tag: ClassVar[str] = "ri"
    booking_id: BookingId
    version: int
    page: int = 0
    sure: bool = False


class CheckInAll(Tap):
    """All who are still to be marked have come; `mark` says who that was. Long before the session it asks
    first, unless `sure`."""

    tag: ClassVar[str] = "ra"
    session_id: SessionId
    mark: str
    sure: bool = False


class MissRest(Tap):
    """All who are still to be marked did not come; asks first, unless `sure`."""

    tag: ClassVar[str] = "rn"
    session_id: SessionId
    mark: str
    sure: bool = False


class PutBack(Tap):
    """What was last marked of a booking is taken back."""

    tag: ClassVar[str] = "rb"
    booking_id: BookingId
    version: int


class PutBackAll(Tap):
    """What one press has marked is taken back: all that its presser did at this instant, in microseconds."""

    tag: ClassVar[str] = "rz"
    session_id: SessionId
    at: int


class ShowCode(Tap):
    """A new check-in code of the presser's own."""

    tag: ClassVar[str] = "rq"


class WalkIn(Tap):
    """Asks who has come without a booking."""

    tag: ClassVar[str] = "rw"
    session_id: SessionId


class ProposeWalkIn(Tap):
    """What it comes to when this client takes a place and is checked in."""

    tag: ClassVar[str] = "rp"
    session_id: SessionId
    client_id: PersonId


class SaveWalkIn(ProposeWalkIn):
    """Gives them the place and checks them in, as it was shown with this `mark`."""

    tag: ClassVar[str] = "rs"
    mark: str
    unpaid: bool = False
