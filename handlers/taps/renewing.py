"""Taps around what follows a pass: for staff, and for its client."""

from typing import ClassVar

from domain.ids import PassId, PlanId
from domain.reasons import QuickReason
from handlers.taps.tap import Tap


class ShowRenewal(Tap):
    """What follows a pass when it is over."""

    tag: ClassVar[str] = "nn"
    pass_id: PassId


class SwitchRenewal(Tap):
    """Stopping the automatic renewal, or letting it go on, thought of only."""

    tag: ClassVar[str] = "ns"
    pass_id: PassId
    version: int
    stopped: bool


class SaveRenewal(SwitchRenewal):
    """Does it, for a quick reason."""

    tag: ClassVar[str] = "nv"
    reason: QuickReason


class TypeRenewalReason(SwitchRenewal):
    """Asks for a reason in one's own words, then does it."""

    tag: ClassVar[str] = "ny"


class RenewMine(Tap):
    """What the presser may take after a pass of theirs: of its own plan, or of another."""

    tag: ClassVar[str] = "kr"
    pass_id: PassId
    plan_id: PlanId | None = None


class SwitchMine(Tap):
    """Stopping the automatic renewal of one's own pass, or letting it go on: asked first, then `sure`."""

    tag: ClassVar[str] = "kg"
    pass_id: PassId
    version: int
    stopped: bool
    sure: bool = False
