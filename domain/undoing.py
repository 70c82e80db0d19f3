"""Undo: a reversal that cancels one entry, at most once, and leaves both visible (PRODUCT §4.11)."""

from collections.abc import Collection, Sequence
from datetime import date

from domain.bookings import returned
from domain.first_use import clock_set, is_first_visit, starts_with_visit
from domain.ids import PersonId
from domain.ledger import Changed, Draft, Effect, Entry, EntryKind
from domain.money import OF_FIGURES, Payment, paid_so_far
from domain.occasions import Uses
from domain.passes import Pass, counts_days
from domain.payments import PaymentLine
from domain.people import Actor, Right
from domain.refusals import AlreadyUndone, CannotUndo, OpeningInUse, OpeningPaid, PaidByTelegram
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
        draft = _visit_taken_back(pass_, entry, others)
    elif entry.kind is EntryKind.RESERVE:
        draft = _booking_taken_back(pass_, entry, others)
    elif entry.kind is EntryKind.RELEASE:
        draft = _booked_again(pass_, entry, others)
    elif entry.kind in (EntryKind.PAYMENT, EntryKind.REFUND):
        draft = _reversed(entry, Effect(), _money_back(pass_, entry))
    else:
        draft = _reversed(entry, -entry.effect, _changed_back(pass_, entry))
    _refuse_below_zero(pass_, draft)
    _refuse_sessions_left(pass_, draft)
    _refuse_hold_behind_end(pass_, draft)
    return draft


def opening_reversal(
    pass_: Pass, opening: Entry, today: date, money: Sequence[PaymentLine] | None = None
) -> Draft:
    """The entry that takes a whole pass back which was opened by mistake: nothing is left of it from the
    studio's local day `today` on, for good. `money` is what came with the opening.

    Raises `AlreadyUndone`, `OpeningInUse` while anything of it is used or booked, `OpeningPaid` where money
    came or went since, `PaidByTelegram`, or `CannotUndo` where its figures were changed since, or what was
    open was charged to its client's account.
    """
    if opening.reversed_by is not None:
        raise AlreadyUndone
    if pass_.used or pass_.booked:
        raise OpeningInUse(pass_.title, pass_.used, pass_.booked)
    if pass_.free != opening.effect.free or pass_.total != opening.effect.total:
        raise CannotUndo
    _check_money(pass_, money)
    if pass_.payment == Payment.ON_ACCOUNT and _payment_at(opening) != Payment.ON_ACCOUNT:
        raise CannotUndo
    since = min(pass_.deactivated_on or today, today)
    # Nothing is owed for a pass that nobody has.
    payment = Payment.WAIVED if pass_.payment in (Payment.UNPAID, Payment.PARTLY) else pass_.payment
    closed = pass_.changed(deactivated_on=since, renewal_stopped=True, payment=payment, paid=0)
    return _reversed(opening, -opening.effect, closed)


def check_by_hand(pass_: Pass, money: Sequence[PaymentLine]) -> None:
    """Refuses to take money back that was paid through Telegram: there it stays paid. Raises
    `PaidByTelegram`."""
    if any(line.receipt_id is not None for line in money):
        raise PaidByTelegram(pass_.title)


def before(pass_: Pass, latest: Entry) -> Pass:
    """The pass as it was before its `latest` entry."""
    earlier = pass_.after(Draft(kind=EntryKind.REVERSAL, effect=-latest.effect, changed=_inverse(latest)))
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


def _visit_taken_back(pass_: Pass, entry: Entry, others: Uses) -> Draft:
    changed: tuple[Changed, ...] = ()
    if starts_with_visit(pass_) and entry.session_on == pass_.valid_from and entry.booking_id is None:
        changed = _clock_back(pass_, entry, min(others.days, default=None))
    used = _used_returned(pass_, entry, others.visits)
    booked = _booked_returned(pass_, entry, others, used)
    expired = _expired_again(pass_, entry, changed, used + booked) if used or changed else 0
    return _reversed(entry, Effect(used=used, booked=booked, expired=expired), changed)


def _booking_taken_back(pass_: Pass, entry: Entry, others: Uses) -> Draft:
    """A reservation that is given up: what it took is free, or has expired meanwhile."""
    changed: tuple[Changed, ...] = ()
    if starts_with_visit(pass_) and entry.session_on == pass_.valid_from:
        changed = _clock_back(pass_, entry, min(others.days, default=None))
    return _reversed(entry, returned(pass_, entry.session_on, changed, others), changed)


