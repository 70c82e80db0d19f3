"""Deducting a session: which entry a visit makes, or why it cannot be made (PRODUCT §5)."""

from datetime import date, timedelta

from domain.first_use import clock_set, is_first_visit
from domain.ledger import Draft, Effect, EntryKind
from domain.passes import Pass, counts_days
from domain.plans import WhenEmpty
from domain.refusals import DebtLimitReached, InTheFuture, NothingFree, PassExpired, TooLongAgo


def deduction(pass_: Pass, day: date, *, visited_that_day: bool) -> Draft:
    """The entry that consumes one session of `pass_` for a session on the local `day`.

    A day pass takes one for the first visit of a day and none for later ones (PRODUCT §3.1). A session
    that expiry has taken meanwhile may still pay for a day on which the pass was valid (late entry).
    Where the pass starts with its first visit, this visit may start its dates, or start them earlier.
    Raises the exact refusal.
    """
    if is_first_visit(pass_, day):
        return _first_visit(pass_, day)
    closed = pass_.why_closed_on(day)
    if closed is not None:
        raise closed
    if counts_days(pass_) and visited_that_day:
        return Draft(kind=EntryKind.CONSUME, session_on=day)
    if pass_.unlimited or pass_.free > 0:
        return Draft(kind=EntryKind.CONSUME, effect=Effect(used=1), session_on=day)
    if pass_.expired > 0:
        return Draft(kind=EntryKind.CONSUME, effect=Effect(used=1, expired=-1), session_on=day)
    _refuse_beyond_debt(pass_)
    return Draft(kind=EntryKind.CONSUME, effect=Effect(used=1), session_on=day)


def _first_visit(pass_: Pass, day: date) -> Draft:
    dates = clock_set(pass_, day)
    # Whatever the dates before took is the client's again: the new last day decides afresh.
    started = pass_.after(Draft(kind=EntryKind.CONSUME, effect=Effect(expired=-pass_.expired), changed=dates))
    closed = (pass_ if pass_.valid_from is None else started).why_closed_on(day)
    if closed is not None:
        raise closed
    if not pass_.unlimited and started.free <= 0:
        _refuse_beyond_debt(started)
    return Draft(
        kind=EntryKind.CONSUME,
        effect=Effect(used=1, expired=-pass_.expired),
        changed=dates,
        session_on=day,
    )


def check_entry_day(day: date, today: date, late_entry_days: int) -> None:
    """Refuses a visit that lies ahead or too far back (PRODUCT §5.5)."""
    if day > today:
        raise InTheFuture
    if day < today - timedelta(days=late_entry_days):
        raise TooLongAgo(late_entry_days)


def is_silent_expiry(pass_: Pass, today: date) -> bool:
    """Whether the pass has ended by date, recorded or not."""
    return isinstance(pass_.why_closed_on(today), PassExpired)


def _refuse_beyond_debt(pass_: Pass) -> None:
    if pass_.terms.when_empty is WhenEmpty.REFUSE:
        raise NothingFree(pass_.title, pass_.booked)
    if pass_.owed >= pass_.debt_limit:
        raise DebtLimitReached(pass_.title, pass_.debt_limit)
