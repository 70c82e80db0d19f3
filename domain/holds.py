"""Pauses of a pass: days on which it cannot be used, and which are added to its end (PRODUCT §4.10)."""

from collections.abc import Iterable
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict


class Hold(BaseModel):
    """One pause, from `first` to `last`, both inclusive; without a `last` it goes on until it is ended."""

    model_config = ConfigDict(frozen=True)

    first: date
    last: date | None = None
    by_client: bool = False

    def covers(self, day: date) -> bool:
        """Whether `day` is held."""
        return self.first <= day <= (self.last or date.max)

    @property
    def days(self) -> int:
        """How many days it lasts; an open-ended one counts none before it ends."""
        return 0 if self.last is None else (self.last - self.first).days + 1


def hold_on(holds: Iterable[Hold], day: date) -> Hold | None:
    """The hold that covers `day`, or None; holds never overlap."""
    return next((hold for hold in holds if hold.covers(day)), None)


def days_held_from(holds: Iterable[Hold], first: date) -> int:
    """How many days from `first` on are held, open-ended holds apart."""
    clipped = (hold.model_copy(update={"first": max(hold.first, first)}) for hold in holds)
    return sum(max(0, hold.days) for hold in clipped)


def prolonged(end: date | None, days: int) -> date | None:
    """A last day moved by so many held days; raises `OverflowError` past the year 9999."""
    return None if end is None else end + timedelta(days=days)
