"""Attaching a session pack to what was sold without sessions, for one payment (PRODUCT §3.2)."""

from dataclasses import dataclass
from datetime import date

from domain.ledger import Draft, Effect, EntryKind
from domain.passes import Pass
from domain.plans import PaymentType, PlanKind, Validity, ValidityClock
from domain.policies import Policy
from domain.refusals import (
    AttachesToOneTime,
    DateOutOfRange,
    HasSessions,
    PassDeactivated,
    PassOnHold,
)


@dataclass(frozen=True, slots=True)
class Pack:
    """So many sessions under a title, from `starts_on` until a day, or without an end; without a `policy` the
    studio's own rules of cancelling hold."""

    title: str
    size: int
    starts_on: date
    until: date | None
    policy: Policy | None = None


def check_attachable(pass_: Pass, today: date) -> None:
    """Refuses what is paid again and again or in parts, what has sessions already, what is out of use, and
    what is or will be on hold."""
    payment = pass_.terms.payment_type
    if payment is not PaymentType.ONE_TIME:
        raise AttachesToOneTime(pass_.title, payment)
    if pass_.terms.has_sessions:
        raise HasSessions(pass_.title)
    if pass_.deactivated_on is not None:
        raise PassDeactivated(pass_.title, pass_.deactivated_on)
    held = next((hold for hold in pass_.holds if hold.last is None or hold.last >= today), None)
    if held is not None:
        raise PassOnHold(pass_.title, held.last)


def is_attachable(pass_: Pass) -> bool:
    """Whether it was sold without sessions, for one payment."""
    return not pass_.terms.has_sessions and pass_.terms.payment_type is PaymentType.ONE_TIME


def attached(pass_: Pass, pack: Pack, today: date) -> Draft:
    """The entry that puts the sessions on the pass, with their title, dates and rules.

    What was paid for it stays as it is. Raises what `check_attachable` raises, or `DateOutOfRange` where the
    sessions would be over already.
    """
    check_attachable(pass_, today)
    if pack.until is not None and pack.until < max(pack.starts_on, today):
        raise DateOutOfRange(max(pack.starts_on, today), date.max)
    clock = ValidityClock.NONE if pack.until is None else ValidityClock.FIXED
    answers = {"kind": PlanKind.COUNT, "size": pack.size, "policy": pack.policy}
    terms = pass_.terms.model_copy(update={**answers, "validity": Validity(clock=clock, until=pack.until)})
    changed = pass_.changed(
        title=pack.title, terms=terms, valid_from=pack.starts_on, valid_until=pack.until, activate_by=None
    )
    return Draft(kind=EntryKind.ATTACH, effect=Effect(total=pack.size), changed=changed)
