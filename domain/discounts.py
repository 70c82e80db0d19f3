"""What is taken off a price at a sale: an amount, or a part of it (PRODUCT §7.1)."""

import re

from pydantic import BaseModel, ConfigDict

from domain.refusals import WrongDiscount
from domain.typed_money import typed_amount

#: The percents that a button offers.
QUICK = (10, 20, 50)
_WHOLE = 100_00


class Discount(BaseModel):
    """An `amount` in minor units, or hundredths of a `percent` of the price."""

    model_config = ConfigDict(frozen=True)

    amount: int = 0
    percent: int = 0

    def of(self, price: int | None, currency: str) -> int:
        """How much it takes off: half a cent is rounded in the client's favour.

        Raises `WrongDiscount` where nothing of the price would be left: what is free of charge is given for a
        reason.
        """
        if not self.amount and not self.percent:
            return 0
        off = self.amount or ((price or 0) * self.percent + _WHOLE // 2) // _WHOLE
        if not 0 <= off < (price or 0):
            raise WrongDiscount(max(0, (price or 0) - 1), currency)
        return off


def typed_discount(text: str, price: int | None, currency: str, language: str) -> Discount:
    """Reads "10 %", "12,5%", or an amount below the `price`. Nothing is no discount. Raises `WrongDiscount`,
    or what an amount that is none raises."""
    found = re.fullmatch(r"([0-9]{1,3})(?:[.,]([0-9]{1,2}))?\s*%", text.strip())
    if found is None:
        discount = Discount(amount=typed_amount(text, currency, language))
    elif (percent := int(found[1] + (found[2] or "").ljust(2, "0"))) < _WHOLE:
        discount = Discount(percent=percent)
    else:
        raise WrongDiscount(max(0, (price or 0) - 1), currency)
    discount.of(price, currency)
    return discount
