"""An import: a list that was sent, what it comes to, and what became of it (PRODUCT §9.4)."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from pydantic import BaseModel, ConfigDict

from domain.ids import PersonId
from domain.importing import Problem

ImportId = NewType("ImportId", int)

#: So long a list that was looked at can be taken over; what it comes to is another matter by then.
LIFE = timedelta(hours=24)
#: So many of the passes with other figures are remembered.
MOST_DIFFERING = 50


class ImportState(StrEnum):
    """A list waits to be taken over, is taken over piece by piece, and perhaps taken back: first its passes,
    then the people who have nothing else."""

    WAITING = "waiting"
    TAKING_OVER = "taking_over"
    DONE = "done"
    TAKING_BACK = "taking_back"
    FORGETTING = "forgetting"
    UNDONE = "undone"


#: A list in one of these is gone on with until it is done, or taken back.
UNDER_WAY = (ImportState.TAKING_OVER, ImportState.TAKING_BACK, ImportState.FORGETTING)


class Difference(BaseModel):
    """A pass that is here already with other figures than the list's: (used, total), None is unlimited."""

    model_config = ConfigDict(frozen=True)

    line: int
    listed: tuple[int, int | None]
    here: tuple[int, int | None]


class Figures(BaseModel):
    """What an import did, or would do; of its undo how many passes it `ended`, people it has `forgotten` and
    plans it `retired`.

    The `problems` of a list that is in the studio are those for which it was broken off on the way.
    """

    lines: int = 0
    new_clients: int = 0
    known_clients: int = 0
    new_plans: list[str] = []
    new_passes: int = 0
    expired: int = 0
    already_here: int = 0
    differs: int = 0
    differing: list[Difference] = []
    problems: list[Problem] = []
    ended: int = 0
    forgotten: int = 0
    retired: int = 0

    def differ(self, difference: Difference) -> None:
        """Counts one more pass with other figures."""
        self.differs += 1
        if self.differs <= MOST_DIFFERING:
            self.differing.append(difference)


class Report(Figures):
    """The same of one list; where there are problems nothing is done."""

    import_id: ImportId | None = None

    def as_figures(self) -> Figures:
        """What is kept of it."""
        return Figures.model_validate(self.model_dump(include=set(Figures.model_fields)))


class Import(BaseModel):
    """A list on its way into the studio, or in it.

    Of the file itself only Telegram's name for it is kept, until it was taken over, and a `checksum` by which
    it is known again; its content while it is being taken over. What is under way stands at a `position`; it
    was moved on so many times (`moves`), and last at `moved_at`.
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
    undone_by: PersonId | None
    actor_id: PersonId | None
    position: int
    moves: int
    moved_at: datetime | None

    @property
    def is_under_way(self) -> bool:
        """Whether it is being taken over or back."""
        return self.state in UNDER_WAY

    @property
    def was_broken_off(self) -> bool:
        """Whether it came to contradict the desk on the way, and was taken back."""
        return bool(self.figures.problems)

    @property
    def lines_done(self) -> int:
        """How many of its lines are taken over, about: the position counts blank lines, too."""
        return max(0, min(self.position - 1, self.figures.lines))

    def further(self, position: int, **figures: object) -> "Import":
        """The same at that position, with these figures changed."""
        kept = self.figures.model_copy(update=figures)
        return self.model_copy(update={"position": position, "figures": kept})

    def turned(self, state: ImportState, **changed: object) -> "Import":
        """The same in another state, at its beginning."""
        return self.model_copy(update={"state": state, "position": 0, **changed})

    def is_fresh(self, now: datetime) -> bool:
        """Whether it can still be taken over."""
        return self.state is ImportState.WAITING and now < self.at + LIFE


def batch_of(import_id: ImportId) -> str:
    """Under which name the entries of an import belong together."""
    return f"import:{import_id}"
