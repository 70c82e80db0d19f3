"""What is looked at by a check: parts of the books, and which rows of them at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

#: How many ids one statement looks at: in a row, or singly.
RANGE, AT_ONCE = 20_000, 5_000


class Part(StrEnum):
    """What is looked at; the value is the name of the table."""

    PASSES = "passes"
    ENTRIES = "entries"
    ACCOUNTS = "account_lines"
    SESSIONS = "sessions"
    BOOKINGS = "bookings"
    RECEIPTS = "receipts"
    DUES = "people"


@dataclass(frozen=True, slots=True)
class Range:
    """Ids above the first number, up to the second."""

    after: int
    upto: int

    @property
    def count(self) -> int:
        """How many ids there may be."""
        return self.upto - self.after


@dataclass(frozen=True, slots=True)
class Single:
    """These ids."""

    ids: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many ids there are."""
        return len(self.ids)


Ids = Range | Single


def ranges(last: int) -> Iterator[Ids]:
    """The ids up to `last` in ranges."""
    for after in range(0, last, RANGE):
        yield Range(after, min(after + RANGE, last))


def singles(ids: Iterable[int]) -> Iterator[Ids]:
    """These ids, some at a time."""
    ordered = sorted(ids)
    for at in range(0, len(ordered), AT_ONCE):
        yield Single(tuple(ordered[at : at + AT_ONCE]))
