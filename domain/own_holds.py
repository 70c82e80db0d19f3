"""What a client may do themself: hold a pass within their plan's allowance, and end that (PRODUCT §4.10)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.holding import HoldChange, HoldWish, begun_on, ended_by, first_days, holding
from domain.holds import Hold, hold_on
from domain.ledger import Draft
from domain.passes import Pass, PassState
from domain.refusals import (
    AlreadyOnHold,
    DateOutOfRange,
    HoldTooLong,
    HoldTooShort,
    NoHoldAllowed,
    NoHoldLeft,
    NotFound,
    Refusal,
)

_DAY = timedelta(days=1)
_HOLDABLE = (PassState.ACTIVE, PassState.OFFER, PassState.PENDING, PassState.ON_HOLD)


@dataclass(frozen=True, slots=True)
class Allowance:
    """Of the `days` that a client may hold the pass, how many are `used`, and how many holds are left to
    them (None: as many as they like); each lasts `least` days at least."""

    days: int
    used: int
    least: int
    times_left: int | None

    @property
    def left(self) -> int:
        """How many days remain."""
        return max(0, self.days - self.used)

    @property
    def is_spent(self) -> bool:
        """Whether no further hold fits into it."""
        return self.left < self.least or self.times_left == 0


def allowance(pass_: Pass) -> Allowance:
    """The client's allowance for the pass, and what their own holds have taken of it."""
    terms, own = pass_.terms.hold, [hold for hold in pass_.holds if hold.by_client]
    return Allowance(
        days=terms.days,
        used=sum(hold.days for hold in own),
        least=max(1, terms.least),
        times_left=None if terms.times is None else max(0, terms.times - len(own)),
    )


def own_holding(pass_: Pass, change: HoldChange, today: date) -> Draft:
    """The entry of a hold that a client places from tomorrow on, ends today, or drops before it begins.

    Raises `NoHoldAllowed`, `NoHoldLeft`, `HoldTooShort`, `HoldTooLong`, `AlreadyOnHold`, `DateOutOfRange`;
    `NotFound` for a hold that is not theirs.
    """
    if change.wish is HoldWish.PLACE:
        _check(pass_, change, today)
        return holding(pass_, HoldChange(change.wish, change.first, change.last, by_client=True), today)
    return holding(pass_, own_ending(pass_, change.first, today), today)


def own_ending(pass_: Pass, first: date, today: date) -> HoldChange:
    """The change that ends the client's own hold today, or drops it where it is still ahead.

    Raises `NotFound` where the hold is over or the studio's.
    """
    hold = begun_on(pass_, first)
    if not may_end(hold, today):
        raise NotFound
    return HoldChange(HoldWish.NEVER, first) if first > today else ended_by(hold, today)


def may_end(hold: Hold, today: date) -> bool:
    """Whether it is the client's to end: their own, and not over."""
    return hold.by_client and (hold.last is None or hold.last >= today)


def may_hold(pass_: Pass, today: date) -> bool:
    """Whether the client can place a hold now."""
    usable = pass_.state_on(today) in _HOLDABLE
    return usable and why_none(pass_, today) is None


def why_none(pass_: Pass, today: date) -> Refusal | None:
    """Why the client cannot hold the pass at all; None if they can."""
    allowed = allowance(pass_)
    if allowed.days <= 0:
        return NoHoldAllowed(pass_.title)
    if allowed.is_spent:
        return NoHoldLeft(allowed.days, allowed.used)
    tomorrow_s = hold_on(pass_.holds, today + _DAY)
    if tomorrow_s is not None and tomorrow_s.last is None:
        return AlreadyOnHold(tomorrow_s.first, None)
    try:
        own_first_days(pass_, today)
    except Refusal as refusal:
        return refusal
    return None


def own_first_days(pass_: Pass, today: date) -> tuple[date, date]:
    """The days on which a client's hold may begin: from tomorrow on. Raises what `first_days` raises."""
    earliest, latest = first_days(pass_, today)
    if latest <= today:
        raise DateOutOfRange(today, today)
    return max(earliest, today + _DAY), latest


def check_own_first(pass_: Pass, first: date, today: date) -> None:
    """Refuses a first day on which the client cannot begin a hold. Raises as `own_holding` does."""
    if refusal := why_none(pass_, today):
        raise refusal
    earliest, latest = own_first_days(pass_, today)
    if not earliest <= first <= latest:
        raise DateOutOfRange(earliest, latest)


def own_last_days(pass_: Pass, first: date) -> tuple[date, date]:
    """The last days that the allowance leaves to a client's hold from `first` on."""
    allowed = allowance(pass_)
    return first + (allowed.least - 1) * _DAY, first + (allowed.left - 1) * _DAY


def _check(pass_: Pass, change: HoldChange, today: date) -> None:
    check_own_first(pass_, change.first, today)
    shortest, longest = own_last_days(pass_, change.first)
    if change.last is None or change.last > longest:
        raise HoldTooLong(allowance(pass_).left)
    if change.last < shortest:
        raise HoldTooShort(allowance(pass_).least)
    wanted = Hold(first=change.first, last=change.last)
    for hold in pass_.holds:
        if hold.covers(wanted.first) or wanted.covers(hold.first):
            raise AlreadyOnHold(hold.first, hold.last)
