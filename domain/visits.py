"""Deducting a session: which entry a visit makes, or why it cannot be made (PRODUCT §5)."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.first_use import clock_set, is_first_visit
from domain.ids import PersonId
from domain.ledger import Draft, Effect, EntryKind
from domain.occasions import UNUSED, Occasion, Uses
from domain.passes import Pass, counts_days
from domain.people import Actor
from domain.plans import WhenEmpty
from domain.refusals import (
    DayIsOver,
    DebtLimitReached,
    InTheFuture,
    NotADate,
    NotAVisitDay,
    NothingFree,
    Refusal,
    TooLongAgo,
)
from domain.typed import Span, typed_date


class Move(StrEnum):
    """What a deduction takes: a free session, one to be owed, one that expiry had taken, nothing of a day
    that is paid for, or nothing that is counted."""

    FREE = "free"
    OWED = "owed"
    EXPIRED = "expired"
    NOTHING = "nothing"
    UNLIMITED = "unlimited"


@dataclass(frozen=True, slots=True)
class Offer:
    """What deducting from `pass_` for the session comes to: the pass `after` it, or why it is refused."""

    pass_: Pass
    occasion: Occasion
    after: Pass | None = None
    refusal: Refusal | None = None

    @property
    def day(self) -> date:
        """The local day of the session."""
        return self.occasion.day


def offered(pass_: Pass, occasion: Occasion, uses: Uses = UNUSED) -> Offer:
    """What a deduction would do, decided by the very rule that makes it."""
    try:
        draft = deduction(pass_, occasion, uses)
    except Refusal as refusal:
        return Offer(pass_, occasion, refusal=refusal)
    return Offer(pass_, occasion, after=pass_.after(draft))


def move(before: Pass, after: Pass) -> Move:
    """What was taken between the two."""
    if after.unlimited:
        return Move.UNLIMITED
    if after.used == before.used:
        return Move.NOTHING
    if after.owed > before.owed:
        return Move.OWED
    return Move.EXPIRED if after.free == before.free else Move.FREE


def deduction(pass_: Pass, occasion: Occasion, uses: Uses = UNUSED) -> Draft:
    """The entry that consumes one session of `pass_` for the session; `uses` are the pass's others around
    that day.

    A day pass takes one for the first visit of a day and none for later ones (PRODUCT §3.1). A session
    that expiry has taken meanwhile may still pay for a day on which the pass was valid (late entry).
    Where the pass starts with its first visit, this visit may start its dates, or start them earlier.
    Raises the exact refusal.
    """
    day = occasion.day
    uncovered = pass_.why_not_covered(occasion, uses)
    if is_first_visit(pass_, day):
        draft = _first_visit(pass_, day)
        if uncovered is not None:
            raise uncovered
        return draft
    refusal = pass_.why_closed_on(day) or uncovered
    if refusal is not None:
        raise refusal
    if counts_days(pass_) and day in uses.visits:
        return Draft(kind=EntryKind.CONSUME, session_on=day)
    if counts_days(pass_) and day in uses.bookings:
        # The day is reserved: whoever comes without checking in uses just that.
        return Draft(kind=EntryKind.CONSUME, effect=Effect(used=1, booked=-1), session_on=day)
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
    if started.valid_until == pass_.valid_until:
        dates = (*dates, pass_.kept("valid_until"))
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


def check_drawn_on(drawn_on: date, today: date) -> None:
    """Refuses a card that was drawn for an earlier today: its coach may mean that day, or this one."""
    if drawn_on != today:
        raise DayIsOver(drawn_on)


def is_own_pass(actor: Actor, *people: PersonId) -> bool:
    """Whether a coach would deduct for themself, or from their own pass: that is for a colleague, or for the
    owner."""
    return actor.id in people and not actor.is_owner


def asks_before_owing(before: Pass, after: Pass) -> bool:
    """Whether the plan wants staff to be warned before a session is owed (PRODUCT §5.6)."""
    return before.terms.when_empty is WhenEmpty.WARN and move(before, after) is Move.OWED


def typed_entry_day(text: str, today: date, *, month_may_lead: bool) -> date:
    """The day of a late entry as staff type it; without a year it is the latest such day.

    Raises `NotAVisitDay` or `AmbiguousDate`.
    """
    short = re.fullmatch(r"\s*([0-9]{1,2}[./])\s?([0-9]{1,2})[./]?\s*", text)
    if short is None:
        return _typed_day(text, month_may_lead=month_may_lead)
    yearless = f"{short[1]}{short[2]}{short[1][-1]}"
    day = _typed_day(f"{yearless}{today.year}", month_may_lead=month_may_lead)
    if day <= today:
        return day
    return _typed_day(f"{yearless}{today.year - 1}", month_may_lead=month_may_lead)


def _refuse_beyond_debt(pass_: Pass) -> None:
    if pass_.terms.when_empty is WhenEmpty.REFUSE:
        raise NothingFree(pass_.title, pass_.booked)
    if pass_.owed >= pass_.debt_limit:
        raise DebtLimitReached(pass_.title, pass_.debt_limit)


def _typed_day(text: str, *, month_may_lead: bool) -> date:
    try:
        day = typed_date(text, month_may_lead=month_may_lead)
    except NotADate:
        raise NotAVisitDay from None
    if isinstance(day, Span):
        raise NotAVisitDay
    return day
