"""Splitting a pass in two, and giving sessions of it to another client (PRODUCT §4.12)."""

import secrets
from dataclasses import dataclass
from datetime import date

from domain.dividing import (
    Dividing,
    Division,
    carried,
    check_transferable,
    splitting,
    transferring,
)
from domain.ids import PassId, PersonId
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.reasons import reason_typed
from services import asking_to_pay
from services.access import client_for, locked_client_for, locked_pass_for, pass_for, require
from services.announcing import announce
from services.bookkeeping import Recorded, begin, check_seen, record
from services.cards import PassCard, pass_card
from services.histories import EntryCard, entry_card
from services.questions import Answer, settle
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Parting:
    """A pass as it is and as it would be, and the `other` pass that would be made of it for `to`."""

    client: Person
    to: Person
    before: Pass
    after: Pass
    other: Pass
    today: date


async def first_split(desk: Desk, actor: Actor, pass_id: PassId) -> Parting:
    """A split to begin with: half of what is free, with the end that the pass has."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id, Right.ADJUST)
    number = max(1, pass_.free // 2)
    return await preview_split(desk, actor, pass_id, number, carried(pass_).ends_on, seen=pass_.version)


async def open_transfer(desk: Desk, actor: Actor, pass_id: PassId) -> PassCard:
    """The pass, where something of it can be given away. Raises why nothing can."""
    async with desk.reading() as tx:
        require(actor, Right.ADJUST)
        card = await pass_card(tx, actor, pass_id)
        check_transferable(card.pass_, card.today)
        return card


async def preview_split(
    desk: Desk, actor: Actor, pass_id: PassId, number: int, until: date | None, *, seen: int
) -> Parting:
    """What splitting would come to; nothing is written. Raises as `split` does."""
    return await _preview(desk, actor, pass_id, splitting(number, until), None, seen)


async def split(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    number: int,
    until: date | None,
    *,
    seen: int,
    reason: str,
    answer: Answer | None = None,
) -> EntryCard:
    """Splits free sessions off, once, and tells the client; both sides are undone as one.

    Raises what `splitting` raises, `ReasonNeeded`, or `Outdated`.
    """
    why = reason_typed(reason)
    async with desk.writing() as tx:
        old, new = await _divide(tx, actor, pass_id, splitting(number, until), seen, why, "split")
        await announce(tx, actor, NoticeKind.CHANGED, new)
        await settle(tx, answer, entry_id=old.entry_id)
        return await entry_card(tx, actor, old.entry_id)


async def preview_transfer(
    desk: Desk, actor: Actor, pass_id: PassId, to: PersonId, number: int | None, *, seen: int
) -> Parting:
    """What a transfer would come to, of all that is free where no number is named; nothing is written.
    Raises as `transfer` does."""
    return await _preview(desk, actor, pass_id, transferring(to, number), to, seen)


async def transfer(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    to: PersonId,
    number: int | None,
    *,
    seen: int,
    reason: str,
    answer: Answer | None = None,
) -> EntryCard:
    """Gives free sessions to another client whom the actor may see, once, and tells both.

    Raises what `transferring` raises, `NotFound`, `ReasonNeeded`, or `Outdated`.
    """
    why = reason_typed(reason)
    async with desk.writing() as tx:
        # People are held before passes, as they are by whoever merges or erases cards.
        await locked_client_for(tx, actor, to)
        old, new = await _divide(tx, actor, pass_id, transferring(to, number), seen, why, "transfer")
        for side in (old, new):
            await announce(tx, actor, NoticeKind.CHANGED, side)
        await settle(tx, answer, entry_id=old.entry_id)
        return await entry_card(tx, actor, old.entry_id)


async def _preview(
    desk: Desk, actor: Actor, pass_id: PassId, rule: Dividing, to: PersonId | None, seen: int
) -> Parting:
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id, Right.ADJUST)
        check_seen(pass_, seen)
        client = await client_for(tx, actor, pass_.client_id)
        whose = client if to is None else await client_for(tx, actor, to)
        today = actor.studio.today(tx.now)
        made = rule(pass_, today)
        after, other = pass_.after(made.leaves), made.other.after(made.opens)
        return Parting(client, whose, pass_, after, other, today)


async def _divide(
    tx: Tx, actor: Actor, pass_id: PassId, rule: Dividing, seen: int, why: str, name: str
) -> tuple[Recorded, Recorded]:
    pass_ = await locked_pass_for(tx, actor, pass_id, Right.ADJUST)
    check_seen(pass_, seen)
    made: Division = rule(pass_, actor.studio.today(tx.now))
    batch = f"{name}:{secrets.token_hex(8)}"
    old = await record(tx, pass_, made.leaves, by=actor.id, reason=why, batch=batch)
    new = await begin(
        tx, made.other, made.opens, by=actor.id, reason=why, batch=batch, linked=old.entry_id
    )
    if await tx.asking.next_on(pass_.id) is not None:
        # What is open on the part is asked for as it was before.
        await asking_to_pay.begin(tx, new.after, is_told=True)
    # The other client is told of their own pass, not of this one.
    return Recorded(old.before, old.after, old.entry_id), Recorded(new.before, new.after, new.entry_id)
