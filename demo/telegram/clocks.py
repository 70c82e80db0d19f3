"""What time it is in the local Telegram; a studio's own clock fits in."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import Protocol, runtime_checkable


class Clock(Protocol):
    """Tells an aware instant."""

    def now(self) -> datetime:
        """The present instant, with a zone."""
        ...


@runtime_checkable
class MovableClock(Protocol):
    """A clock that somebody may push forward."""

    def now(self) -> datetime:
        """The present instant, with a zone."""
        ...

    def advance(self, by: timedelta) -> object:
        """Move the present forward; what is returned is awaited when it can be."""
        ...


class SystemClock:
    """This machine's time."""

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC)


class ShiftedClock:
    """A clock that runs with another one, ahead of it by as much as it was pushed."""

    def __init__(self, runs_with: Callable[[], datetime] | None = None) -> None:
        self._runs_with = runs_with or SystemClock().now
        self._ahead = timedelta()

    def now(self) -> datetime:
        """The present instant."""
        return self._runs_with() + self._ahead

    def advance(self, by: timedelta) -> None:
        """Move forward by this much."""
        self._ahead += by


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


def until_midnight(now: datetime, zone: tzinfo) -> timedelta:
    """How long the present local day still lasts, also on the days when clocks change."""
    local = now.astimezone(zone)
    midnight = datetime.combine(local.date() + timedelta(days=1), time(), zone)
    return midnight.astimezone(UTC) - now.astimezone(UTC)
