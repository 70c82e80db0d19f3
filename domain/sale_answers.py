"""Answering a step of a sale: by a button, or by a typed line (PRODUCT §7.1)."""

from collections.abc import Callable
from datetime import timedelta

from domain.discounts import QUICK, Discount, typed_discount
from domain.money import Method, Payment
from domain.payments import RECEIVED_BY
from domain.reasons import FOR_FREE, reason_typed
from domain.refusals import NotAChoice, NoteTooLong, PriceNeeded
from domain.sale_draft import Facts, SaleDraft, SaleStep
from domain.typed import Span, one_line, typed_date
from domain.typed_money import typed_amount

LONGEST_NOTE = 200
#: The choice that takes an answer back.
NONE = "none"
TODAY, TOMORROW, AFTER, NOW = "today", "tomorrow", "after", "now"
HALF = "half"
ON = "on"

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
