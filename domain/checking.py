"""Whether what a pass keeps as a list is sound, and agrees with that by which the pass is found."""

from collections.abc import Collection, Sequence
from datetime import date
from itertools import pairwise

from pydantic import TypeAdapter, ValidationError

from domain.holds import Hold
from domain.ids import PersonId

_HOLDS = TypeAdapter(tuple[Hold, ...])
_PEOPLE = TypeAdapter(tuple[PersonId, ...])


def holds_fit(written: str, held_from: date | None, held_until: date | None) -> bool:
    """Whether the holds (JSON) can be read, follow each other without overlap, and lie between these days;
    one without a last day is the last, and leaves the end open."""
    try:
        holds = _HOLDS.validate_json(written)
    except ValidationError:
        return False
    if not holds:
        return held_from is None and held_until is None
    last = holds[-1].last
    return _follow_each_other(holds) and (held_from, held_until) == (holds[0].first, last)


def sharers_fit(written: str, sharers: Collection[PersonId]) -> bool:
    """Whether the sharers (JSON) can be read, and are those, each once."""
    try:
        people = _PEOPLE.validate_json(written)
    except ValidationError:
        return False
    return len(people) == len(set(people)) and set(people) == set(sharers)


def _follow_each_other(holds: Sequence[Hold]) -> bool:
    lasting = all(hold.last is None or hold.first <= hold.last for hold in holds)
    return lasting and all(
        before.last is not None and before.last < after.first for before, after in pairwise(holds)
    )
