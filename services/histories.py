"""Looking back: what happened to a pass, who did it, when and why (PRODUCT §4.1, §4.6)."""

from dataclasses import dataclass
from datetime import date

from domain.ids import EntryId, PassId
from domain.ledger import Entry
from domain.passes import Pass
from domain.people import Actor, Person
from domain.refusals import NotFound
from domain.undoing import before, right_to_undo
from services.access import client_for, pass_for
from services.cards import PassCard, pass_card
from storage.desk import Desk, Tx

PAGE = 8
_NEWEST = 2**53


@dataclass(frozen=True, slots=True)
class Line:
    """An entry of a pass; a reversal comes with the entry that it took back."""

    entry: Entry
    taken_back: Entry | None
    may_undo: bool


@dataclass(frozen=True, slots=True)
class History:
    """A page of a pass's history, newest first; `more` is the version to go on from."""

    card: PassCard
    lines: tuple[Line, ...]
    more: int | None
    is_newest: bool


@dataclass(frozen=True, slots=True)
class EntryCard:
    """One entry with its pass as it is now.

    `before` is the pass as it was, where the entry is its latest; `reversal` what took the entry back.
    """

    client: Person
    pass_: Pass
    line: Line
    before: Pass | None
    reversal: Entry | None
    today: date


async def of_pass(desk: Desk, actor: Actor, pass_id: PassId, before: int | None = None) -> History:
    """A page of a pass's history for whoever may see the pass; `before` is a version to page on from."""
    async with desk.reading() as tx:
        card = await pass_card(tx, actor, pass_id)
        found = await tx.ledger.of_pass(pass_id, before or _NEWEST, PAGE + 1)
        lines = [await _line(tx, actor, entry) for entry in found[:PAGE]]
        more = found[PAGE - 1].version if len(found) > PAGE else None
        return History(card, tuple(lines), more, is_newest=before is None)


async def of_entry(desk: Desk, actor: Actor, entry_id: EntryId) -> EntryCard:
    """One entry, for whoever may see its pass."""
    async with desk.reading() as tx:
        return await entry_card(tx, actor, entry_id)


async def entry_card(tx: Tx, actor: Actor, entry_id: EntryId) -> EntryCard:
    """One entry inside a transaction under way."""
    entry = await tx.ledger.get(entry_id)
    if entry is None:
        raise NotFound
    pass_ = await pass_for(tx, actor, entry.pass_id)
    return EntryCard(
        client=await client_for(tx, actor, pass_.client_id),
        pass_=pass_,
        line=await _line(tx, actor, entry),
        before=before(pass_, entry) if entry.version == pass_.version else None,
        reversal=None if entry.reversed_by is None else await tx.ledger.get(entry.reversed_by),
        today=actor.studio.today(tx.now),
    )


async def _line(tx: Tx, actor: Actor, entry: Entry) -> Line:
    taken_back = None if entry.reverses is None else await tx.ledger.get(entry.reverses)
    return Line(entry, taken_back, entry.is_undoable and actor.may(right_to_undo(entry)))
