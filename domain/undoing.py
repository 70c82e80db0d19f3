"""Undo: a reversal that cancels one entry, at most once, and leaves both visible (PRODUCT §4.11)."""

from collections.abc import Collection
from datetime import date

from domain.ids import PersonId
from domain.ledger import Changed, Draft, Effect, Entry, EntryKind
from domain.occasions import Uses
from domain.passes import Pass
from domain.people import Actor, Right
from domain.refusals import AlreadyUndone, CannotUndo
from domain.undoing_money import made_price, money_back
from domain.undoing_visits import booked_again, booking_taken_back, visit_taken_back
from domain.visits import is_own_pass

#: Batches of lines that have nothing else to do with each other.
_SEPARATE = ("import:", "expiry:", "roster:")
#: Entries with which money came or went, or was settled.
_MONEY = (EntryKind.PAYMENT, EntryKind.REFUND, EntryKind.CLOSE)
#: These, and what is sold with its money.
_OF_SALES = (EntryKind.GRANT, EntryKind.ATTACH, *_MONEY)


def reversal(
    pass_: Pass, entry: Entry, other_visits: Collection[date] = (), bookings: Collection[date] = ()
) -> Draft:
    """The entry that takes `entry` of `pass_` back, where the pass did not begin with it.

    `other_visits` are the days of the pass's other visits that stand: they still hold a day of a day pass,
    and the clock of a pass that starts with its first visit, as do its other live `bookings`. A booking
    that was cancelled or checked in is live again.
    Raises `AlreadyUndone`, or `CannotUndo` where a later change rests on the entry: a field has changed
    again since, or sessions it gave have been used.
    """
    if entry.reversed_by is not None:
        raise AlreadyUndone
    if not entry.is_undoable or entry.opens_pass:
        raise CannotUndo
    others = Uses(visits=tuple(other_visits), bookings=tuple(bookings))
    if entry.kind in (EntryKind.CONSUME, EntryKind.FORFEIT):
        draft = visit_taken_back(pass_, entry, others)
    elif entry.kind is EntryKind.RESERVE:
        draft = booking_taken_back(pass_, entry, others)
    elif entry.kind is EntryKind.RELEASE:
        draft = booked_again(pass_, entry, others)
    elif entry.kind in (EntryKind.PAYMENT, EntryKind.REFUND) and not made_price(entry):
        draft = entry.taken_back(Effect(), money_back(pass_, entry))
    else:
        draft = entry.taken_back(-entry.effect, _changed_back(pass_, entry))
    _refuse_below_zero(pass_, draft)
    _refuse_sessions_left(pass_, draft)
    _refuse_hold_behind_end(pass_, draft)
    return draft


def before(pass_: Pass, latest: Entry) -> Pass:
    """The pass as it was before its `latest` entry."""
    earlier = pass_.after(Draft(kind=EntryKind.REVERSAL, effect=-latest.effect, changed=latest.back))
    return earlier.model_copy(update={"version": latest.version - 1})


def right_to_undo(entry: Entry) -> Right:
    """The right that making such an entry takes: whoever holds it may take the entry back."""
    if entry.kind in _OF_SALES or _brought_debt_back(entry):
        return Right.SELL
    return Right.ADJUST if entry.session_on is None and entry.booking_id is None else Right.DEDUCT


def is_own_visit(actor: Actor, entry: Entry, holder: PersonId) -> bool:
    """Whether a coach would take back their own visit or booking, or one on their own pass: like deducting,
    that is for a colleague, or for the owner."""
    return right_to_undo(entry) is Right.DEDUCT and is_own_pass(actor, holder, entry.visitor_id or holder)


def is_own_money(actor: Actor, entry: Entry, holder: PersonId) -> bool:
    """Whether a coach would take back what was sold to them, or what was paid, or given back, for it."""
    return (entry.kind in _OF_SALES or _brought_debt_back(entry)) and is_own_pass(actor, holder)


def was_one_change(entry: Entry) -> bool:
    """Whether it was written with others as one change, so that all of them are taken back or none."""
    return entry.batch is not None and not entry.batch.startswith(_SEPARATE)


def _brought_debt_back(entry: Entry) -> bool:
    """Whether taking it back would waive a debt: one that came back with the pass."""
    return entry.kind is EntryKind.REACTIVATE and any(each.field == "payment" for each in entry.changed)


def _changed_back(pass_: Pass, entry: Entry) -> tuple[Changed, ...]:
    present = pass_.model_dump(mode="json")
    if any(present[change.field] != change.now for change in entry.changed):
        raise CannotUndo
    return entry.back


def _refuse_below_zero(pass_: Pass, draft: Draft) -> None:
    undone = pass_.after(draft)
    if min(undone.used, undone.booked, undone.expired, undone.withdrawn) < 0:
        raise CannotUndo
    if not undone.unlimited and undone.free < min(-pass_.debt_limit, 0):
        raise CannotUndo


def _refuse_sessions_left(pass_: Pass, draft: Draft) -> None:
    # More was added to the sessions that were attached: they cannot go from under it.
    undone = pass_.after(draft)
    if undone.total and not undone.terms.has_sessions:
        raise CannotUndo


def _refuse_hold_behind_end(pass_: Pass, draft: Draft) -> None:
    # An open-ended hold rests on the end that the pass had when it was placed.
    if _is_held_behind_end(pass_.after(draft)) and not _is_held_behind_end(pass_):
        raise CannotUndo


def _is_held_behind_end(pass_: Pass) -> bool:
    hold, ends = pass_.open_hold, pass_.ends_on
    return hold is not None and ends is not None and hold.first > ends
