"""Why a pass cannot pay for a session: its dates, its balance, what it is good for (PRODUCT §4.14)."""

from dataclasses import dataclass
from datetime import date, time

from domain.ids import PassId
from domain.refusals.general import Refusal


@dataclass(eq=False)
class PassExpired(Refusal):
    """The last valid day was `on`."""

    title: str
    on: date


@dataclass(eq=False)
class PassNotStarted(Refusal):
    """The first valid day is `on`."""

    title: str
    on: date


@dataclass(eq=False)
class PassOnHold(Refusal):
    """Paused on that day; `until` is the last held day, None while open-ended."""

    title: str
    until: date | None


@dataclass(eq=False)
class PassDeactivated(Refusal):
    """Taken out of use since `on`."""

    title: str
    on: date


@dataclass(eq=False)
class PassTakenBack(Refusal):
    """The pass was given by mistake and taken back as a whole: nothing brings it to life again."""

    title: str


@dataclass(eq=False)
class PassGivenAway(Refusal):
    """The pass went to another client as a whole: only taking that back brings it back into use."""

    title: str


@dataclass(eq=False)
class PassUnpaid(Refusal):
    """The owner lets passes work once they are paid, and `amount` minor units are open on it; None where
    nobody knows how much. `partly` says that a first part would do."""

    pass_id: PassId
    title: str
    amount: int | None
    currency: str
    partly: bool


@dataclass(eq=False)
class PassClosed(Refusal):
    """The pass was closed early `on` that day: no session returns to it."""

    title: str
    on: date


@dataclass(eq=False)
class NothingFree(Refusal):
    """No session is free on the pass; `booked` of them are reserved."""

    title: str
    booked: int


@dataclass(eq=False)
class NoSessionsInIt(Refusal):
    """The pass was sold without sessions, and none have been attached to it."""

    title: str


@dataclass(eq=False)
class DebtLimitReached(Refusal):
    """The plan lets a client owe `limit` sessions, and they do."""

    title: str
    limit: int


@dataclass(eq=False)
class NotForService(Refusal):
    """The pass pays for the services `names` only."""

    title: str
    names: str


@dataclass(eq=False)
class NotWithCoach(Refusal):
    """The pass pays for sessions with the coaches `names` only."""

    title: str
    names: str


@dataclass(eq=False)
class NotAtPlace(Refusal):
    """The pass pays for sessions at the places `names` only."""

    title: str
    names: str


@dataclass(eq=False)
class NotOnThisWeekday(Refusal):
    """The pass pays on some `weekdays` only, counted from Monday, 0."""

    title: str
    weekdays: tuple[int, ...]


@dataclass(eq=False)
class NotAtThisHour(Refusal):
    """The pass pays for sessions that begin from `opens` on, or before `closes`, only."""

    title: str
    opens: time | None
    closes: time | None


@dataclass(eq=False)
class CapReached(Refusal):
    """The pass pays for `most` sessions each `period` (day, week or month), and that of `day` is full."""

    title: str
    period: str
    most: int
    day: date


@dataclass(eq=False)
class WouldOwe(Refusal):
    """Nothing is free and the plan asks first: `owed` sessions would be owed (PRODUCT §5.6)."""

    pass_id: PassId
    title: str
    owed: int
