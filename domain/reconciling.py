"""Whether what was sold, given and adjusted is what was used, expired and is left (PRODUCT §7.6)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.ledger import Effect, EntryKind


class Origin(StrEnum):
    """Where a pass came from."""

    SOLD = "sold"
    GIVEN = "given"
    IMPORTED = "imported"


class Line(StrEnum):
    """A line of a month: by how much the sessions that clients have left grew or shrank, and why."""

    SOLD = "sold"
    GIVEN = "given"
    IMPORTED = "imported"
    ADJUSTED = "adjusted"
    MOVED = "moved"
    USED = "used"
    FORFEITED = "forfeited"
    EXPIRED = "expired"
    REVIVED = "revived"
    WITHDRAWN = "withdrawn"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Flow:
    """Entries of one kind, added up. An undo counts as the kind it takes back, the other way round.

    `used_before` says that the visits took place before the desk knew of the pass.
    """

    kind: EntryKind
    origin: Origin
    effect: Effect
    used_before: bool = False


@dataclass(frozen=True, slots=True)
class Month:
    """What clients had left when the month began, each reason why that moved, and what they have left.

    Days of day passes count as sessions. Passes without a count have nothing left to count: of them the
    `unlimited_visits` alone are told. `booked` are part of what is left at the end.
    """

    first: date
    opening: int
    lines: dict[Line, int]
    booked: int
    unlimited_visits: int

    @property
    def closing(self) -> int:
        """What clients have left at the end: the opening and every line, added up."""
        return self.opening + sum(self.lines.values())


def month(first: date, closing: int, booked: int, flows: Iterable[Flow], unlimited_visits: int) -> Month:
    """The month from `first` on, told from what was left at its end (`booked` among it): all that happened in
    it is taken back to find what there was when it began."""
    lines: Counter[Line] = Counter()
    for flow in flows:
        lines.update(_lines(flow))
    shown = {line: lines[line] for line in Line if lines[line]}
    return Month(first, closing - sum(shown.values()), shown, booked, unlimited_visits)


def first_of_month(day: date) -> date:
    """The first day of the month of `day`."""
    return day.replace(day=1)


def month_before(first: date) -> date:
    """The first day of the month before the one that begins on `first`."""
    return first_of_month(first - timedelta(days=1))


def month_after(first: date) -> date:
    """The first day of the month after the one that begins on `first`."""
    return first_of_month(first + timedelta(days=31))


def _lines(flow: Flow) -> dict[Line, int]:
    effect = flow.effect
    used = Line.IMPORTED if flow.used_before else Line.USED
    if flow.kind is EntryKind.FORFEIT:
        used = Line.FORFEITED
    expired = Line.REVIVED if flow.kind is EntryKind.REVIVE else Line.EXPIRED
    lines = Counter({_granted(flow): effect.total})
    lines.update({used: -effect.used})
    lines.update({expired: -effect.expired})
    lines.update({Line.WITHDRAWN: -effect.withdrawn})
    return dict(lines)


def _granted(flow: Flow) -> Line:
    match flow.kind:
        case EntryKind.GRANT | EntryKind.ATTACH:
            return Line(flow.origin)
        case EntryKind.ADJUST | EntryKind.RETYPE:
            return Line.ADJUSTED
        case EntryKind.TRANSFER:
            return Line.MOVED
    return Line.OTHER
