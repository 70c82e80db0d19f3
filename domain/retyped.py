"""Passes that were counted for a time and unlimited for another: what they had left, and what moved it.

While a pass is unlimited it has no number to be added up. What it had left goes from the books when it
becomes unlimited, and what it has comes into them when it is counted again, in both cases as an adjustment.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from domain.explaining import moved
from domain.ledger import Effect, EntryKind
from domain.reconciling import Flow


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as the books see it; `turned` is what the pass became by it, and what it was before, where it
    became unlimited or counted."""

    at: datetime
    flow: Flow
    turned: tuple[bool, bool] | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What an entry means for the books, and whether the pass had no count then."""

    at: datetime
    flow: Flow
    is_unlimited: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """What a pass had left, booked sessions among it; nothing while it was unlimited."""

    remaining: int = 0
    booked: int = 0


def kept(entries: Iterable[Written], until: datetime) -> Kept:
    """What a pass had left at an instant, by its entries, the oldest first."""
    remaining, booked = 0, 0
    history = list(entries)
    unlimited = _began_unlimited(history)
    for each in history:
        if each.at >= until:
            break
        remaining, booked = remaining + moved(each.flow.effect), booked + each.flow.effect.booked
        unlimited = unlimited if each.turned is None else each.turned[0]
    return Kept() if unlimited else Kept(remaining, booked)


def turns(entries: Iterable[Written], since: datetime, until: datetime) -> Iterator[Turn]:
    """What the entries of a pass, the oldest first, mean for the books from `since` on and before `until`."""
    remaining = 0
    history = list(entries)
    unlimited = _began_unlimited(history)
    for each in history:
        was, now = unlimited, unlimited if each.turned is None else each.turned[0]
        before, remaining = remaining, remaining + moved(each.flow.effect)
        unlimited = now
        if not since <= each.at < until:
            continue
        if was is now:
            yield Turn(each.at, each.flow, now)
        else:
            # Counted anew it comes in with all that it has; unlimited it goes out with all that it had.
            effect = Effect(total=remaining if was else -before)
            yield Turn(each.at, Flow(EntryKind.RETYPE, each.flow.origin, effect), is_unlimited=False)


def _began_unlimited(history: list[Written]) -> bool:
    return next((each.turned[1] for each in history if each.turned is not None), False)
