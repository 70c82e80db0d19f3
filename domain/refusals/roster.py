"""Why people on a roster are not marked."""

from dataclasses import dataclass
from datetime import datetime

from domain.refusals.general import Refusal


@dataclass(eq=False)
class RosterChanged(Refusal):
    """Those who are still to be marked are not those who were shown."""


@dataclass(eq=False)
class SessionNotBegun(Refusal):
    """Nobody has missed a session before it begins `at`."""

    at: datetime
