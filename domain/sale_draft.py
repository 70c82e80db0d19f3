"""A sale as staff put it together: to whom, of what, from when, for how much, and how it is paid
(PRODUCT §7.1)."""

from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

from domain.discounts import Discount
from domain.ids import BundleId, PassId, PersonId, PlanId
from domain.money import Method, Payment
from domain.refusals import NotAChoice


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


_SWITCHED = (SaleStep.SETTLES, SaleStep.CREDIT)


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
        """The draft at the page of a step. Raises `NotAChoice` for one that has none."""
        if at in _SWITCHED:
            raise NotAChoice
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
