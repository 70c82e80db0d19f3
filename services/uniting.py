"""Making two passes of one client one (PRODUCT §4.12)."""

import secrets
from dataclasses import dataclass
from datetime import date

from domain.ids import PassId
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.reasons import reason_typed
from domain.refusals import Outdated, Refusal
from domain.uniting import check_unitable, ends_to_choose, united
from services.access import client_for, locked_pass_for, pass_for
from services.announcing import announce
from services.bookkeeping import record
from services.following import Following, follow, would_follow
from services.histories import EntryCard, entry_card
from services.places_held import hold_passes
from services.questions import Answer, settle
from storage.desk import Desk


@dataclass(frozen=True, slots=True)
class Partners:
    """A pass, those with which it can be united, and why the client's other open ones cannot."""

    client: Person
    pass_: Pass
    fitting: tuple[Pass, ...]
    refused: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Uniting:
    """Two passes before they become one and after; `ends` are the last days to choose from, `following` is
    what moves with the end."""

    client: Person
    kept: Pass
    gone: Pass
    kept_after: Pass
    gone_after: Pass
    ends: tuple[date | None, ...]
    until: date | None
    following: Following | None

    @property
    def version(self) -> int:
        """The versions of both together: it grows with every entry of either."""
        return self.kept.version + self.gone.version


async def partners(desk: Desk, actor: Actor, pass_id: PassId) -> Partners:
    """What the pass could be united with."""
    async with desk.reading() as tx:
        kept = await pass_for(tx, actor, pass_id, Right.ADJUST)
        client = await client_for(tx, actor, kept.client_id)
        today = actor.studio.today(tx.now)
        fitting: list[Pass] = []
        refused: list[Refusal] = []
        for other in await tx.passes.open_of(kept.client_id, today):
            if other.id != kept.id:
                try:
                    check_unitable(kept, other, today)
                    fitting.append(other)
                except Refusal as refusal:
                    refused.append(refusal)
        return Partners(client, kept, tuple(fitting), tuple(refused))


async def preview(
    desk: Desk,
    actor: Actor,
    kept_id: PassId,
    gone_id: PassId,
    until: date | None = None,
    *,
    seen: int | None = None,
    later: bool = False,
) -> Uniting:
    """What uniting would come to, with the `later` of both last days or with the one named; nothing is
    written. Raises as `unite` does."""
    async with desk.reading() as tx:
        kept = await pass_for(tx, actor, kept_id, Right.ADJUST)
        gone = await pass_for(tx, actor, gone_id, Right.ADJUST)
        _check_seen(kept, gone, kept.version + gone.version if seen is None else seen)
        today = actor.studio.today(tx.now)
        ends = ends_to_choose(kept, gone)
        until = ends[0] if later else until
        made = united(kept, gone, until, today)
        client = await client_for(tx, actor, kept.client_id)
        kept_after, gone_after = kept.after(made.takes), gone.after(made.gives)
        following = await would_follow(tx, kept, kept_after, today)
        return Uniting(client, kept, gone, kept_after, gone_after, ends, until, following)


async def unite(
    desk: Desk,
    actor: Actor,
    kept_id: PassId,
    gone_id: PassId,
    until: date | None,
    *,
    seen: int,
    reason: str,
    answer: Answer | None = None,
) -> EntryCard:
    """Moves the free sessions of one pass to another of the same client, once, and tells them.

    `seen` are the versions of both together. Raises what `united` raises, `ReasonNeeded`, or `Outdated`.
    """
    why = reason_typed(reason)
    async with desk.writing() as tx:
        # In the order of their ids, with those queued behind: who unites them the other way round waits,
        # instead of for ever.
        ids = sorted({kept_id, gone_id})
        await hold_passes(tx, [(await pass_for(tx, actor, id_, Right.ADJUST)).id for id_ in ids])
        held = {id_: await locked_pass_for(tx, actor, id_, Right.ADJUST) for id_ in ids}
        kept, gone = held[kept_id], held[gone_id]
        _check_seen(kept, gone, seen)
        made = united(kept, gone, until, actor.studio.today(tx.now))
        batch = f"merge:{secrets.token_hex(8)}"
        given = await record(tx, gone, made.gives, by=actor.id, reason=why, batch=batch)
        taken = await record(
            tx, kept, made.takes, by=actor.id, reason=why, batch=batch, linked=given.entry_id
        )
        await announce(tx, actor, NoticeKind.CHANGED, taken)
        await follow(tx, actor, kept, taken.after, reason=why, batch=batch)
        await settle(tx, answer, entry_id=taken.entry_id)
        return await entry_card(tx, actor, taken.entry_id)


def _check_seen(kept: Pass, gone: Pass, seen: int) -> None:
    if kept.version + gone.version != seen:
        raise Outdated(kept.id)
