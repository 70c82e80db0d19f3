"""A partly used pass carried over from a list: the entries that lead to it, as if it had been kept here."""

from datetime import date, datetime

from domain.ids import PassId, PersonId
from domain.importing import Line
from domain.ledger import Draft, Effect, EntryKind
from domain.passes import Pass, opening_balance
from domain.plans import Plan, PlanKind, Terms, Validity, ValidityClock


def carried_over(
    line: Line, plan: Plan, client_id: PersonId, pass_id: PassId, *, at: datetime, today: date
) -> tuple[Pass, tuple[Draft, ...]]:
    """The pass a line describes, and its entries in order: granted, used, and expired where its date is past.

    An expiry that happened elsewhere is recorded at once, so that nobody is told of it again.
    """
    pass_ = _unopened(line, plan, client_id, pass_id, at)
    drafts: list[Draft] = []
    for draft in _drafts(line):
        drafts.append(draft)
        pass_ = pass_.after(draft)
    if line.valid_until is not None and line.valid_until < today:
        expiry = Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=0 if pass_.unlimited else pass_.free))
        drafts.append(expiry)
        pass_ = pass_.after(expiry)
    return pass_, tuple(drafts)


def terms_of(total: int | None) -> Terms:
    """The terms of a plan that is known from a list only: its size, and no validity of its own."""
    endless = Validity(clock=ValidityClock.NONE)
    if total is None:
        return Terms(kind=PlanKind.UNLIMITED, validity=endless)
    return Terms(kind=PlanKind.COUNT, size=total, validity=endless)


def _unopened(line: Line, plan: Plan, client_id: PersonId, pass_id: PassId, at: datetime) -> Pass:
    # The line's own dates are the validity: a first visit must not move them.
    clock = ValidityClock.NONE if line.valid_until is None else ValidityClock.FIXED
    validity = Validity(clock=clock, until=line.valid_until)
    return Pass(
        id=pass_id,
        client_id=client_id,
        plan_id=plan.id,
        title=plan.title,
        terms=plan.terms.model_copy(update={"validity": validity}),
        unlimited=line.total is None,
        valid_from=line.valid_from,
        valid_until=line.valid_until,
        debt_limit=plan.terms.debt_limit,
        sold_at=at,
        version=0,
    )


def _drafts(line: Line) -> list[Draft]:
    granted = Draft(kind=EntryKind.GRANT, effect=opening_balance(line.total))
    used = Draft(kind=EntryKind.CONSUME, effect=Effect(used=line.used))
    return [granted, used] if line.used else [granted]
