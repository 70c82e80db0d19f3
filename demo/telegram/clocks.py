"""What time it is in the local Telegram; a studio's own clock fits in."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells an aware instant."""

    def now(self) -> datetime:
        """The present instant, with a zone."""
        ...


class MovableClock(Clock, Protocol):
    """A clock that somebody may push forward."""

    def advance(self, by: timedelta) -> object:
        """Move the present forward; what is returned is awaited when it can be."""
        ...


class SystemClock:
    """This machine's time."""

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC)


class SetClock:
    """A clock that stands still until it is pushed."""

    def __init__(self, start: datetime) -> None:
        if start.tzinfo is None:
            raise ValueError("a clock needs an aware instant")
        self._now = start

    def now(self) -> datetime:
        """The instant it was last set to."""
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move forward by this much."""
        self._now += by
