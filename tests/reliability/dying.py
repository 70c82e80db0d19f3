"""A desk that is killed while it takes a list over or back: inside a piece, or when the piece is on disk."""

import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from domain.imports import Import
from services import moving_on, takeover, taking_back, taking_over
from services.moving_on import Step
from storage.desk import Desk
from tests.reliability.lives import Place, desk_at_work

#: Lines of a list in a piece: a short list comes in several.
PIECE = 4


@dataclass
class Death:
    """Comes with the n-th piece, before or after its commit."""

    piece: int
    committed: bool

    def at_work(self, place: Place) -> None:
        """The desk as it is run, until it is killed."""
        takeover.PIECE = taking_back.PIECE = PIECE
        taking_over.step = taking_back.step = self._step  # type: ignore[attr-defined]
        desk_at_work(place)

    @asynccontextmanager
    async def _step(self, desk: Desk, import_: Import) -> AsyncIterator[Step]:
        async with moving_on.step(desk, import_) as taken:
            yield taken
            self.piece -= 1
            if not self.piece and not self.committed:
                os.kill(os.getpid(), signal.SIGKILL)
        if not self.piece:
            os.kill(os.getpid(), signal.SIGKILL)
