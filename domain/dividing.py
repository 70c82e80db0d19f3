"""One pass becoming two: sessions split off with an end of their own, or given to another client
(PRODUCT §4.12)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from domain.expiring import earliest, latest, redating
from domain.first_use import clock_set, starts_with_visit
from domain.ids import PassId, PersonId
from domain.ledger import Changed, Draft, Effect, EntryKind
from domain.money import Payment
from domain.passes import Pass, PassState
from domain.plans import AtEnd, ValidityClock
from domain.price_shares import paid_as, paid_share, price_share, priced
from domain.refusals import (
    DateOutOfRange,
    NeedsNewDate,
    NoChange,
    NoSessionsInIt,
    NotANumber,
    NotCounted,
    NothingFree,
    PassDeactivated,
    PassOnHold,
    StillBooked,
    TakesAll,
)

_OWED = (Payment.UNPAID, Payment.PARTLY)


@dataclass(frozen=True, slots=True)
class Division:
    """What dividing a pass comes to: the entry on the pass itself, the `other` pass as it is before its first
    entry, and that entry."""

    leaves: Draft
    other: Pass
    opens: Draft


Dividing = Callable[[Pass, date], Division]


def splitting(number: int, until: date | None) -> Dividing:
    """Splits `number` free sessions off into a pass of the same client that ends on `until`.

    Raises `TakesAll` where nothing would remain, `NotCounted`, `NotANumber`, `DateOutOfRange`, or why
    nothing can be done with the pass.
    """
    return lambda pass_, today: _split(pass_, number, until, today)


def transferring(to: PersonId, number: int | None) -> Dividing:
    """Gives `number` free sessions to another client, or all, with all dates; an unlimited pass goes whole.

    What is unpaid stays for its buyer to pay. Raises `NoChange` towards the pass's own client, `StillBooked`
    for an unlimited pass with bookings, `NotANumber`, or why nothing can be done with the pass.
    """
    return lambda pass_, today: _transfer(pass_, to, number, today)


def most_to_split(pass_: Pass) -> int:
    """How many sessions can be split off: something has to remain."""
    return max(0, pass_.free if pass_.booked else pass_.free - 1)


def carried(pass_: Pass) -> Pass:
    """An empty pass with the same terms, dates and holds; what renews the pass stays with the pass.

    A first-use clock that has started is carried as plain dates; one that waits, or that only a booking has
    started, waits on.
    """
    waits = starts_with_visit(pass_) and not pass_.used
    dated = pass_.after(Draft(kind=EntryKind.TRANSFER, changed=clock_set(pass_, None))) if waits else pass_
    terms = dated.terms
    if starts_with_visit(dated) and not waits:
        settled = terms.validity.model_copy(update={"clock": ValidityClock.CHOSEN})
        terms = terms.model_copy(update={"validity": settled})
    figures = dict.fromkeys(("total", "used", "booked", "expired", "withdrawn", "version"), 0)
    fresh = {"id": PassId(0), "terms": terms, "expiry_recorded": False, "discount": 0, "paid": 0}
    sale = {"renews": None, "renewal_stopped": True}
    return dated.model_copy(update={**figures, **fresh, **sale})


def check_in_use(pass_: Pass, today: date) -> None:
    """Refuses to divide, unite or share a pass that is over, out of use, held without an end, or has no
    sessions in it."""
    if not pass_.terms.has_sessions:
        raise NoSessionsInIt(pass_.title)
    match pass_.state_on(today):
        case PassState.EXPIRED:
            raise NeedsNewDate(pass_.title)
        case PassState.DEACTIVATED:
            raise PassDeactivated(pass_.title, pass_.deactivated_on or today)
    if pass_.open_hold is not None:
        raise PassOnHold(pass_.title, None)


def check_transferable(pass_: Pass, today: date) -> None:
    """Refuses to give away anything of a pass on which nothing is free."""
    check_in_use(pass_, today)
    if pass_.unlimited and pass_.booked:
        raise StillBooked(pass_.title, pass_.booked)
    if not pass_.unlimited and pass_.free <= 0:
        raise NothingFree(pass_.title, pass_.booked)


def renewal_ended(pass_: Pass) -> tuple[Changed, ...]:
    """What changes where nothing is to follow the pass by itself any more."""
    return pass_.changed(renewal_stopped=pass_.renewal_stopped or pass_.terms.at_end is not AtEnd.NOTHING)


def _split(pass_: Pass, number: int, until: date | None, today: date) -> Division:
    check_in_use(pass_, today)
    if pass_.unlimited:
        raise NotCounted(pass_.title)
    if pass_.free <= 0:
        raise NothingFree(pass_.title, pass_.booked)
    most = most_to_split(pass_)
    if number == pass_.free > most:
        raise TakesAll(pass_.title)
    if not 1 <= number <= most:
        raise NotANumber(1, most)
    share = price_share(pass_, number)
    paid = paid_share(pass_, share)
    rest = None if pass_.price is None or share is None else pass_.price - share
    money = {"price": share, "paid": paid, "payment": paid_as(pass_, share, paid)}
    other = _ending(carried(pass_), until, today).model_copy(update=money)
    leaves = _leaving(pass_, number, priced(pass_, rest, pass_.paid - paid))
    return Division(leaves, other, _opening(other, number))


def _transfer(pass_: Pass, to: PersonId, number: int | None, today: date) -> Division:
    if to == pass_.client_id:
        raise NoChange
    check_transferable(pass_, today)
    number = pass_.free if number is None else number
    share = _whole(pass_, today) if pass_.unlimited else _part(pass_, number)
    # The sale stays with the buyer, and so does what is unpaid of it.
    moves = 0 if pass_.payment in _OWED else share
    gift = pass_.payment == Payment.COMPLIMENTARY
    payment = Payment.COMPLIMENTARY if gift else Payment.PAID
    paid = paid_share(pass_, moves)
    money = {"price": moves, "paid": paid, "payment": payment}
    other = carried(pass_).model_copy(update={"client_id": to, "shared_with": (), **money})
    if pass_.price is None or moves is None:
        other, kept = other.model_copy(update={"price": None}), None
    else:
        kept = pass_.price - moves
    prices = priced(pass_, kept, pass_.paid - paid)
    if pass_.unlimited:
        leaves, number = _whole_leaving(pass_, today, prices), 0
    else:
        leaves = _leaving(pass_, number, prices)
    return Division(_named(leaves, to), other, _named(_opening(other, number), pass_.client_id))


def _part(pass_: Pass, number: int) -> int | None:
    if not 1 <= number <= pass_.free:
        raise NotANumber(1, pass_.free)
    return price_share(pass_, number)


def _whole(pass_: Pass, today: date) -> int | None:
    """The share of the price that the days from today on are worth."""
    first, last = pass_.valid_from, pass_.valid_until
    if pass_.price is None or first is None or last is None or last < first:
        return pass_.price
    left = (last - max(first, today)).days + 1
    return pass_.price * left // ((last - first).days + 1)


def _leaving(pass_: Pass, number: int, changed: tuple[Changed, ...]) -> Draft:
    if number == pass_.free and not pass_.booked:
        # A pass that was given away is not used up: nothing follows it.
        changed = (*changed, *renewal_ended(pass_))
    return Draft(kind=EntryKind.TRANSFER, effect=Effect(total=-number), changed=changed)


def _whole_leaving(pass_: Pass, today: date, prices: tuple[Changed, ...]) -> Draft:
    leaves = pass_.changed(deactivated_on=today, renewal_stopped=True)
    return Draft(kind=EntryKind.TRANSFER, changed=(*leaves, *prices))


def _opening(other: Pass, number: int) -> Draft:
    # How it is paid from the first: what was charged since does not go away with the pass.
    grounds = (other.kept("payment"),) if other.payment == Payment.ON_ACCOUNT else ()
    return Draft(kind=EntryKind.TRANSFER, effect=Effect(total=number), changed=grounds)


def _named(draft: Draft, other: PersonId) -> Draft:
    return draft.model_copy(update={"visitor_id": other})


def _ending(other: Pass, until: date | None, today: date) -> Pass:
    if until == other.ends_on:
        return other
    if until is not None and until < earliest(other, today):
        raise DateOutOfRange(earliest(other, today), latest(today))
    return other.after(redating(other, until, today)).model_copy(update={"version": 0})
