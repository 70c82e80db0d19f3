"""How a number came about: a pass's entries, oldest first, with what remained after each (PRODUCT §4.15)."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.ledger import Effect, Entry


@dataclass(frozen=True, slots=True)
class Standing:
    """What a pass held at some point of its history; while it is `unlimited`, `remaining` has no meaning."""

    remaining: int = 0
    used: int = 0
    unlimited: bool = False

    def after(self, entry: Entry) -> "Standing":
        """What it held after one more entry."""
        return Standing(
            remaining=self.remaining + moved(entry.effect),
            used=self.used + entry.effect.used,
            unlimited=_is_unlimited(entry, self.unlimited),
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One entry and what the pass held before and after it."""

    entry: Entry
    before: Standing
    after: Standing

    @property
    def change(self) -> int:
        """By how much it moved what remained."""
        return moved(self.entry.effect)


def steps(opening: Standing, entries: Iterable[Entry]) -> tuple[Step, ...]:
    """The entries, which follow each other from `opening` on, with the running number."""
    found, stands = [], opening
    for entry in entries:
        before, stands = stands, stands.after(entry)
        found.append(Step(entry, before, stands))
    return tuple(found)


def moved(effect: Effect) -> int:
    """By how much an entry moves what remains: free and booked together."""
    return effect.free + effect.booked


def _is_unlimited(entry: Entry, before: bool) -> bool:
    said = [change.now for change in entry.changed if change.field == "unlimited"]
    return bool(said[-1]) if said else before
