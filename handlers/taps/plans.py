"""Taps around plans: making one, and giving a client a pass of it."""

from datetime import date
from typing import ClassVar

from domain.ids import PersonId, PlanId
from domain.money import Payment
from domain.plan_draft import Step
from handlers.taps.tap import Tap


class ShowPlans(Tap):
    """The plans on sale or the retired ones, those with ids above `after`."""

    tag: ClassVar[str] = "pl"
    after: PlanId | None = None
    retired: bool = False


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


class GoTo(Tap):
    """Goes to a step of a plan that is complete, or one step back; `number` is the page of its choices."""

    tag: ClassVar[str] = "yg"
    question_id: int
    step: Step
    number: int = 0


class EditPlan(Tap):
    """Begins to edit a plan."""

    tag: ClassVar[str] = "ye"
    plan_id: PlanId


class UndoEdit(Tap):
    """Takes an edit back; `question_id` is that of the draft that was saved."""

    tag: ClassVar[str] = "yu"
    question_id: int


class AskRetire(Tap):
    """Explains what retiring a plan means, with and without a block."""

    tag: ClassVar[str] = "yq"
    plan_id: PlanId


class RetirePlan(Tap):
    """Takes a plan off sale."""

    tag: ClassVar[str] = "yt"
    plan_id: PlanId
    version: int
    block: bool


class UnretirePlan(Tap):
    """Puts a retired plan on sale again."""

    tag: ClassVar[str] = "yb"
    plan_id: PlanId
    version: int


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
