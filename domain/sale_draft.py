"""A sale as staff put it together: to whom, of what, from when, for how much, and how it is paid
(PRODUCT §7.1)."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

from domain.discounts import QUICK, Discount, typed_discount
from domain.ids import BundleId, PassId, PersonId, PlanId
from domain.money import Method, Payment
from domain.payments import RECEIVED_BY
from domain.reasons import FOR_FREE, reason_typed
from domain.refusals import NotAChoice, NoteTooLong, PriceNeeded
from domain.typed import Span, one_line, typed_date
from domain.typed_money import typed_amount

LONGEST_NOTE = 200
#: The choice that takes an answer back.
NONE = "none"
TODAY, TOMORROW, AFTER, NOW = "today", "tomorrow", "after", "now"
HALF = "half"
ON = "on"


class SaleStep(StrEnum):
    """What of a sale can be changed; each has a page of its own, or is switched by one press."""

    START = "start"
    PRICE = "price"
    DISCOUNT = "discount"
    PAYMENT = "payment"
    PART = "part"
    METHOD = "method"
    REASON = "reason"
    NOTE = "note"
    SETTLES = "settles"
    CREDIT = "credit"


#: Steps on which a typed line is read.
TYPED = (SaleStep.START, SaleStep.PRICE, SaleStep.DISCOUNT, SaleStep.PART, SaleStep.REASON, SaleStep.NOTE)


class SaleDraft(BaseModel):
    """A sale in the making, of a plan or a bundle.

    With a `nonce`, its number, it is sold once. `seen` are the versions of what is sold as they were shown,
    `takes` what changes hands as that was shown. `starts_on` is None until a first day is chosen where one
    must be. It comes behind the pass `follows`, the day after that ends or `at_once`. `price` is another than
    its own, `part` what is received of one paid partly, in minor units; `settles` what is owed beside and is
    received with it, `credit` what of the payment comes from the client's account. It stands at the page of
    a step, or `at` none at the card.
    """

    model_config = ConfigDict(frozen=True)

    client_id: PersonId
    plan_id: PlanId | None = None
    bundle_id: BundleId | None = None
    nonce: int | None = None
    seen: tuple[int, ...] = ()
    starts_on: date | None = None
    follows: PassId | None = None
    at_once: bool = False
    price: int | None = None
    discount: Discount = Discount()
    payment: Payment = Payment.PAID
    part: int | None = None
    method: Method = Method.CASH
    reason: str | None = None
    note: str | None = None
    settles: int = 0
    credit: int = 0
    takes: int | None = None
    at: SaleStep | None = None

    @property
    def is_free(self) -> bool:
        """Whether it is given free of charge."""
        return self.payment is Payment.COMPLIMENTARY

    def having(self, **answers: Any) -> "SaleDraft":
        """The draft with these answers, back at its card."""
        return self.model_copy(update={"at": None} | answers)

    def standing(self, at: SaleStep | None) -> "SaleDraft":
        """The draft at the page of a step."""
        return self.model_copy(update={"at": at})


class Facts(BaseModel):
    """What answers are read against: the client's day, what the sale costs without a discount and with it,
    what is owed and in credit in its currency, and the pass behind which it could come."""

    model_config = ConfigDict(frozen=True)

    today: date
    currency: str
    full: int | None
    price: int | None
    owed: int
    in_credit: int
    behind: PassId | None = None


Change = Callable[[SaleDraft, Facts], SaleDraft]


def chosen(draft: SaleDraft, facts: Facts, step: SaleStep, choice: str) -> SaleDraft:
    """The draft with a step answered by a button. Raises `NotAChoice`."""
    match step:
        case SaleStep.START:
            return _start(draft, facts, choice)
        case SaleStep.PRICE if choice == NONE:
            return draft.having(price=None)
        case SaleStep.DISCOUNT if choice == NONE:
            return draft.having(discount=Discount())
        case SaleStep.DISCOUNT if choice in map(str, QUICK):
            return draft.having(discount=Discount(percent=int(choice) * 100))
        case SaleStep.PAYMENT:
            return _payment(draft, facts, choice)
        case SaleStep.PART if choice == HALF:
            return _in_part(draft, facts, ((facts.price or 0) + 1) // 2)
        case SaleStep.METHOD if choice == Method.ACCOUNT:
            return draft.having(credit=facts.in_credit)
        case SaleStep.METHOD if choice in RECEIVED_BY:
            return draft.having(method=Method(choice))
        case SaleStep.REASON if choice in FOR_FREE:
            return draft.having(payment=Payment.COMPLIMENTARY, reason=choice)
        case SaleStep.NOTE if choice == NONE:
            return draft.having(note=None)
        case SaleStep.SETTLES:
            return draft.having(settles=facts.owed if choice == ON else 0)
        case SaleStep.CREDIT:
            return draft.having(credit=facts.in_credit if choice == ON else 0)
    raise NotAChoice


def typed(draft: SaleDraft, facts: Facts, line: str, language: str, *, month_may_lead: bool) -> SaleDraft:
    """The draft with the step at which it stands answered by a typed line. Raises what was expected."""
    match draft.at:
        case SaleStep.START:
            day = typed_date(line, month_may_lead=month_may_lead)
            starts = day.after(facts.today) if isinstance(day, Span) else day
            return draft.having(starts_on=starts, follows=None, at_once=False)
        case SaleStep.PRICE:
            return draft.having(price=typed_amount(line, facts.currency, language, least=1))
        case SaleStep.DISCOUNT:
            return draft.having(discount=typed_discount(line, facts.full, facts.currency, language))
        case SaleStep.PART:
            most = max(1, (facts.price or 0) - 1)
            return _in_part(draft, facts, typed_amount(line, facts.currency, language, least=1, most=most))
        case SaleStep.REASON:
            return draft.having(payment=Payment.COMPLIMENTARY, reason=reason_typed(line))
        case SaleStep.NOTE:
            return draft.having(note=_note(line))
    raise NotAChoice


def _start(draft: SaleDraft, facts: Facts, choice: str) -> SaleDraft:
    alone = {"follows": None, "at_once": False}
    match choice:
        case "today":
            return draft.having(starts_on=facts.today, **alone)
        case "tomorrow":
            return draft.having(starts_on=facts.today + timedelta(days=1), **alone)
        case "after" if facts.behind is not None:
            return draft.having(starts_on=None, follows=facts.behind, at_once=False)
        case "now" if draft.follows is not None:
            return draft.having(starts_on=None, at_once=True)
    raise NotAChoice


def _payment(draft: SaleDraft, facts: Facts, choice: str) -> SaleDraft:
    match choice:
        case Payment.PAID:
            return draft.having(payment=Payment.PAID, part=None, reason=None)
        case Payment.UNPAID:
            return draft.having(payment=Payment.UNPAID, part=None, reason=None, credit=0)
        case Payment.PARTLY if not facts.price:
            raise PriceNeeded
        case Payment.PARTLY:
            return draft.standing(SaleStep.PART)
        case Payment.COMPLIMENTARY:
            return draft.standing(SaleStep.REASON)
    raise NotAChoice


def _in_part(draft: SaleDraft, facts: Facts, part: int) -> SaleDraft:
    if not facts.price:
        raise PriceNeeded
    return draft.having(payment=Payment.PARTLY, part=part, reason=None)


def _note(line: str) -> str:
    note = one_line(line)
    if not 1 <= len(note) <= LONGEST_NOTE:
        raise NoteTooLong(LONGEST_NOTE)
    return note
