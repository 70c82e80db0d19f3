"""Taps of the staff list of passes."""

from typing import ClassVar

from domain.ids import PassId, PlanId
from domain.passlists import Filter, Order, Turning
from handlers.taps.tap import Tap


class ShowPasses(Tap):
    """Opens the list: which passes, in what order, and the page at a pass, where one is named."""

    tag: ClassVar[str] = "l"
    which: Filter = Filter.ALL
    order: Order | None = None
    plan_id: PlanId | None = None
    at: PassId | None = None
    turning: Turning = Turning.AFTER


class ChooseFilter(Tap):
    """Offers the filters, and the way back to the list as it is."""

    tag: ClassVar[str] = "lf"
    which: Filter = Filter.ALL
    order: Order | None = None
    plan_id: PlanId | None = None


class ChoosePlan(Tap):
    """Offers the plans by which the list can be narrowed, those behind `after`."""

    tag: ClassVar[str] = "lp"
    which: Filter = Filter.ALL
    order: Order | None = None
    after: PlanId | None = None


class OpenListed(Tap):
    """Opens a pass from the list, with the way back to its page."""

    tag: ClassVar[str] = "lo"
    pass_id: PassId
    which: Filter = Filter.ALL
    order: Order | None = None
    plan_id: PlanId | None = None
