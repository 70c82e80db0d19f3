"""A pass that was bought later pays for earlier visits (PRODUCT §7.4)."""

from dataclasses import dataclass
from datetime import date

from domain.bookings import Booking, BookingState, attended, forfeited, reserved, visitor
from domain.first_use import is_first_visit
from domain.ids import PersonId
from domain.ledger import Draft, Effect, EntryKind
from domain.occasions import UNUSED, Occasion, Uses
from domain.passes import Pass, counts_days
from domain.refusals import NothingFree, PassNotStarted


@dataclass(frozen=True, slots=True)
class Unsettled:
    """How much of a client's no pass has paid for: `visits`, with what was forfeited, and `bookings` of which
    nobody has said yet what became of them."""

    visits: int = 0
    bookings: int = 0

    @property
    def all(self) -> int:
        """Both together."""
        return self.visits + self.bookings


def reservation(
    pass_: Pass, booking: Booking, occasion: Occasion, uses: Uses = UNUSED, *, today: date
) -> Draft:
    """The entry with which the pass takes on an unpaid booking.

    One ahead is reserved for as any other, and so is a visit of since the pass was sold. For a visit of
    before, the pass's first day does not matter, its caps are not touched and its clock does not start; but
    it must be in use today, cover the session and have one free. Raises the exact refusal.
    """
    who = visitor(pass_, booking)
    if booking.is_live or _is_since_sale(pass_, booking):
        return reserved(pass_, occasion, uses, booking_id=booking.id, visitor_id=who)
    return _earlier(pass_, booking, occasion, uses, who, today)


def payment(pass_: Pass, booking: Booking, taken_on: Draft, others: Uses = UNUSED) -> Draft | None:
    """The entry that uses what `taken_on` has reserved, for a visit that took place or was forfeited; None
    for a booking ahead."""
    if booking.is_live:
        return None
    rule = attended if booking.state is BookingState.ATTENDED else forfeited
    used = rule(pass_, booking, others)
    if taken_on.effect.booked == 0:
        used = used.model_copy(update={"effect": Effect()})
    return used.model_copy(update={"session_on": taken_on.session_on})


def _is_since_sale(pass_: Pass, booking: Booking) -> bool:
    if booking.starts_at < pass_.sold_at:
        return False
    return is_first_visit(pass_, booking.day) or not isinstance(
        pass_.why_closed_on(booking.day), PassNotStarted
    )


def _earlier(
    pass_: Pass, booking: Booking, occasion: Occasion, uses: Uses, who: PersonId | None, today: date
) -> Draft:
    closed = pass_.why_closed_on(today)
    refusal = None if isinstance(closed, PassNotStarted) else closed
    refusal = refusal or pass_.why_unpaid(occasion.unpaid)
    refusal = refusal or pass_.terms.coverage.refusal(pass_.title, occasion)
    if refusal is not None:
        raise refusal
    is_day = counts_days(pass_)
    taken = 0 if is_day and booking.day in uses.days else 1
    if taken and not pass_.unlimited and pass_.free <= 0:
        raise NothingFree(pass_.title, pass_.booked)
    return Draft(
        kind=EntryKind.RESERVE,
        effect=Effect(booked=taken),
        # Days of a day pass are told apart by it; anything else would be counted by caps and clocks.
        session_on=booking.day if is_day else None,
        booking_id=booking.id,
        visitor_id=who,
    )
