"""Taps of clients who buy or pay: the shop, orders, and "I paid"."""

from datetime import date
from typing import ClassVar

from domain.ids import BundleId, OrderId, PassId, PlanId
from handlers.taps.tap import Tap


class ShowShop(Tap):
    """What the presser may buy: plans behind `after`, or bundles behind `bundle`."""

    tag: ClassVar[str] = "ua"
    after: PlanId | None = None
    bundle: BundleId | None = None


class BuyPlan(Tap):
    """Orders one more pass of a plan: behind the pass it `follows`, at once, or from a chosen day on; where
    nothing is said the plan decides."""

    tag: ClassVar[str] = "ub"
    plan_id: PlanId
    follows: PassId | None = None
    at_once: bool = False
    starts_on: date | None = None


class ChooseFirstDay(Tap):
    """The days on which a pass of a plan may begin, in the month of `month`."""

    tag: ClassVar[str] = "uc"
    plan_id: PlanId
    month: date | None = None


class BuyBundle(Tap):
    """Orders a bundle."""

    tag: ClassVar[str] = "ud"
    bundle_id: BundleId


class PayPass(Tap):
    """Orders to pay what is open on one of the presser's passes."""

    tag: ClassVar[str] = "ue"
    pass_id: PassId


class PayAccount(Tap):
    """Orders to pay what the presser's account owes."""

    tag: ClassVar[str] = "uf"


class TopUpMine(Tap):
    """Orders the sessions of a plan for a pass of the presser; without a plan it shows what there is."""

    tag: ClassVar[str] = "uy"
    pass_id: PassId
    plan_id: PlanId | None = None


class ShowOrder(Tap):
    """One of the presser's orders."""

    tag: ClassVar[str] = "ug"
    order_id: OrderId


class SendInvoice(Tap):
    """Asks Telegram for the money of an order."""

    tag: ClassVar[str] = "uh"
    order_id: OrderId


class HowToPay(Tap):
    """How an order is paid without Telegram."""

    tag: ClassVar[str] = "ui"
    order_id: OrderId


class SayPaid(Tap):
    """Asks for a photo that shows that `amount` was paid."""

    tag: ClassVar[str] = "uj"
    order_id: OrderId
    amount: int


class SayPaidOnly(Tap):
    """Says that `amount` was paid, without a photo."""

    tag: ClassVar[str] = "uk"
    order_id: OrderId
    amount: int


class WithdrawOrder(Tap):
    """Gives up an order, or takes "I paid" back."""

    tag: ClassVar[str] = "ul"
    order_id: OrderId


class SwitchShop(Tap):
    """Shows a plan to clients, or hides it from them."""

    tag: ClassVar[str] = "um"
    plan_id: PlanId
    version: int
    shown: bool
