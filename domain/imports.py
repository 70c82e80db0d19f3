"""An import: a list that was sent, what it comes to, and what became of it (PRODUCT §9.4)."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from pydantic import BaseModel, ConfigDict

from domain.importing import Problem

ImportId = NewType("ImportId", int)

#: So long a list that was looked at can be taken over; what it comes to is another matter by then.
LIFE = timedelta(hours=24)
#: So many of the passes with other figures are remembered.
MOST_DIFFERING = 50


class ImportState(StrEnum):
    """A list waits to be taken over, is taken over, and perhaps taken back."""

    WAITING = "waiting"
    DONE = "done"
    UNDONE = "undone"


class Difference(BaseModel):
    """A pass that is here already with other figures than the list's: (used, total), None is unlimited."""

    model_config = ConfigDict(frozen=True)

    line: int
    listed: tuple[int, int | None]
    here: tuple[int, int | None]


class Figures(BaseModel):
    """What an import did, or would do."""

    lines: int = 0
    new_clients: int = 0
    known_clients: int = 0
    new_plans: list[str] = []
    new_passes: int = 0
    expired: int = 0
    already_here: int = 0
    differs: int = 0
    differing: list[Difference] = []

    def differ(self, difference: Difference) -> None:
        """Counts one more pass with other figures."""
        self.differs += 1
        if self.differs <= MOST_DIFFERING:
            self.differing.append(difference)


class Report(Figures):
    """The same with all that is wrong; where there are problems nothing is done."""

    problems: list[Problem] = []
    import_id: ImportId | None = None


class Import(BaseModel):
    """A list on its way into the studio, or in it.

    Of the file itself only Telegram's name for it is kept, until it was taken over, and a `checksum` by which
    it is known again.
    """

    model_config = ConfigDict(frozen=True)

    id: ImportId
    name: str
    file_id: str | None
    checksum: str
    state: ImportState
    figures: Figures
    actor_name: str | None
    at: datetime
    done_at: datetime | None
    undone_at: datetime | None

    def is_fresh(self, now: datetime) -> bool:
        """Whether it can still be taken over."""
        return self.state is ImportState.WAITING and now < self.at + LIFE


def batch_of(import_id: ImportId) -> str:
    """Under which name the entries of an import belong together."""
    return f"import:{import_id}"
