"""What can be changed of a session that stands on the timetable (PRODUCT §6.1)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.ids import PersonId, PlaceId
from domain.refusals import NotFound
from domain.timing import Moment

_STAMP = "%Y%m%d%H%M"


class Fact(StrEnum):
    """What is changed; short, as buttons carry it."""

    COACH = "c"
    PLACE = "p"
    CAPACITY = "n"
    START = "t"


@dataclass(frozen=True, slots=True)
class Change:
    """A session is to have another coach, place, number of places or start.

    `value` is its id, 0 for none; the number; or the day and time of the studio's clock, as "202612241830".
    """

    fact: Fact
    value: str

    @property
    def number(self) -> int:
        """The number it names. Raises `NotFound` where it names none."""
        if not self.value.isascii() or not self.value.isdigit():
            raise NotFound
        return int(self.value)

    @property
    def coach_id(self) -> PersonId | None:
        """Who is to coach it."""
        return PersonId(self.number) if self.number else None

    @property
    def place_id(self) -> PlaceId | None:
        """Where it is to be."""
        return PlaceId(self.number) if self.number else None

    @property
    def moment(self) -> Moment:
        """When it is to begin. Raises `NotFound` where no calendar has it."""
        try:
            moment = datetime.strptime(self.value, _STAMP)  # noqa: DTZ007
        except ValueError:
            raise NotFound from None
        return Moment(moment.date(), moment.time())


def to_start(moment: Moment) -> Change:
    """The change that lets a session begin then."""
    return Change(Fact.START, f"{moment.day:%Y%m%d}{moment.at:%H%M}".rjust(12, "0"))
