"""A statement: what a client was charged and has paid in a period, and what is open after each line."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.ids import EntryId, PassId
from domain.ledger import Changed
from domain.money import OF_FIGURES
from domain.passes import Pass
from domain.past import Event, Source
from domain.people import Person


class Stretch(StrEnum):
    """For which time a statement is wanted."""

    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_YEAR = "this_year"
    ALL = "all"

    def days(self, today: date) -> tuple[date | None, date]:
        """Its first day, None for the very first there is, and its last, which is not after `today`."""
        month = today.replace(day=1)
        match self:
            case Stretch.THIS_MONTH:
                return month, today
            case Stretch.LAST_MONTH:
                last = date.fromordinal(month.toordinal() - 1)
                return last.replace(day=1), last
            case Stretch.THIS_YEAR:
                return today.replace(month=1, day=1), today
        return None, today


@dataclass(frozen=True, slots=True)
class Line:
    """One event with what was charged and what was paid by it, and what is open since, in minor units of the
    event's currency; visits have no amounts. What is open is below zero where the client is in credit."""

    event: Event
    charged: int = 0
    paid: int = 0
    open_: int | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A client's statement: what was open before, the lines from the oldest on, what is open at the end, and
    the passes that had anything to do with it, as they are `today`."""

    client: Person
    studio: str
    first: date | None
    last: date
    before: Mapping[str, int]
    lines: Sequence[Line]
    after: Mapping[str, int]
    passes: Sequence[Pass]
    today: date


@dataclass(frozen=True, slots=True)
class Moved:
    """What an entry changed of the money of a pass, which is now as `price`, `paid` and `payment` say."""

    entry_id: EntryId
    pass_id: PassId
    opens: bool
    is_undone: bool
    changed: tuple[Changed, ...]
    price: int | None
    paid: int
    payment: str


def charges(newest_first: Iterable[Moved]) -> dict[EntryId, int]:
    """By how much each of these entries raised what its pass costs its client, from how the passes are now
    back to how they were. What went to an account, or was waived, is no cost of a pass any more."""
    now: dict[PassId, dict[str, object]] = {}
    found: dict[EntryId, int] = {}
    for moved in newest_first:
        after = now.setdefault(
            moved.pass_id, {"price": moved.price, "paid": moved.paid, "payment": moved.payment}
        )
        before = after | {each.field: each.was for each in moved.changed if each.field in after}
        found[moved.entry_id] = _cost(after) - (0 if moved.opens else _cost(before))
        now[moved.pass_id] = before
    return found


def drawn_up(
    events: Iterable[Event], charged: Mapping[EntryId, int], open_now: Mapping[str, int], currency: str
) -> tuple[dict[str, int], list[Line]]:
    """The lines of these events, given from the oldest to the newest there is, and what was open by currency
    before them: so much that after the last of them there is open what is `open_now`."""
    amounts = [(event, *_amounts(event, charged)) for event in events]
    before = Counter(open_now)
    for event, charge, paid in amounts:
        before[event.currency or currency] -= charge - paid
    running, lines = Counter(before), []
    for event, charge, paid in amounts:
        code = event.currency or currency
        running[code] += charge - paid
        is_visit = event.place.source in (Source.VISIT, Source.SHARED_VISIT)
        lines.append(Line(event, charge, paid, None if is_visit else running[code]))
    return {code: amount for code, amount in sorted(before.items()) if amount}, lines


def _cost(state: Mapping[str, object]) -> int:
    price, paid = state["price"] or 0, state["paid"] or 0
    assert isinstance(price, int) and isinstance(paid, int)
    return price if state["payment"] in OF_FIGURES else paid


def _amounts(event: Event, charged: Mapping[EntryId, int]) -> tuple[int, int]:
    """What an event charged, and what was paid by it."""
    amount = event.amount or 0
    match event.place.source:
        case Source.SALE:
            return charged.get(EntryId(event.place.id), 0), 0
        case Source.MONEY:
            if event.kind == "payment":
                return 0, amount
            cost = 0 if event.entry_id is None else charged.get(event.entry_id, 0)
            return cost, amount if event.kind == "moved" else -amount
        case Source.ACCOUNT:
            by_kind = {"charge": (amount, 0), "waived": (-amount, 0), "credit": (0, amount)}
            return by_kind.get(event.kind, (0, -amount))
    return 0, 0
