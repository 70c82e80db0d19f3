"""What coach mode begins with: the day, and whom a coach deals with (PRODUCT §5.1)."""

from dataclasses import dataclass

from domain.ids import PersonId, SessionId
from domain.people import Actor, Right
from services import claiming
from services.access import require_staff
from services.rosters import CoachDay, day_of
from services.searching import Found, marked
from storage.desk import Desk

RECENT = 8


@dataclass(frozen=True, slots=True)
class CoachAtDesk:
    """Today's sessions, which of them are `over` with everybody marked, and the clients the actor dealt with
    lately and may still see, the latest first. `coach_id` is the actor, where they coach. So many `claims` of
    clients wait for them here; an owner has those on their own desk."""

    day: CoachDay
    over: frozenset[SessionId]
    recent: tuple[Found, ...]
    may_deduct: bool
    coach_id: PersonId | None
    claims: int


async def at_work(desk: Desk, actor: Actor) -> CoachAtDesk:
    """What coach mode begins with. Raises `NotFound` for anybody but staff."""
    require_staff(actor)
    async with desk.reading() as tx:
        today = actor.studio.today(tx.now)
        day = await day_of(tx, actor.studio, actor.known_id, today, everybody=actor.is_owner)
        over = frozenset(
            each.session.id
            for each in day.sessions
            if each.session.ends_at <= tx.now and not each.tally.expected
        )
        sees_all = actor.may(Right.SEE_ALL)
        found = await tx.searching.recent(actor.known_id, RECENT, sees_all=sees_all)
        coach_id = actor.id if actor.person is not None and actor.person.is_coach else None
        recent = await marked(tx, actor, found)
        claims = 0 if actor.is_owner else await claiming.count_for(tx, actor)
        return CoachAtDesk(day, over, recent, actor.may(Right.DEDUCT), coach_id, claims)
