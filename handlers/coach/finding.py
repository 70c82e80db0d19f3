"""Another client for a pass: whom a typed line finds, as far as the writer may see them."""

from collections.abc import Sequence

from domain.ids import PersonId
from domain.searching import Query
from handlers.turn import Turn
from services import arriving, searching
from services.searching import Found


async def others_found(turn: Turn, but: PersonId) -> Sequence[Found]:
    """The clients that fit the line, apart from one; the question is closed once there are any."""
    page = await searching.search(turn.desk, turn.actor, Query.of(turn.line))
    others = [each for each in page.clients if each.id != but]
    if others:
        await arriving.drop_question(turn.desk, turn.telegram_id)
    return others
