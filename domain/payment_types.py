"""How a plan in the making is paid, and what goes with that: sessions go with one payment (PRODUCT §3.2)."""

from domain.instalments import FEWEST, MOST
from domain.plan_draft import PlanDraft
from domain.plans import PaymentType, PlanKind, ValidityClock
from domain.refusals import NotAChoice, PriceNeeded, SessionsOneTimeOnly, WrongAmount
from domain.typed import number_between

#: The way out of a refusal, before what was wished: the plan is paid once after all, or has no sessions.
ONCE = "once-"
WITHOUT = "without-"
_SPANS = (ValidityClock.SALE, ValidityClock.CHOSEN)


def clocks_for(
    kind: PlanKind | None, payment: PaymentType | None = PaymentType.ONE_TIME
) -> tuple[ValidityClock, ...]:
    """The validities a plan of this kind can have: one for a span of time cannot be without an end, nobody
    comes to begin one without sessions, and a recurring one lasts for one period at a time."""
    if payment is PaymentType.RECURRING:
        return _SPANS
    absent = {PlanKind.DURATION: ValidityClock.NONE, PlanKind.OFFER: ValidityClock.FIRST_USE}
    return tuple(clock for clock in ValidityClock if kind is None or clock is not absent.get(kind))


def paid_by(draft: PlanDraft, line: str) -> PlanDraft:
    """The draft with a payment type: "recurring", or "without-recurring" where its sessions are given up.

    Raises `SessionsOneTimeOnly`, or `NotAChoice`.
    """
    payment = _payment(line.removeprefix(WITHOUT))
    has_sessions = draft.kind is not None and not draft.is_offer
    if not has_sessions or payment is PaymentType.ONE_TIME:
        return _fitting(draft.settled(payment=payment))
    if not line.startswith(WITHOUT) or draft.was is not None:
        raise SessionsOneTimeOnly(payment, draft.kind or "")
    return _fitting(draft.settled(payment=payment, kind=PlanKind.OFFER, size=None))


def with_access(draft: PlanDraft, line: str) -> PlanDraft:
    """The draft with what it gives access to: "count", or "once-count" where it is paid once after all.

    Raises `SessionsOneTimeOnly`, or `NotAChoice`.
    """
    kind = _kind(line.removeprefix(ONCE))
    is_once = line.startswith(ONCE) or draft.payment is PaymentType.ONE_TIME
    if kind is not PlanKind.OFFER and not is_once:
        raise SessionsOneTimeOnly(draft.payment or "", kind)
    payment = PaymentType.ONE_TIME if line.startswith(ONCE) else draft.payment
    size = draft.size if kind is draft.kind else None
    return _fitting(draft.settled(kind=kind, size=size, payment=payment))


def in_parts(draft: PlanDraft, line: str) -> PlanDraft:
    """The draft paid in so many parts. Raises `NotANumber`."""
    return _fitting(draft.settled(parts=number_between(line, FEWEST, MOST)))


def check_price(draft: PlanDraft, price: int | None, currency: str) -> None:
    """Refuses a price that cannot be paid as the draft says: raises `PriceNeeded` or `WrongAmount`."""
    if draft.payment is PaymentType.ONE_TIME:
        return
    if not price:
        raise PriceNeeded
    if price < (draft.parts or 1):
        raise WrongAmount(draft.parts or 1, 10**9, currency)


def _fitting(draft: PlanDraft) -> PlanDraft:
    """The draft without the answers that no longer go with the others: they are asked for again."""
    if draft.payment is not PaymentType.INSTALMENTS and draft.parts is not None:
        draft = draft.model_copy(update={"parts": None})
    is_paid_again = draft.payment is not PaymentType.ONE_TIME
    if is_paid_again and draft.is_priced and (draft.price or 0) < (draft.parts or 1):
        draft = draft.model_copy(update={"price": None, "is_priced": False})
    if draft.clock is None or draft.clock in clocks_for(draft.kind, draft.payment):
        return draft
    return draft.model_copy(update=dict.fromkeys(("clock", "count", "until", "activate_within_days")))


def _payment(line: str) -> PaymentType:
    try:
        return PaymentType(line)
    except ValueError:
        raise NotAChoice from None


def _kind(line: str) -> PlanKind:
    try:
        return PlanKind(line)
    except ValueError:
        raise NotAChoice from None
