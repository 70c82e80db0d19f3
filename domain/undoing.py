"""Undo: a reversal that cancels one entry, at most once, and leaves both visible (PRODUCT §4.11)."""

from collections.abc import Collection
from datetime import date

from domain.first_use import clock_set, starts_with_visit
from domain.ledger import Changed, Draft, Effect, Entry, EntryKind
from domain.passes import Pass, counts_days
from domain.people import Right
from domain.refusals import AlreadyUndone, CannotUndo


def reversal(pass_: Pass, entry: Entry, other_visits: Collection[date] = ()) -> Draft:
    """The entry that takes `entry` of `pass_` back.

    `other_visits` are the days of the pass's other visits that stand: they still hold a day of a day pass,
    and the clock of a pass that starts with its first visit. Raises `AlreadyUndone`, or `CannotUndo` where
    a later change rests on the entry: a field has changed again since, or sessions it gave have been used.
    """
    if entry.reversed_by is not None:
        raise AlreadyUndone
    if not entry.is_undoable:
        raise CannotUndo
    if entry.kind is EntryKind.CONSUME:
        draft = _visit_taken_back(pass_, entry, other_visits)
    else:
        draft = _reversed(entry, -entry.effect, _changed_back(pass_, entry))
    _refuse_below_zero(pass_, draft)
    return draft


def before(pass_: Pass, latest: Entry) -> Pass:
    """The pass as it was before its `latest` entry."""
    earlier = pass_.after(Draft(kind=EntryKind.REVERSAL, effect=-latest.effect, changed=_inverse(latest)))
    return earlier.model_copy(update={"version": latest.version - 1})


def right_to_undo(entry: Entry) -> Right:
    """The right that making such an entry takes: whoever holds it may take the entry back."""
    return Right.ADJUST if entry.session_on is None else Right.DEDUCT


def _visit_taken_back(pass_: Pass, entry: Entry, other_visits: Collection[date]) -> Draft:
    changed: tuple[Changed, ...] = ()
    if starts_with_visit(pass_) and entry.session_on == pass_.valid_from:
        changed = clock_set(pass_, min(other_visits, default=None))
    back = _inverse(entry)
    if changed and _dates(changed) == _dates(back):
        changed = back
    used = _used_returned(pass_, entry, other_visits)
    expired = _expired_again(pass_, entry, changed) if used or changed else 0
    return _reversed(entry, Effect(used=used, expired=expired), changed)


def _used_returned(pass_: Pass, entry: Entry, other_visits: Collection[date]) -> int:
    if counts_days(pass_) and entry.session_on is not None:
        # The day is free again only when nobody else's visit of it stands, whichever of them was counted.
        return 0 if entry.session_on in other_visits else -1
    return -entry.effect.used


def _expired_again(pass_: Pass, entry: Entry, changed: tuple[Changed, ...]) -> int:
    """What goes back to where expiry had put it: that expiry must still stand, or stand again."""
    if not changed:
        return -entry.effect.expired if pass_.expiry_recorded else 0
    was_expired = -entry.effect.expired if changed == _inverse(entry) else 0
    return was_expired - pass_.expired


def _changed_back(pass_: Pass, entry: Entry) -> tuple[Changed, ...]:
    present = pass_.model_dump(mode="json")
    if any(present[change.field] != change.now for change in entry.changed):
        raise CannotUndo
    return _inverse(entry)


def _inverse(entry: Entry) -> tuple[Changed, ...]:
    return tuple(Changed(field=c.field, was=c.now, now=c.was) for c in entry.changed)


def _dates(changed: tuple[Changed, ...]) -> set[tuple[str, str | None]]:
    return {(each.field, each.now) for each in changed if each.field != "expiry_recorded"}


def _reversed(entry: Entry, effect: Effect, changed: tuple[Changed, ...]) -> Draft:
    return Draft(
        kind=EntryKind.REVERSAL,
        effect=effect,
        changed=changed,
        session_on=entry.session_on,
        reverses=entry.id,
    )


def _refuse_below_zero(pass_: Pass, draft: Draft) -> None:
    undone = pass_.after(draft)
    if min(undone.used, undone.booked, undone.expired, undone.withdrawn) < 0:
        raise CannotUndo
    if not undone.unlimited and undone.free < min(-pass_.debt_limit, 0):
        raise CannotUndo
