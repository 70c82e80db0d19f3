"""Services and places: what sessions are of, and where they take place (PRODUCT §1)."""

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
    """The two parts of the catalogue."""

    SERVICES = "services"
    PLACES = "places"


class Item(BaseModel):
    """A service or a place. A retired one goes on in what was sold, and is chosen for nothing new."""

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
