"""What an undo takes back together: one entry, or all that was written with it, held and allowed."""

from collections.abc import Collection

from domain.ids import EntryId
from domain.ledger import Entry, EntryKind
from domain.people import Actor
from domain.refusals import NotFound, OwnMoney, OwnPass, TooManyTogether, UndoNeedsOther
from domain.undoing import is_own_money, is_own_visit, right_to_undo, was_one_change
from services.access import entry_pass_for, require
from services.accounts import owed_with
from services.places_held import hold_passes, hold_places
from services.rebooking import bookings_of, hold_who_comes
from storage.desk import Tx

MOST_TOGETHER = 200


async def held(tx: Tx, actor: Actor, entry_id: EntryId) -> tuple[Entry, list[Entry]]:
    """The entry, and all that is to be taken back with it, newest first; their passes are held.

    Raises `NotFound`, `TooManyTogether`, `OwnPass` for a coach's own visit and `OwnMoney` for what they paid
    themself, or `UndoNeedsOther` where this actor may not change all of it.
    """
    found = await tx.ledger.get(entry_id)
    if found is None:
        raise NotFound
    await entry_pass_for(tx, actor, found)
    await hold(tx, await with_others(tx, found))
    return await standing_with(tx, actor, found)


async def standing_with(tx: Tx, actor: Actor, found: Entry) -> tuple[Entry, list[Entry]]:
    """The same, once all of it is held. Raises as `held` does."""
    await entry_pass_for(tx, actor, found)
    for each in await with_others(tx, found):
        try:
            pass_ = await entry_pass_for(tx, actor, each)
        except NotFound:
            raise UndoNeedsOther from None
        if is_own_visit(actor, each, pass_.client_id):
            raise OwnPass
        if is_own_money(actor, each, pass_.client_id):
            raise OwnMoney
    # Read again under the locks: only now nobody else can reverse any of it meanwhile.
    entry = await tx.ledger.get(found.id) or found
    require(actor, right_to_undo(entry))
    standing = [each for each in await with_others(tx, entry) if each.reversed_by is None]
    if not all(actor.may(right_to_undo(each)) for each in standing):
        raise UndoNeedsOther
    return entry, standing[::-1]


async def hold(tx: Tx, together: Collection[Entry]) -> None:
    """Holds all that taking these entries back touches: people, passes, sessions."""
    bookings = await bookings_of(tx, together)
    await hold_who_comes(tx, bookings, await owed_with(tx, [each.id for each in together]))
    await hold_passes(tx, {each.pass_id for each in together})
    await hold_places(tx, bookings)


async def with_others(tx: Tx, entry: Entry) -> list[Entry]:
    """The entry, with those that were written with it as one change. Raises `TooManyTogether`."""
    if entry.batch is None or not was_one_change(entry):
        return [entry]
    found = await tx.ledger.of_batch(entry.batch, MOST_TOGETHER + 1)
    if len(found) > MOST_TOGETHER:
        raise TooManyTogether(MOST_TOGETHER)
    # A visit that was moved was taken back on the other pass: each of its two lines stands by itself.
    return [entry] if any(each.kind is EntryKind.REVERSAL for each in found) else found
