"""Two passes of one client becoming one, where nothing tells their sessions apart (PRODUCT §4.12)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.dividing import check_in_use, renewal_ended
from domain.expiring import redating
from domain.first_use import starts_with_visit
from domain.ledger import Changed, Draft, Effect, EntryKind
from domain.passes import Pass, PassState, counts_days
from domain.price_shares import paid_share, price_share, priced
from domain.refusals import NoChange, NotAChoice, NothingFree, PassesDiffer


class Difference(StrEnum):
    """What keeps two passes apart."""

    KIND = "kind"
    COVERAGE = "coverage"
    CAPS = "caps"
    START = "start"
    PAYMENT = "payment"
    SHARING = "sharing"


@dataclass(frozen=True, slots=True)
class Union:
    """What uniting two passes comes to: the entry on the one that gives its free sessions, and on the one
    that takes them."""

    gives: Draft
    takes: Draft


def united(kept: Pass, gone: Pass, until: date | None, today: date) -> Union:
    """Moves the free sessions of `gone` to `kept`, which ends on `until`: one of their two last days.

    What is booked on `gone` stays there. Raises `PassesDiffer`, `NothingFree`, `NotAChoice` for any other
    day, or why nothing can be done with one of them.
    """
    check_unitable(kept, gone, today)
    if until not in ends_to_choose(kept, gone):
        raise NotAChoice
    number, share = gone.free, price_share(gone, gone.free)
    moves = share if kept.price is not None and kept.currency == gone.currency else None
    dates = _dates(kept, until, today)
    paid = paid_share(gone, moves)
    prices = () if moves is None else priced(kept, (kept.price or 0) + moves, kept.paid + paid)
    left = () if moves is None else priced(gone, (gone.price or 0) - moves, gone.paid - paid)
    # Of two that would renew themselves one goes on.
    left = (*left, *renewal_ended(gone))
    return Union(
        gives=Draft(kind=EntryKind.TRANSFER, effect=Effect(total=-number), changed=left),
        takes=Draft(
            kind=EntryKind.TRANSFER,
            effect=Effect(total=number),
            changed=(*dates, *prices),
        ),
    )


def check_unitable(kept: Pass, gone: Pass, today: date) -> None:
    """Refuses two passes whose sessions are not worth the same."""
    if kept.id == gone.id or kept.client_id != gone.client_id:
        raise NoChange
    for pass_ in (kept, gone):
        check_in_use(pass_, today)
    difference = _difference(kept, gone, today)
    if difference is not None:
        raise PassesDiffer(kept.title, gone.title, difference)
    if gone.free <= 0:
        raise NothingFree(gone.title, gone.booked)


def ends_to_choose(kept: Pass, gone: Pass) -> tuple[date | None, ...]:
    """The last days that the united pass can have, the later one first. While anything is booked, it does
    not end earlier than it did."""
    ends = sorted({kept.ends_on, gone.ends_on}, key=lambda day: day or date.max, reverse=True)
    if not kept.booked:
        return tuple(ends)
    return tuple(day for day in ends if (day or date.max) >= (kept.ends_on or date.max))


def _difference(kept: Pass, gone: Pass, today: date) -> Difference | None:
    if kept.unlimited or gone.unlimited or counts_days(kept) != counts_days(gone):
        return Difference.KIND
    if kept.terms.coverage != gone.terms.coverage:
        return Difference.COVERAGE
    if kept.terms.caps != gone.terms.caps:
        return Difference.CAPS
    if not _start_alike(kept, gone, today):
        return Difference.START
    if kept.payment != gone.payment:
        return Difference.PAYMENT
    return Difference.SHARING if set(kept.shared_with) != set(gone.shared_with) else None


def _start_alike(kept: Pass, gone: Pass, today: date) -> bool:
    if _waits(kept) or _waits(gone):
        return _waits(kept) and _waits(gone) and kept.terms.validity == gone.terms.validity
    if PassState.PENDING in (kept.state_on(today), gone.state_on(today)):
        return kept.valid_from == gone.valid_from
    return True


def _waits(pass_: Pass) -> bool:
    # What only a booking has started may yet start on another day.
    return starts_with_visit(pass_) and (pass_.valid_from is None or not pass_.used)


def _dates(kept: Pass, until: date | None, today: date) -> tuple[Changed, ...]:
    return () if until == kept.ends_on else redating(kept, until, today).changed
