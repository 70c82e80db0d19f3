"""What waits for an owner on their desk."""

from dataclasses import dataclass

from domain.people import Actor
from services import claiming
from services.access import require_owner
from storage.desk import Desk


@dataclass(frozen=True, slots=True)
class Waiting:
    """So many clients say that they have paid, and so many payments fit nothing."""

    claims: int
    stray: int


async def waiting(desk: Desk, actor: Actor) -> Waiting:
    """How much of each there is, for owners."""
    require_owner(actor)
    async with desk.reading() as tx:
        return Waiting(await claiming.count_for(tx, actor), await tx.receipts.unmatched_count())
