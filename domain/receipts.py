"""Payments that Telegram reports: each is kept as it came, and what became of it (PRODUCT §7.3)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.ids import OrderId, PersonId, ReceiptId, TelegramId


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody is about to pay: the payload of our invoice, and an amount in minor units."""

    payload: str
    amount: int
    currency: str


@dataclass(frozen=True, slots=True)
class Charge:
    """What somebody has paid; `charge_id` is Telegram's own number of it, the same whenever it is told."""

    asked: Asked
    charge_id: str
    provider_charge_id: str


class Outcome(StrEnum):
    """What became of a payment: what was ordered was delivered, it went to the payer's account, or it fits
    nothing and owners sort it out: credit it to a client, or note that it was given back."""

    DELIVERED = "delivered"
    KEPT = "kept"
    UNMATCHED = "unmatched"
    CREDITED = "credited"
    REFUNDED = "refunded"


class Receipt(BaseModel):
    """A payment as Telegram reported it. `person_id` is the client to whom it was credited, or who paid, as
    far as that is known; `payer` is what their account is called."""

    model_config = ConfigDict(frozen=True)

    id: ReceiptId = ReceiptId(0)
    charge_id: str
    provider_charge_id: str
    telegram_id: TelegramId
    payload: str
    amount: int
    currency: str
    received_at: datetime
    outcome: Outcome
    order_id: OrderId | None = None
    person_id: PersonId | None = None
    person_name: str | None = None
    payer: str | None = None
    settled_at: datetime | None = None
    settled_by: PersonId | None = None
    settled_by_name: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether owners still have to sort it out."""
        return self.outcome is Outcome.UNMATCHED
