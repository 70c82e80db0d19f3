"""Undo: a reversal that cancels one entry, at most once, and leaves both visible (PRODUCT §4.11)."""

from domain.ledger import Changed, Draft, Entry, EntryKind
from domain.passes import Pass
from domain.refusals import AlreadyUndone, CannotUndo


def reversal(pass_: Pass, entry: Entry) -> Draft:
    """The entry that takes `entry` of `pass_` back.

    Raises `AlreadyUndone`, or `CannotUndo` where a later change rests on it: a field has changed again
    since, or sessions it gave have been used.
    """
    if entry.reversed_by is not None:
        raise AlreadyUndone
    if not entry.is_undoable:
        raise CannotUndo
    present = pass_.model_dump(mode="json")
    if any(present[change.field] != change.now for change in entry.changed):
        raise CannotUndo
    draft = Draft(
        kind=EntryKind.REVERSAL,
        effect=-entry.effect,
        changed=tuple(Changed(field=c.field, was=c.now, now=c.was) for c in entry.changed),
        session_on=entry.session_on,
        reverses=entry.id,
    )
    _refuse_below_zero(pass_, draft)
    return draft


def _refuse_below_zero(pass_: Pass, draft: Draft) -> None:
    undone = pass_.after(draft)
    if min(undone.used, undone.booked, undone.expired, undone.withdrawn) < 0:
        raise CannotUndo
    if not undone.unlimited and undone.free < min(-pass_.debt_limit, 0):
        raise CannotUndo
