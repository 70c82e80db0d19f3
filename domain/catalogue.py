"""Services, places and resources: what sessions are of, where and with what (PRODUCT §1, §6.1)."""

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.coverage import Named
from domain.refusals import NameNeeded
from domain.typed import one_line

LONGEST_NAME = 40
#: How many of each are in use at most: they are chosen from by hand.
MOST = 60


class Section(StrEnum):
    """The parts of the catalogue. A resource, such as a ring, is used by one session at a time."""

    SERVICES = "services"
    PLACES = "places"
    RESOURCES = "resources"


#: What a plan can be limited to.
COVERED = (Section.SERVICES, Section.PLACES)


class Item(BaseModel):
    """A service, a place or a resource. A retired one goes on where it is, and is chosen for nothing new."""

    model_config = ConfigDict(frozen=True)

    id: int
    name: str
    retired_on: date | None = None
    version: int = 1

    @property
    def named(self) -> Named:
        """As terms copy it."""
        return Named(id=self.id, name=self.name)


def typed_name(line: str) -> str:
    """A name as it was typed, on one line. Raises `NameNeeded`."""
    name = one_line(line)
    if not 1 <= len(name) <= LONGEST_NAME:
        raise NameNeeded(LONGEST_NAME)
    return name


def folded(name: str) -> str:
    """What two names that read alike have in common."""
    return name.casefold()
