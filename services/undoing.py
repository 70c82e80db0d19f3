"""Taking back what was done: one entry, or all that was written as one change (PRODUCT §4.11, §9.5)."""

from dataclasses import dataclass

from domain.ids import EntryId, PassId
from domain.ledger import Entry
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import AlreadyUndone, NotFound, UndoesMore
from services.access import require
from services.histories import EntryCard, entry_card
from services.reversing import Step, decided, write
from services.taken_together import held
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Touched:
    """A pass that an undo changes: as it is, and as it would be."""

    client: Person
    before: Pass
    after: Pass


@dataclass(frozen=True, slots=True)
class Thought:
    """An undo that is only thought of: the entry, and every pass that is touched by it.

    `closes` says that a pass is taken back with it for good, as given by mistake; `renewal` had followed by
    itself and goes along, to follow again when it is due.
    """

    card: EntryCard
    passes: tuple[Touched, ...]
    closes: bool
    renewal: Pass | None = None


async def undo(desk: Desk, actor: Actor, entry_id: EntryId, *, sure: bool = False) -> EntryCard:
    """Takes an entry back by a reversal, which is returned; whoever may make such an entry may.

    What was written as one change is taken back as one, the newest first, all of it or nothing. Repeated by
    the same person it changes nothing and shows what was done. Raises `UndoesMore` unless `sure`, where more
    than one pass is touched or a whole pass is taken back; `AlreadyUndone` where somebody else did it
    before; `CannotUndo` and its kin where a later change rests on it.
    """
    require(actor, Right.DEDUCT, Right.ADJUST, Right.SELL)
    async with desk.writing() as tx:
        asked, standing = await held(tx, actor, entry_id)
        if asked.reversed_by is not None:
            return await entry_card(tx, actor, (await _own_reversal(tx, actor, asked)).id)
        steps = await decided(tx, actor, standing)
        if not sure and _is_asked_first(steps):
            raise UndoesMore(entry_id)
        done = await write(tx, actor, steps)
        return await entry_card(tx, actor, done[asked.id].entry_id)


async def preview(desk: Desk, actor: Actor, entry_id: EntryId) -> Thought:
    """What undoing the entry comes to; nothing is written. Raises as `undo` does."""
    require(actor, Right.DEDUCT, Right.ADJUST, Right.SELL)
    # The locks of the true undo are taken, so that what is shown is what it would do.
    async with desk.writing() as tx:
        asked, standing = await held(tx, actor, entry_id)
        if asked.reversed_by is not None:
            raise AlreadyUndone
        ends: dict[PassId, tuple[Pass, Pass]] = {}
        steps = await decided(tx, actor, standing)
        for step in steps:
            first, _ = ends.get(step.before.id, (step.before, step.before))
            ends[step.before.id] = (first, step.after)
        touched = [Touched(await _holder(tx, was), was, now) for was, now in ends.values()]
        closes = any(step.entry.opens_pass and step.renews is None for step in steps)
        renewal = next((step.before for step in steps if step.renews is not None), None)
        return Thought(await entry_card(tx, actor, entry_id), tuple(touched), closes, renewal)


def _is_asked_first(steps: list[Step]) -> bool:
    return len({step.before.id for step in steps}) > 1 or any(step.entry.opens_pass for step in steps)


async def _holder(tx: Tx, pass_: Pass) -> Person:
    holder = await tx.people.get(pass_.client_id)
    if holder is None:
        raise NotFound
    return holder


async def _own_reversal(tx: Tx, actor: Actor, entry: Entry) -> Entry:
    earlier = None if entry.reversed_by is None else await tx.ledger.get(entry.reversed_by)
    if earlier is None or earlier.actor_id != actor.id:
        raise AlreadyUndone
    return earlier
