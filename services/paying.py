"""Money for one pass: received in parts, given back, each with an entry in its history (PRODUCT §7.1)."""

from domain.ids import PersonId
from domain.money import Tender
from domain.passes import Pass
from domain.payments import payment_of, refund_of
from services.bookkeeping import Recorded, record
from storage.desk import Tx


async def receive(
    tx: Tx, pass_: Pass, amount: int, tender: Tender, *, by: PersonId | None, batch: str | None = None
) -> Recorded:
    """Writes that so much was received for a pass that is held. Raises what `payment_of` raises."""
    return await record(
        tx, pass_, payment_of(pass_, amount), by=by, reason=tender.note, batch=batch, tender=tender
    )


async def give_back(
    tx: Tx, pass_: Pass, amount: int, tender: Tender, *, by: PersonId | None, batch: str | None = None
) -> Recorded:
    """Writes that so much of what was received went back. Raises what `refund_of` raises."""
    return await record(
        tx, pass_, refund_of(pass_, amount), by=by, reason=tender.note, batch=batch, tender=tender
    )
