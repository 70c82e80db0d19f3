"""Why a place in a session of the timetable is not given, or not given up."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.ids import SessionId
from domain.refusals.general import Refusal


@dataclass(eq=False)
class SessionFull(Refusal):
    """Every place of the session is taken."""

    session_id: SessionId


@dataclass(eq=False)
class SessionCalledOff(Refusal):
    """The session, which was to begin `at`, does not take place."""

    at: datetime


@dataclass(eq=False)
class InThisSession(Refusal):
    """`name` has a place in this very session, or waits for one."""

    name: str


@dataclass(eq=False)
class BookingNotOpen(Refusal):
    """The session can be booked from the local day `since` on."""

    since: date


@dataclass(eq=False)
class BookingClosed(Refusal):
    """The session could be booked until the instant `until`."""

    until: datetime


@dataclass(eq=False)
class PayerFixed(Refusal):
    """Which pass pays for the booking could be chosen by its client until the instant `until`, on the
    local day `on`."""

    until: datetime
    on: date


@dataclass(eq=False)
class NoPassPays(Refusal):
    """No pass of the client's pays for the session: `reasons` says why, for each, the nearest first."""

    reasons: tuple[Refusal, ...]


@dataclass(eq=False)
class BookingBlocked(Refusal):
    """So many late cancellations or no-shows lately that nothing can be booked until the day `until`."""

    count: int
    until: date


@dataclass(eq=False)
class OfferChanged(Refusal):
    """What would pay is not what was shown any more."""


@dataclass(eq=False)
class SessionBegun(Refusal):
    """The session began `at`: a place in it can neither be given up nor be taken again."""

    at: datetime


@dataclass(eq=False)
class CostsOtherwise(Refusal):
    """Giving the place up costs something else by now than what was said."""


@dataclass(eq=False)
class NothingUsual(Refusal):
    """No session ahead is like what the client usually trains."""


@dataclass(eq=False)
class NothingLeft(Refusal):
    """No pass that counts sessions pays for any of them: `title` is one that is unlimited."""

    title: str | None


@dataclass(eq=False)
class RulesChanged(Refusal):
    """Somebody has changed the studio's rules since they were shown."""
