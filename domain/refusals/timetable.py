"""Why the timetable is not changed as it was asked for."""

from dataclasses import dataclass
from datetime import datetime

from domain.ids import SessionId
from domain.refusals.general import Refusal


@dataclass(eq=False)
class ResourceBusy(Refusal):
    """The resource `name` is used at that time by a session that begins `at`."""

    name: str
    at: datetime


@dataclass(eq=False)
class PlacesTaken(Refusal):
    """So many places of the session are taken: it cannot have fewer."""

    taken: int


@dataclass(eq=False)
class NeverTakesPlace(Refusal):
    """None of the chosen weekdays lies between the first day and the last."""


@dataclass(eq=False)
class SomebodyCameAlready(Refusal):
    """Somebody is checked in: the session can no longer be moved, or called off."""

    count: int


@dataclass(eq=False)
class SessionChanged(Refusal):
    """The session is not as it was shown any more."""

    session_id: SessionId
