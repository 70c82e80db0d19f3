"""Taps around plans: making one, and giving a client a pass of it."""

from datetime import date
from typing import ClassVar

from domain.ids import PersonId, PlanId
from domain.selling import Payment
from handlers.taps.tap import Tap


class ShowPlans(Tap):
    """The plans on sale, those with ids above `after`."""

    tag: ClassVar[str] = "pl"
    after: PlanId | None = None


class ShowPlan(Tap):
    """One plan as its buyers will read it."""

    tag: ClassVar[str] = "p1"
    plan_id: PlanId


class NewPlan(Tap):
    """Begins a plan with its title."""

    tag: ClassVar[str] = "pn"


class ShowDraft(Tap):
    """The step at which the plan being made stands."""

    tag: ClassVar[str] = "pd"


class Choose(Tap):
    """Answers a step of the plan being made; `question_id` is the step's own."""

    tag: ClassVar[str] = "pc"
    question_id: int
    choice: str


class SavePlan(Tap):
    """Puts the plan that was previewed on sale."""

    tag: ClassVar[str] = "pv"
    question_id: int


class GivePass(Tap):
    """Chooses a plan for a client, among those with ids above `after`."""

    tag: ClassVar[str] = "gp"
    client_id: PersonId
    after: PlanId | None = None


class PreviewGift(Tap):
    """What a client is about to get. `nonce` is this giving's own number, kept by all its buttons."""

    tag: ClassVar[str] = "gv"
    client_id: PersonId
    plan_id: PlanId
    starts_on: date | None = None
    payment: Payment = Payment.PAID
    nonce: int | None = None


class TypeStart(Tap):
    """Asks for another first day."""

    tag: ClassVar[str] = "gt"
    client_id: PersonId
    plan_id: PlanId
    payment: Payment
    nonce: int


class Give(Tap):
    """Gives the pass, once for each `nonce`."""

    tag: ClassVar[str] = "gg"
    client_id: PersonId
    plan_id: PlanId
    starts_on: date
    payment: Payment
    nonce: int
