"""Taps around plans: making one, editing it, taking it off sale."""

from typing import ClassVar

from domain.ids import PlanId
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
