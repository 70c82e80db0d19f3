"""Taps around selling: what is sold to whom, and a sale being put together."""

from typing import ClassVar

from domain.ids import BundleId, PassId, PersonId, PlanId
from domain.sale_draft import SaleStep
from handlers.taps.tap import Tap


class FindBuyer(Tap):
    """Asks for the client to whom something is sold."""

    tag: ClassVar[str] = "sf"


class SellTo(Tap):
    """Chooses a plan for a client, among those with ids above `after`."""

    tag: ClassVar[str] = "gp"
    client_id: PersonId
    after: PlanId | None = None


class SellPlan(Tap):
    """Begins the sale of a plan."""

    tag: ClassVar[str] = "sp"
    client_id: PersonId
    plan_id: PlanId


class SellBundle(Tap):
    """Begins the sale of a bundle."""

    tag: ClassVar[str] = "sb"
    client_id: PersonId
    bundle_id: BundleId


class Follow(Tap):
    """Begins the sale of what comes after the pass `follows`: the day after it ends, or `at_once`."""

    tag: ClassVar[str] = "nf"
    follows: PassId
    plan_id: PlanId
    at_once: bool = False


class ShowSale(Tap):
    """A sale as that draft has it, or the one that is being made now."""

    tag: ClassVar[str] = "sw"
    sale_id: int | None = None


class OpenStep(Tap):
    """Goes to a step of a sale, or back to its card."""

    tag: ClassVar[str] = "sa"
    sale_id: int
    step: SaleStep | None = None


class ChooseInSale(Tap):
    """Answers a step of a sale."""

    tag: ClassVar[str] = "su"
    sale_id: int
    step: SaleStep
    choice: str


class Sell(Tap):
    """Sells it, once."""

    tag: ClassVar[str] = "sx"
    sale_id: int
