"""Places of somebody who leaves, or of whom there are two cards, inside a transaction under way."""

from collections.abc import Iterable
from datetime import UTC, datetime

from domain.bookings import OPEN, Booking, BookingState
from domain.ids import PassId, PersonId
from services.booking import A_DAY, became, release
from services.places_held import hold_places
from storage.desk import Tx

_EVER = datetime.min.replace(tzinfo=UTC)


async def release_all(tx: Tx, client_id: PersonId, *, by: PersonId | None) -> None:
    """Cancels and returns whatever this client is still booked for, or waits for: they will not come."""
    for waiting in await tx.bookings.waiting_of(client_id):
        await became(tx, waiting, BookingState.CANCELLED, by=by)
    while ahead := await tx.bookings.ahead(client_id, tx.now, None, A_DAY):
        for booking in ahead:
            if booking.pass_id is None:
                await became(tx, booking, BookingState.CANCELLED, by=by)
            else:
                await release(tx, booking, by=by)


async def keep_one_place(tx: Tx, gone: PersonId, kept: PersonId, *, by: PersonId | None) -> None:
    """Gives up one of two places that both cards of one person have in a session: the lesser one, else that
    of `gone`."""
    for pair in await tx.merging.twice(gone, kept):
        found = [await tx.bookings.get(each) for each in pair]
        open_ = [each for each in found if each is not None and each.state in OPEN]
        if not open_:
            continue
        # Nobody waits again for a place that they have, or pays anew for one that is paid.
        booking = min(open_, key=lambda each: (each.keeps_place, each.is_live, each.pass_id is not None))
        if booking.is_live and booking.pass_id is not None:
            await release(tx, booking, by=by, quiet=True)
        else:
            await became(tx, booking, BookingState.CANCELLED, by=by)


async def hold_booked(tx: Tx, *client_ids: PersonId, also: Iterable[PassId] = ()) -> None:
    """Holds every pass on which these clients are still booked, and others, then the sessions of all their
    places, each in the order of their ids: whoever changes several at once waits, instead of for ever."""
    bookings: list[Booking] = []
    for client_id in client_ids:
        last = None
        while page := await tx.bookings.ahead(client_id, _EVER, last, A_DAY):
            bookings += page
            last = page[-1]
    for pass_id in sorted({*also, *(each.pass_id for each in bookings if each.pass_id is not None)}):
        await tx.passes.locked(pass_id)
    await hold_places(tx, bookings)
