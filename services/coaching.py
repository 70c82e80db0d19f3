"""Coach mode: whom a coach deals with."""

from domain.ids import PersonId
from domain.people import Actor
from services.access import require_staff, sees
from storage.desk import Desk

RECENT = 8


async def recent(desk: Desk, actor: Actor) -> list[tuple[PersonId, str]]:
    """The clients this actor dealt with lately, the latest first, as far as they still may see them."""
    require_staff(actor)
    async with desk.reading() as tx:
        found = await tx.ledger.recent_clients(actor.known_id, RECENT)
        return [(client_id, name) for client_id, name in found if await sees(tx, actor, client_id)]