def _booked_again(pass_: Pass, entry: Entry, others: Uses) -> Draft:
    """A reservation that is made again, of what is free or of what expired when it was given back."""
    day = entry.session_on
    changed: tuple[Changed, ...] = ()
    if day is not None and is_first_visit(pass_, day):
        changed = _clock_back(pass_, entry, day)
    held = 0 if counts_days(pass_) and day in others.days else 1
    counts = not pass_.unlimited and (held or changed)
    expired = _expired_again(pass_, entry, changed, held) if counts else 0
    return _reversed(entry, Effect(booked=held, expired=expired), changed)


def _clock_back(pass_: Pass, entry: Entry, first: date | None) -> tuple[Changed, ...]:
    """The clock as it was before the visit, where nothing has moved it since; else as the rule sets it."""
    back = _inverse(entry)
    was = pass_.after(Draft(kind=EntryKind.REVERSAL, changed=back))
    return back if was.valid_from == first and _dates_stand(pass_, entry) else clock_set(pass_, first)


def _used_returned(pass_: Pass, entry: Entry, other_visits: Collection[date]) -> int:
    if counts_days(pass_) and entry.session_on is not None:
        # The day is free again only when nobody else's visit of it stands, whichever of them was counted.
        return 0 if entry.session_on in other_visits else -1
    return -entry.effect.used


def _booked_returned(pass_: Pass, entry: Entry, others: Uses, used: int) -> int:
    if not counts_days(pass_):
        # A booking that was checked in is booked again.
        return -entry.effect.booked
    is_booked = entry.booking_id is not None or entry.session_on in others.bookings
    return 1 if used and is_booked else 0


def _expired_again(pass_: Pass, entry: Entry, changed: tuple[Changed, ...], taken: int) -> int:
    """What goes back to where expiry had put it: that expiry must still stand, or stand again. Sessions that
    were taken off the pass since are not among it."""
    if not changed:
        return min(-entry.effect.expired, -taken) if pass_.expiry_recorded else 0
    was_expired = -entry.effect.expired if changed == _inverse(entry) else 0
    return min(was_expired, max(0, pass_.free + pass_.expired - taken)) - pass_.expired


def _changed_back(pass_: Pass, entry: Entry) -> tuple[Changed, ...]:
    present = pass_.model_dump(mode="json")
    if any(present[change.field] != change.now for change in entry.changed):
        raise CannotUndo
    return _inverse(entry)


def _money_back(pass_: Pass, entry: Entry) -> tuple[Changed, ...]:
    """What was received or given back, taken out of whatever has come since."""
    if any(change.field == "price" and change.was is None for change in entry.changed):
        # The payment made the price: that it goes again leaves nothing to count with.
        return _changed_back(pass_, entry)
    by = {change.field: change.now - change.was for change in entry.changed if change.field != "payment"}
    paid, price = pass_.paid - by.get("paid", 0), (pass_.price or 0) - by.get("price", 0)
    if not 0 <= paid <= price or pass_.payment not in OF_FIGURES:
        raise CannotUndo
    # Of what was paid partly nobody may have kept how much: then that is all that is known again.
    is_unknown = not paid and price and entry.kind is EntryKind.PAYMENT and _came_to_unknown(entry)
    payment = Payment.PARTLY if is_unknown else paid_so_far(price, paid)
    return pass_.changed(paid=paid, price=price, payment=payment)


def _came_to_unknown(payment: Entry) -> bool:
    """Whether it was the first that was kept for a pass that was paid partly."""
    was = {change.field: change.was for change in payment.changed}
    return was.get("paid") == 0 and was.get("payment", Payment.PARTLY) == Payment.PARTLY


def _check_money(pass_: Pass, money: Sequence[PaymentLine] | None) -> None:
    """What was paid with the sale goes with it; anything else was somebody's decision of its own."""
    if money is None:
        return
    if sum(line.amount for line in money) != pass_.paid:
        raise OpeningPaid(pass_.title)
    if pass_.paid:
        check_by_hand(pass_, money)


def _inverse(entry: Entry) -> tuple[Changed, ...]:
    return tuple(Changed(field=c.field, was=c.now, now=c.was) for c in entry.changed)


def _dates_stand(pass_: Pass, entry: Entry) -> bool:
    present = pass_.model_dump(mode="json")
    return all(present[c.field] == c.now for c in entry.changed if c.field != "expiry_recorded")


def _payment_at(opening: Entry) -> str | None:
    return next((change.now for change in opening.changed if change.field == "payment"), None)


def _reversed(entry: Entry, effect: Effect, changed: tuple[Changed, ...]) -> Draft:
    return Draft(
        kind=EntryKind.REVERSAL,
        effect=effect,
        changed=changed,
        session_on=entry.session_on,
        reverses=entry.id,
        booking_id=entry.booking_id,
        visitor_id=entry.visitor_id,
    )


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
