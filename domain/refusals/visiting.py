"""Why a visit is not entered, or not booked, as it was asked for."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.ids import BookingId, PassId
from domain.refusals.general import Refusal


@dataclass(eq=False)
class AlreadyDeducted(Refusal):
    """The same coach deducted for this client on the same day; asks if another is meant, from the pass
    `title` (PRODUCT §5.3)."""

    pass_id: PassId
    title: str
    day: date
    at: datetime
    by: str


@dataclass(eq=False)
class TooLongAgo(Refusal):
    """A late entry reaches back `days` at most."""

    days: int


@dataclass(eq=False)
class InTheFuture(Refusal):
    """A visit can only be entered for today or an earlier day."""


@dataclass(eq=False)
class DayIsOver(Refusal):
    """The card was drawn for a visit on `day`, when that was today."""

    day: date


@dataclass(eq=False)
class OwnPass(Refusal):
    """A coach does not deduct for themself: a colleague does, or the owner (PRODUCT §5.2)."""


@dataclass(eq=False)
class IsBooked(Refusal):
    """The client is booked for that day, `at` that time: checking in takes no second session."""

    booking_id: BookingId
    version: int
    at: datetime


@dataclass(eq=False)
class SessionInPast(Refusal):
    """A session is booked ahead; `at` has passed."""

    at: datetime


@dataclass(eq=False)
class BookedAlready(Refusal):
    """`name` is booked for another session at that time, which begins `at`."""

    name: str
    at: datetime


@dataclass(eq=False)
class CoachBusy(Refusal):
    """The coach `name` has a booked session at that time, which begins `at`."""

    name: str
    at: datetime


@dataclass(eq=False)
class TooEarlyToCheckIn(Refusal):
    """The session takes place on `day`: nobody can have come yet."""

    day: date


@dataclass(eq=False)
class PaidByIt(Refusal):
    """The visit is paid by that pass already, or was taken back."""

    title: str
