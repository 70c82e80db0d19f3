"""When a client is reminded that a pass ends or runs low, and when it is better to be quiet (PRODUCT §8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar import StudioCalendar
from domain.passes import Pass
from domain.refusals import PassNotStarted


@dataclass(frozen=True, slots=True)
class Band:
    """The last days, `first` to `last`, of passes for which `threshold` is the tightest one reached."""

    threshold: int
    first: date
    last: date


def bands(thresholds: Iterable[int], today: date) -> list[Band]:
    """The bands of days-left thresholds, the nearest first: each last day falls into one at most.

    After downtime only the tightest threshold still speaks: no pile (PRODUCT §8.4).
    """
    found: list[Band] = []
    for threshold in sorted({threshold for threshold in thresholds if threshold >= 0}):
        first = today if not found else found[-1].last + timedelta(days=1)
        found.append(Band(threshold, first, today + timedelta(days=threshold)))
    return found


def tightest(left: int, thresholds: Iterable[int]) -> int | None:
    """The smallest of `thresholds` that `left` has come down to; None where none is reached."""
    return min((threshold for threshold in thresholds if left <= threshold), default=None)


def crossed(before: Pass, after: Pass, thresholds: Iterable[int]) -> int | None:
    """The tightest sessions-left threshold that a change went through; None where it is not worth a word:
    nothing is free, or the pass never had more than that."""
    reached = None if after.unlimited or after.free <= 0 else tightest(after.free, thresholds)
    if reached is None or before.free <= reached or max(before.total, after.total) <= reached:
        return None
    return reached


def should_warn(pass_: Pass, today: date, threshold: int, calendar: StudioCalendar, *, renewed: bool) -> bool:
    """Whether "it ends in some days" is worth saying (PRODUCT §8.2).

    Not when nothing is free or all is booked, when it is on hold, deactivated or over, also where it will be
    deactivated before its end, when a renewal is queued, or when it was never longer than the threshold.
    """
    if pass_.deactivated_on is not None:
        return False
    has_something = pass_.unlimited or pass_.free > 0
    closed = pass_.why_closed_on(today)
    works = closed is None or isinstance(closed, PassNotStarted)
    return has_something and works and not renewed and _length(pass_, calendar) > threshold


def _length(pass_: Pass, calendar: StudioCalendar) -> int:
    assert pass_.ends_on is not None, "only a pass that ends is warned about"
    first = pass_.valid_from or calendar.day_of(pass_.sold_at)
    return (pass_.ends_on - first).days + 1
