"""A visit that another pass is to pay for: what the one gets back and what the other pays (PRODUCT §4.13)."""

from domain.bookings import Booking, attended, released, reserved
from domain.ids import PersonId
from domain.ledger import Draft, Entry
from domain.occasions import Occasion, Uses
from domain.passes import Pass
from domain.refusals import NothingFree
from domain.undoing import reversal
from domain.visits import deduction

#: What marks the lines by which another pass came to pay for a visit, and for a booking that is still live.
MOVE, EXCHANGE = "move:", "repay:"


def given_back(pass_: Pass, entry: Entry, others: Uses, booking: Booking | None) -> tuple[Draft, ...]:
    """The entries that free `pass_` of the visit that `entry` took from it: a booking that was checked in
    reserves nothing there any more. `others` are the pass's other uses. Raises as `reversal` does."""
    taken_back = reversal(pass_, entry, others.visits, others.bookings)
    if booking is None:
        return (taken_back,)
    return taken_back, released(pass_.after(taken_back), booking, others)


def paid_with(
    pass_: Pass,
    occasion: Occasion,
    uses: Uses,
    booking: Booking | None = None,
    visitor_id: PersonId | None = None,
) -> tuple[Draft, ...]:
    """The entries by which `pass_` pays for the session, by the rules of a late entry, owing nothing for it.

    `uses` are the pass's others around that day, `visitor_id` is who trained where it is not its own client.
    Raises the exact refusal.
    """
    if booking is None:
        visit = deduction(pass_, occasion, uses)
        drafts: tuple[Draft, ...] = (visit.model_copy(update={"visitor_id": visitor_id}),)
    else:
        place = reserved(pass_, occasion, uses, booking_id=booking.id, visitor_id=visitor_id)
        drafts = place, attended(pass_.after(place), booking, uses)
    if after(pass_, drafts).owed > pass_.owed:
        raise NothingFree(pass_.title, pass_.booked)
    return drafts


def is_moved(entry: Entry) -> bool:
    """Whether another pass came to pay for a visit or a booking by it."""
    return entry.batch is not None and entry.batch.startswith((MOVE, EXCHANGE))


def after(pass_: Pass, drafts: tuple[Draft, ...]) -> Pass:
    """The pass with all of these entries applied."""
    for draft in drafts:
        pass_ = pass_.after(draft)
    return pass_
