"""How much of a price, and of what was paid of it, goes with a part of a pass (PRODUCT §4.12)."""

from domain.ledger import Changed
from domain.money import OF_FIGURES, Payment, paid_so_far
from domain.passes import Pass


def price_share(pass_: Pass, number: int) -> int | None:
    """How much of the price goes with so many of its sessions, in whole minor units."""
    return None if pass_.price is None else pass_.price * number // max(pass_.total, 1)


def paid_share(pass_: Pass, price: int | None) -> int:
    """How much of what was paid goes with so much of the price."""
    return pass_.paid * (price or 0) // pass_.price if pass_.price else 0


def priced(pass_: Pass, price: int | None, paid: int) -> tuple[Changed, ...]:
    """What changes when a part of the price comes or goes, with what was `paid` of it; it cannot come back
    once the payment has moved."""
    changed = pass_.changed(price=price, paid=paid, payment=paid_as(pass_, price, paid))
    has_moved = any(change.field == "payment" for change in changed)
    return changed if has_moved or not changed else (*changed, pass_.kept("payment"))


def paid_as(pass_: Pass, price: int | None, paid: int) -> str:
    """How far it is paid then; what became of it otherwise stays as it is, and so does a part that nobody has
    kept."""
    is_unknown = pass_.payment == Payment.PARTLY and not pass_.paid and price != 0
    if pass_.payment not in OF_FIGURES or price is None or is_unknown:
        return pass_.payment
    return paid_so_far(price, paid)
