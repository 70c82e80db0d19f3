"""Whoever waits gets the place that comes free: at once, or asked first where it is late (PRODUCT §6.5)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.policies import Policy, in_time_until


class Chance(StrEnum):
    """What a place that came free is to whoever is next in line."""

    BOOK = "book"
    OFFER = "offer"
    NOT_NOW = "not_now"
    OVER = "over"


def can_be_asked(starts_at: datetime, now: datetime, told_at: datetime) -> Chance | None:
    """Why nobody in line can be given a place, whatever their passes; None where somebody can.

    `told_at` is when a message can be read: now, or when the quiet hours end. Where the session begins
    before that, nobody is woken for it: the place is free to whoever in line comes by and takes it.
    """
    if now >= starts_at:
        return Chance.OVER
    return Chance.NOT_NOW if told_at >= starts_at else None


def chance_of(policy: Policy, starts_at: datetime, told_at: datetime) -> Chance:
    """Whether the next in line is booked at once, or asked first.

    Nobody is booked without being asked who could not cancel for nothing when they read of it.
    """
    cutoff = starts_at - timedelta(minutes=policy.cutoff)
    return Chance.BOOK if told_at <= cutoff else Chance.OFFER


def offered_until(starts_at: datetime, told_at: datetime, minutes: int) -> datetime:
    """How long an offer stands that can be read from `told_at` on: so many minutes, or up to the start."""
    return min(told_at + timedelta(minutes=minutes), starts_at)


def promoted_free_until(policy: Policy, starts_at: datetime, told_at: datetime) -> datetime:
    """Until when cancelling costs nothing for somebody who was booked at once: never less than the grace
    from when they can read of it."""
    grace = min(told_at + timedelta(minutes=policy.grace), starts_at)
    return max(in_time_until(policy, starts_at, told_at), grace)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands in line: so many are `ahead`, and so many places are `free`.

    `is_open` says that nobody can be asked any more before it begins: who comes first has the place.
    """

    ahead: int
    free: int
    is_open: bool = False

    @property
    def number(self) -> int:
        """Their place in line, counted from 1."""
        return self.ahead + 1

    @property
    def may_take(self) -> bool:
        """Whether a free place is theirs, as nobody ahead of them is passed over."""
        return self.free > 0 and (self.is_open or self.ahead < self.free)
