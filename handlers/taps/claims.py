"""Taps of staff: what clients say they have paid, and payments that fit nothing."""

from typing import ClassVar

from domain.ids import OrderId, PersonId, ReceiptId
from domain.money import Method
from handlers.taps.tap import Tap


class ShowClaims(Tap):
    """What clients say they have paid, behind `after`."""

    tag: ClassVar[str] = "un"
    after: OrderId | None = None


class ShowClaim(Tap):
    """One of them."""

    tag: ClassVar[str] = "uo"
    order_id: OrderId


class ConfirmClaim(Tap):
    """The money is there; what was ordered is sold."""

    tag: ClassVar[str] = "up"
    order_id: OrderId
    version: int
    method: Method = Method.TRANSFER


class ChooseHowPaid(Tap):
    """By which method the money came."""

    tag: ClassVar[str] = "uq"
    order_id: OrderId


class RefuseClaim(Tap):
    """The money is not there; asks before the client is told, until it is `sure`."""

    tag: ClassVar[str] = "ur"
    order_id: OrderId
    version: int
    sure: bool = False


class ShowStrayPayments(Tap):
    """Payments to sort out, behind `after`."""

    tag: ClassVar[str] = "us"
    after: ReceiptId | None = None


class ShowStrayPayment(Tap):
    """One of them."""

    tag: ClassVar[str] = "ut"
    receipt_id: ReceiptId


class CreditPaymentTo(Tap):
    """Keeps the money for a client."""

    tag: ClassVar[str] = "uv"
    receipt_id: ReceiptId
    client_id: PersonId


class FindCreditor(Tap):
    """Asks for whom the money is to be kept."""

    tag: ClassVar[str] = "uw"
    receipt_id: ReceiptId


class NoteRefunded(Tap):
    """The money was given back outside."""

    tag: ClassVar[str] = "ux"
    receipt_id: ReceiptId


class UndoRefunded(Tap):
    """It was not: the payment is to be sorted out again."""

    tag: ClassVar[str] = "uz"
    receipt_id: ReceiptId
