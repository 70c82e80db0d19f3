"""Changing how much a pass holds (PRODUCT §4.7)."""

from domain.adjusting import Change, adjustment, change_typed
from domain.ids import PassId
from domain.people import Actor
from services import changing
from services.changing import Preview, Rule
from services.histories import EntryCard
from services.questions import Answer
from storage.desk import Desk


async def preview(
    desk: Desk, actor: Actor, pass_id: PassId, change: Change | None = None, *, seen: int | None = None
) -> Preview:
    """The pass before and after a change that is only thought of."""
    if change is None or change.is_nothing:
        return await changing.preview(desk, actor, pass_id, seen=seen)
    return await changing.preview(desk, actor, pass_id, _rule(change), seen=seen)


async def read(desk: Desk, actor: Actor, pass_id: PassId, text: str, *, seen: int) -> Change:
    """The change that a typed number means for the pass. Raises what `adjustment` raises."""
    now = await changing.preview(desk, actor, pass_id, seen=seen)
    change = change_typed(now.before, text)
    adjustment(now.before, change, now.today)
    return change


async def adjust(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    change: Change,
    *,
    seen: int,
    reason: str,
    answer: Answer | None = None,
) -> EntryCard:
    """Makes the change, once, and tells the client."""
    return await changing.change(
        desk, actor, pass_id, _rule(change), seen=seen, reason=reason, answer=answer
    )


def _rule(change: Change) -> Rule:
    return lambda pass_, today: adjustment(pass_, change, today)
