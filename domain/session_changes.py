"""What can be changed of a session that stands on the timetable (PRODUCT §6.1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from domain.ids import PersonId, PlaceId, ResourceId
from domain.refusals import NotFound
from domain.timing import Moment

_STAMP = "%Y%m%d%H%M"


class Fact(StrEnum):
    """What is changed; short, as buttons carry it."""

    COACH = "c"
    PLACE = "p"
    CAPACITY = "n"
    START = "t"
    MINUTES = "m"
    RESOURCE = "r"
    WEEKDAYS = "w"


@dataclass(frozen=True, slots=True)
class Change:
    """A session, or a series, is to have another coach, place, resource, number of places, length or start;
    a series also other weekdays.

    `value` is its id, 0 for none; the number; or the day and time of the studio's clock, as "202612241830".
    Of a series it is the time alone, as "1830", or its weekdays, as "04" for Mondays and Fridays.
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
    def resource_id(self) -> ResourceId | None:
        """What it is to use."""
        return ResourceId(self.number) if self.number else None

    @property
    def at(self) -> time:
        """At what time of day a series is to begin. Raises `NotFound` where no clock shows it."""
        if len(self.value) != len("1830"):
            raise NotFound
        hour, minute = divmod(self.number, 100)
        try:
            return time(hour, minute)
        except ValueError:
            raise NotFound from None

    @property
    def weekdays(self) -> frozenset[int]:
        """On which weekdays a series is to be, Monday is 0. Raises `NotFound`."""
        if not self.value or not set(self.value) <= set("0123456"):
            raise NotFound
        return frozenset(int(each) for each in self.value)

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


def to_time(at: time) -> Change:
    """The change that lets a series begin at that time of day."""
    return Change(Fact.START, f"{at:%H%M}")


def to_weekdays(weekdays: Iterable[int]) -> Change:
    """The change that lets a series be on these weekdays."""
    return Change(Fact.WEEKDAYS, "".join(str(each) for each in sorted(set(weekdays))))
