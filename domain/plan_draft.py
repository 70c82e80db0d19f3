"""A plan being made or edited: what is settled, and which step is next (PRODUCT §3)."""

from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

from domain.calendar import Unit
from domain.coverage import Coverage
from domain.ids import PlanId
from domain.plans import AtEnd, PaymentType, Plan, PlanKind, Terms, Validity, ValidityClock, WhenEmpty


class Step(StrEnum):
    """What is asked next; first those every plan passes through, then the ones of its options."""

    TITLE = "title"
    PAYMENT = "payment"
    PARTS = "parts"
    MEMO = "memo"
    PRICE = "price"
    KIND = "kind"
    SIZE = "size"
    CLOCK = "clock"
    LENGTH = "length"
    UNTIL = "until"
    ACTIVATE = "activate"
    PREVIEW = "preview"
    OPTIONS = "options"
    SERVICES = "services"
    COACHES = "coaches"
    PLACES = "places"
    WEEKDAYS = "weekdays"
    HOURS = "hours"
    CAPS = "caps"
    PER_DAY = "day"
    PER_WEEK = "week"
    PER_MONTH = "month"
    EMPTY = "empty"
    DEBT = "debt"
    PRIORITY = "priority"
    HOLD = "hold"
    LEAST = "least"
    TIMES = "times"
    CANCELLING = "cancelling"
    GRACE = "grace"
    COSTS = "costs"
    END = "end"
    NEXT = "next"


#: The choice that takes a limit away.
ANY = "any"
SPANS = (ValidityClock.SALE, ValidityClock.CHOSEN, ValidityClock.FIRST_USE)
_COUNTED = (PlanKind.COUNT, PlanKind.DAYS)
#: What says nothing about a plan without sessions.
_OF_SESSIONS: dict[str, Any] = {
    "coverage": Coverage(),
    "caps": (),
    "when_empty": WhenEmpty.REFUSE,
    "debt_limit": 0,
    "priority": 0,
    "policy": None,
}


class PlanDraft(BaseModel):
    """A plan in the making; what was not answered yet is None.

    `rest` are its terms apart from kind, size, validity, memo and how it is paid. `at` is the step that was
    gone to from the preview, on `page` of its choices. `was` is the plan that is being edited.
    """

    model_config = ConfigDict(frozen=True)

    title: str | None = None
    payment: PaymentType | None = None
    parts: int | None = None
    memo: str | None = None
    is_noted: bool = False
    price: int | None = None
    is_priced: bool = False
    kind: PlanKind | None = None
    size: int | None = None
    clock: ValidityClock | None = None
    count: int | None = None
    unit: Unit = Unit.MONTHS
    until: date | None = None
    activate_within_days: int | None = None
    rest: Terms = Terms()
    at: Step | None = None
    page: int = 0
    was: Plan | None = None

    @property
    def step(self) -> Step:
        """The first thing that is still to be answered, else where the owner went."""
        missing = {
            Step.TITLE: self.title is None,
            Step.PAYMENT: self.payment is None,
            Step.PARTS: self.payment is PaymentType.INSTALMENTS and self.parts is None,
            Step.MEMO: not self.is_noted,
            Step.PRICE: not self.is_priced,
            Step.KIND: self.kind is None,
            Step.SIZE: self.is_counted and self.size is None,
            Step.CLOCK: self.clock is None,
            Step.LENGTH: self.clock in SPANS and self.count is None,
            Step.UNTIL: self.clock is ValidityClock.FIXED and self.until is None,
            Step.ACTIVATE: self.clock is ValidityClock.FIRST_USE and self.activate_within_days is None,
        }
        return next((step for step, is_missing in missing.items() if is_missing), self.at or Step.PREVIEW)

    @property
    def is_counted(self) -> bool:
        """Whether a number of sessions or days limits it."""
        return self.kind in _COUNTED

    @property
    def is_offer(self) -> bool:
        """Whether it is sold without sessions."""
        return self.kind is PlanKind.OFFER

    @property
    def ends_offered(self) -> tuple[AtEnd, ...]:
        """What can follow a pass of this plan: nothing follows one without an end, none can be had again
        whose day is fixed or which is for each person once. A recurring one is had again, and of those
        without sessions no other."""
        if self.payment is PaymentType.RECURRING:
            return (AtEnd.RENEW,)
        if not self.is_counted and self.clock is ValidityClock.NONE:
            return (AtEnd.NOTHING,)
        if self.clock is ValidityClock.FIXED or self.rest.is_intro or self.is_offer:
            return (AtEnd.NOTHING, AtEnd.CONVERT)
        return tuple(AtEnd)

    def settled(self, **answers: Any) -> "PlanDraft":
        """The draft with these answers, back where the step was gone to from."""
        return self.model_copy(update={"at": None, "page": 0} | answers)

    def with_rest(self, at: Step, **terms: Any) -> "PlanDraft":
        """The draft with these terms, standing at another step."""
        rest = self.rest.model_copy(update=terms)
        page = self.page if at is self.at else 0
        return self.model_copy(update={"rest": rest, "at": at, "page": page})

    def plan(self, currency: str) -> Plan:
        """The finished plan; a new one has no identity yet, one that was edited keeps its own."""
        if self.title is None or self.kind is None or self.clock is None:
            raise ValueError("a plan needs a title, a kind and a validity")
        plan = self.was or Plan(id=PlanId(0), title=self.title, terms=Terms())
        answers: dict[str, Any] = {"title": self.title, "terms": self._terms(self.kind, self.clock)}
        if self.price != plan.price:
            answers |= {"price": self.price, "currency": None if self.price is None else currency}
        return plan.model_copy(update=answers)

    def _terms(self, kind: PlanKind, clock: ValidityClock) -> Terms:
        is_span, starts_with_use = clock in SPANS, clock is ValidityClock.FIRST_USE
        validity = Validity(
            clock=clock,
            count=self.count if is_span else None,
            unit=self.unit,
            until=self.until if clock is ValidityClock.FIXED else None,
            activate_within_days=self.activate_within_days if starts_with_use else None,
        )
        answers: dict[str, Any] = {"kind": kind, "validity": validity}
        answers["size"] = self.size if self.is_counted else None
        answers["parts"] = (self.parts or 1) if self.payment is PaymentType.INSTALMENTS else 1
        answers["memo"] = self.memo
        if self.rest.at_end not in self.ends_offered:
            answers |= {"at_end": self.ends_offered[0], "converts_to": None}
        if self.is_offer:
            answers |= _OF_SESSIONS
        return self.rest.model_copy(update=answers)
