"""Taps through all that was between a client and the studio."""

from datetime import UTC, datetime, timedelta
from typing import ClassVar

from domain.ids import PersonId
from domain.past import Place, Source, View
from handlers.taps.tap import Tap

_FIRST = datetime(1970, 1, 1, tzinfo=UTC)
_LAST = 250_000_000_000_000_000


class ShowPast(Tap):
    """A client's past (the reader's own, where none is named), what stands before a place in it: so many
    microseconds of the clock, a source, and an id there."""

    tag: ClassVar[str] = "zn"
    client_id: PersonId | None = None
    view: View = View.ALL
    at: int | None = None
    source: Source = Source.SALE
    id: int = 0

    @property
    def before(self) -> Place | None:
        """The place."""
        if self.at is None or not 0 <= self.at <= _LAST:
            return None
        return Place(_FIRST + timedelta(microseconds=self.at), self.source, self.id)

    def older(self, place: Place) -> "ShowPast":
        """The page before that place."""
        at = (place.at - _FIRST) // timedelta(microseconds=1)
        return self.model_copy(update={"at": at, "source": place.source, "id": place.id})
