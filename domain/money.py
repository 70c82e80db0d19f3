"""How money changes hands, and how far something is paid (PRODUCT §7.1)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.ids import ReceiptId


class Payment(StrEnum):
    """How far a pass is paid (PRODUCT §7.1), or what became of what was open when it was deactivated."""

    PAID = "paid"
    PARTLY = "partly"
    UNPAID = "unpaid"
    COMPLIMENTARY = "complimentary"
    ON_ACCOUNT = "on_account"
    WAIVED = "waived"


#: These follow from the price and from what was received.
OF_FIGURES = (Payment.PAID, Payment.PARTLY, Payment.UNPAID)


class Method(StrEnum):
    """By what money came, or went back. `ACCOUNT` is what the studio owed the client."""

    CASH = "cash"
    CARD = "card"
    TRANSFER = "transfer"
    TELEGRAM = "telegram"
    ACCOUNT = "account"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Tender:
    """How money changed hands: by which method, on which local day of the studio, and what was noted.

    `receipt_id` is the payment that Telegram reported.
    """

    method: Method
    on: date
    note: str | None = None
    receipt_id: ReceiptId | None = None


def paid_so_far(price: int | None, paid: int) -> Payment:
    """How far something with this price is paid. What costs nothing is paid."""
    if not price or paid >= price:
        return Payment.PAID
    return Payment.PARTLY if paid > 0 else Payment.UNPAID
