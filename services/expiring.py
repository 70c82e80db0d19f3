"""Changing when a pass ends, expiring it now, and reviving it (PRODUCT §4.8)."""

from datetime import date

from domain.expiring import extended, redating
from domain.ids import PassId
from domain.people import Actor
from domain.typed import Span, typed_date
from services import changing
from services.changing import Preview, Rule
from services.histories import EntryCard
from services.questions import Answer
from storage.desk import Desk


async def card(desk: Desk, actor: Actor, pass_id: PassId, *, seen: int | None = None) -> Preview:
    """The pass as it is, for choosing a date."""
    return await changing.preview(desk, actor, pass_id, seen=seen)


async def preview(desk: Desk, actor: Actor, pass_id: PassId, until: date | None, *, seen: int) -> Preview:
    """The pass before and after a new last day that is only thought of."""
    return await changing.preview(desk, actor, pass_id, _rule(until), seen=seen)


async def read(
    desk: Desk, actor: Actor, pass_id: PassId, text: str, *, seen: int, month_may_lead: bool
) -> date:
    """The last day that a typed date or span means for the pass. Raises what `redating` raises."""
    now = await changing.preview(desk, actor, pass_id, seen=seen)
    typed = typed_date(text, month_may_lead=month_may_lead)
    until = extended(now.before, typed, now.today) if isinstance(typed, Span) else typed
    redating(now.before, until, now.today)
    return until


async def redate(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    until: date | None,
    *,
    seen: int,
    reason: str,
    answer: Answer | None = None,
    release: bool = False,
) -> EntryCard:
    """Moves the last day, once, and tells the client; yesterday expires the pass at once. With `release` the
    bookings that lie behind it are cancelled and returned."""
    return await changing.change(
        desk, actor, pass_id, _rule(until), seen=seen, reason=reason, answer=answer, release=release
    )


def _rule(until: date | None) -> Rule:
    return lambda pass_, today: redating(pass_, until, today)
