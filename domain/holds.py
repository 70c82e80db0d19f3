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


def held_through(holds: Iterable[Hold], day: date) -> date | None:
    """The last of the days that are held in one stretch with `day`; None where that has no end."""
    last: date | None = day
    for hold in sorted(holds, key=lambda hold: hold.first):
        if last is not None and (hold.covers(last) or hold.first - timedelta(days=1) == last):
            last = hold.last
    return last


def joined(holds: Iterable[Hold], hold: Hold) -> tuple[Hold, ...]:
    """The holds with one more, in the order of their days: those that share a day become one.

    So do neighbours of the studio's making; it stays the client's own only where all of it is.
    """
    met = [each for each in holds if _meet(each, hold)]
    apart = [each for each in holds if each not in met]
    lasts = [each.last for each in (*met, hold) if each.last is not None]
    union = Hold(
        first=min(each.first for each in (*met, hold)),
        last=max(lasts) if len(lasts) == len(met) + 1 else None,
        by_client=all(each.by_client for each in (*met, hold)),
    )
    return tuple(sorted((*apart, union), key=lambda each: each.first))


def days_held_from(holds: Iterable[Hold], first: date) -> int:
    """How many days from `first` on are held, open-ended holds apart."""
    clipped = (hold.model_copy(update={"first": max(hold.first, first)}) for hold in holds)
    return sum(max(0, hold.days) for hold in clipped)


def prolonged(end: date | None, days: int) -> date | None:
    """A last day moved by so many held days; raises `OverflowError` past the year 9999."""
    return None if end is None else end + timedelta(days=days)


def _meet(one: Hold, other: Hold) -> bool:
    earlier, later = sorted((one, other), key=lambda hold: hold.first)
    if earlier.covers(later.first):
        return True
    follows = earlier.last is not None and earlier.last == later.first - timedelta(days=1)
    return follows and not (one.by_client or other.by_client)
