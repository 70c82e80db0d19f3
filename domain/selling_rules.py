"""The owner's rules of selling; each default is what most studios use (PRODUCT §7)."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Unpaid(StrEnum):
    """Which passes work before they are paid: all, those of which a part is paid, or none."""

    WORKS = "works"
    PARTLY = "partly"
    PAID = "paid"


class SellingRules(BaseModel):
    """How passes are sold and paid.

    Clients are asked for what is open on a renewed pass so many days after it began; after the last time
    the owners are told. `pay_note` says in the studio's own words how to pay without Telegram. A pass that
    renews itself is paid from what the client has in credit first, where `renew_from_credit` says so. It is
    not renewed again before something is paid for it, unless `renew_unpaid` says so.
    """

    model_config = ConfigDict(frozen=True)

    unpaid: Unpaid = Unpaid.WORKS
    ask_days: tuple[int, ...] = (0, 3, 7)
    pay_note: str | None = None
    renew_from_credit: bool = True
    renew_unpaid: bool = False
