"""Who may mark a booking, and marking it, inside a transaction under way (PRODUCT §5.8, §6.3)."""

from domain.bookings import Booking, BookingState
from domain.ids import BookingId, PersonId
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Right
from domain.refusals import NotFound
from services.access import require, sees, trains
from services.announcing import announce
from services.booking import attend, became
from services.bookkeeping import Recorded
from services.place_news import owe
from storage.desk import Tx


async def arrive(
    tx: Tx, actor: Actor, booking: Booking, *, batch: str | None = None
) -> tuple[Booking, Recorded | None]:
    """Marks a held live booking as attended, consuming what its pass had reserved, and tells who came."""
    if booking.pass_id is None:
        marked = await became(tx, booking, BookingState.ATTENDED, by=actor.id)
        await owe(tx, NoticeKind.CHECKED_IN, marked, by=actor.id)
        return marked, None
    done = await attend(tx, booking, by=actor.id, batch=batch)
    await announce(tx, actor, NoticeKind.DEDUCTED, done.recorded)
    return done.booking, done.recorded


async def visible(tx: Tx, actor: Actor, booking_id: BookingId) -> Booking:
    """The booking, for whoever may deduct and sees who comes or whose pass it is, or trains the session.

    Raises `NotFound`.
    """
    require(actor, Right.DEDUCT)
    booking = await tx.bookings.get(booking_id)
    if booking is None:
        raise NotFound
    if not trains(actor, booking.coach_id) and not await is_known(
        tx, actor, booking, await pass_of(tx, booking)
    ):
        raise NotFound
    return booking


async def is_known(tx: Tx, actor: Actor, booking: Booking, pass_: Pass | None) -> bool:
    """Whether the actor may open the card of who comes, or of whose pass it is."""
    return any([await sees(tx, actor, person_id) for person_id in whose(booking, pass_)])


async def pass_of(tx: Tx, booking: Booking) -> Pass | None:
    """The pass that pays for the booking, or None."""
    return None if booking.pass_id is None else await tx.passes.get(booking.pass_id)


def whose(booking: Booking, pass_: Pass | None) -> frozenset[PersonId]:
    """Who comes, and whose pass it is."""
    return frozenset({booking.client_id, booking.client_id if pass_ is None else pass_.client_id})
