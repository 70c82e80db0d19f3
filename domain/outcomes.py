"""How a booking may end, and whether that takes its session (PRODUCT §6.3)."""

from dataclasses import dataclass
from datetime import datetime

from domain.bookings import Booking, BookingState, attended, forfeited, released
from domain.ledger import Draft
from domain.occasions import UNUSED, Uses
from domain.passes import Pass
from domain.refusals import SessionBegun


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a booking becomes, and whether that takes the session though the client did not train."""

    state: BookingState
    costs: bool = False

    @property
    def is_late(self) -> bool:
        """Whether it counts against the client."""
        return self.state in (BookingState.LATE_CANCELLED, BookingState.NO_SHOW)

    def draft(self, pass_: Pass, booking: Booking, others: Uses = UNUSED) -> Draft:
        """The entry of the pass that has reserved for the booking; `others` are the pass's other uses."""
        if self.state is BookingState.ATTENDED:
            return attended(pass_, booking, others)
        return (forfeited if self.costs else released)(pass_, booking, others)


def cancelled_at(booking: Booking, now: datetime) -> Outcome:
    """What cancelling by the client comes to at that instant: exactly at the cut-off is in time.

    Whoever only waits, or has not answered an offer, owes nothing. Raises `SessionBegun`.
    """
    if now >= booking.starts_at:
        raise SessionBegun(booking.starts_at)
    if not booking.is_live or booking.is_free_to_cancel(now):
        return Outcome(BookingState.CANCELLED)
    return late(booking)


def late(booking: Booking) -> Outcome:
    """A cancellation behind the cut-off, by the policy that the booking was made under."""
    return Outcome(BookingState.LATE_CANCELLED, costs=booking.policy.late_cancel)


def missed(booking: Booking) -> Outcome:
    """A client who did not come, by that policy."""
    return Outcome(BookingState.NO_SHOW, costs=booking.policy.no_show)


def ended_as(booking: Booking, state: BookingState) -> Outcome:
    """What a state that staff choose comes to: late and missed cost by policy, any other nothing."""
    match state:
        case BookingState.LATE_CANCELLED:
            return late(booking)
        case BookingState.NO_SHOW:
            return missed(booking)
    return Outcome(state)
