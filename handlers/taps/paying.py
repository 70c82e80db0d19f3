"""Taps around the money of one pass: what was received for it, and what went back."""

from datetime import date
from typing import ClassVar

from domain.ids import PassId, PaymentId
from domain.money import Method
from domain.reasons import QuickReason
from handlers.taps.tap import Tap


class ShowPayments(Tap):
    """What a pass costs and the lines of its money, those older than `before`."""

    tag: ClassVar[str] = "yp"
    pass_id: PassId
    before: PaymentId | None = None


class TakePayment(Tap):
    """Opens a payment: all that is open, in cash, today."""

    tag: ClassVar[str] = "yk"
    pass_id: PassId
    version: int


class ThinkPayment(Tap):
    """A payment that is only thought of."""

    tag: ClassVar[str] = "yd"
    pass_id: PassId
    version: int
    amount: int
    method: Method
    on: date


class SavePayment(ThinkPayment):
    """Records it."""

    tag: ClassVar[str] = "yj"


class TypePaid(ThinkPayment):
    """Asks how much was received."""

    tag: ClassVar[str] = "yf"


class TypePaidDay(ThinkPayment):
    """Asks on which day."""

    tag: ClassVar[str] = "yh"


class TypePaidNote(ThinkPayment):
    """Asks for a note, and records the payment with it."""

    tag: ClassVar[str] = "yl"


class RefundPass(Tap):
    """Asks how much of what was paid goes back."""

    tag: ClassVar[str] = "ym"
    pass_id: PassId
    version: int


class RefundBy(Tap):
    """Asks how so much goes back."""

    tag: ClassVar[str] = "y6"
    pass_id: PassId
    version: int
    amount: int


class ThinkRefund(Tap):
    """A refund that is only thought of."""

    tag: ClassVar[str] = "yo"
    pass_id: PassId
    version: int
    amount: int
    method: Method
    on: date


class TypeRefunded(ThinkRefund):
    """Asks how much goes back."""

    tag: ClassVar[str] = "yv"


class TypeRefundDay(ThinkRefund):
    """Asks on which day it went back."""

    tag: ClassVar[str] = "yw"


class SaveRefund(ThinkRefund):
    """Records it, for a quick reason."""

    tag: ClassVar[str] = "yx"
    reason: QuickReason


class TypeRefundReason(ThinkRefund):
    """Asks for a reason in one's own words, then records it."""

    tag: ClassVar[str] = "yy"
