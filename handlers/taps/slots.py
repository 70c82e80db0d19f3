"""Taps of whoever books a personal session at a coach's free time."""

from datetime import UTC, date, datetime, timedelta
from typing import Annotated, ClassVar, Self

from pydantic import Field

from handlers.taps.among import Among
from handlers.taps.tap import Tap

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)

#: An instant in minutes: of an hour that comes twice in a night, each is another one.
Minutes = Annotated[str, Field(pattern=r"^[0-9]{1,9}$")]


class AskCoach(Tap):
    """Asks with whom the service in `among` is wanted, those on a `page`."""

    tag: ClassVar[str] = "fa"
    among: Among
    page: int = 0


class ShowFreeDays(Tap):
    """The days with free times, of the coach in `among` or of any, from `since` on."""

    tag: ClassVar[str] = "fd"
    among: Among
    since: date | None = None


class ShowFreeTimes(Tap):
    """The free times of a day."""

    tag: ClassVar[str] = "ft"
    among: Among
    day: date


class ShowSlot(Tap):
    """What booking a free time with the coach in `among` comes to. `anybody` means that it was offered
    whoever the coach is; staff may book it `unpaid`."""

    tag: ClassVar[str] = "fs"
    among: Among
    at: Minutes
    anybody: bool = False
    unpaid: bool = False

    @classmethod
    def of(cls, among: str, starts_at: datetime, *, anybody: bool, unpaid: bool = False) -> Self:
        """The tap of the time at that instant."""
        minutes = (starts_at - _EPOCH) // _MINUTE
        return cls(among=among, at=str(minutes), anybody=anybody, unpaid=unpaid)

    @property
    def starts_at(self) -> datetime:
        """The instant it carries."""
        return _EPOCH + int(self.at) * _MINUTE


class BookSlot(ShowSlot):
    """Books what was shown with this `mark`."""

    tag: ClassVar[str] = "fb"
    mark: Annotated[str, Field(pattern=r"^[0-9a-f]{6}$")]
