"""What is taken back of money: a sale as a whole, a payment, a refund (PRODUCT §4.11, §7.1)."""

from collections.abc import Sequence
from datetime import date

from domain.ledger import Changed, Draft, Entry, EntryKind
from domain.money import OF_FIGURES, Payment, paid_so_far
from domain.passes import Pass
from domain.payments import PaymentLine
from domain.refusals import AlreadyUndone, CannotUndo, OpeningInUse, OpeningPaid, PaidByTelegram


def opening_reversal(
    pass_: Pass, opening: Entry, today: date, money: Sequence[PaymentLine] | None = None
) -> Draft:
    """The entry that takes a whole pass back which was opened by mistake: nothing is left of it from the
    studio's local day `today` on, for good. `money` is what came with the opening.

    Raises `AlreadyUndone`, `OpeningInUse` while anything of it is used or booked, `OpeningPaid` where money
    came or went since, `PaidByTelegram`, or `CannotUndo` where its figures were changed since, or what was
    open was charged to its client's account.
    """
    if opening.reversed_by is not None:
        raise AlreadyUndone
    if pass_.used or pass_.booked:
        raise OpeningInUse(pass_.title, pass_.used, pass_.booked)
    if pass_.free != opening.effect.free or pass_.total != opening.effect.total:
        raise CannotUndo
    _check_money(pass_, money)
    if pass_.payment == Payment.ON_ACCOUNT and _payment_at(opening) != Payment.ON_ACCOUNT:
        raise CannotUndo
    since = min(pass_.deactivated_on or today, today)
    # Nothing is owed for a pass that nobody has.
    payment = Payment.WAIVED if pass_.payment in (Payment.UNPAID, Payment.PARTLY) else pass_.payment
    closed = pass_.changed(deactivated_on=since, renewal_stopped=True, payment=payment, paid=0)
    return opening.taken_back(-opening.effect, closed)


def check_by_hand(pass_: Pass, money: Sequence[PaymentLine]) -> None:
    """Refuses to take money back that was paid through Telegram: there it stays paid. Raises
    `PaidByTelegram`."""
    if any(line.receipt_id is not None for line in money):
        raise PaidByTelegram(pass_.title)


def made_price(entry: Entry) -> bool:
    """Whether a payment has made the price: that it goes again leaves nothing to count with."""
    return any(change.field == "price" and change.was is None for change in entry.changed)


def money_back(pass_: Pass, entry: Entry) -> tuple[Changed, ...]:
    """What a payment or a refund at a known price has brought or taken, taken out of whatever has come since.
    Raises `CannotUndo`."""
    by = {change.field: change.now - change.was for change in entry.changed if change.field != "payment"}
    paid, price = pass_.paid - by.get("paid", 0), (pass_.price or 0) - by.get("price", 0)
    if not 0 <= paid <= price or pass_.payment not in OF_FIGURES:
        raise CannotUndo
    # Of what was paid partly nobody may have kept how much: then that is all that is known again.
    is_unknown = not paid and price and entry.kind is EntryKind.PAYMENT and _came_to_unknown(entry)
    payment = Payment.PARTLY if is_unknown else paid_so_far(price, paid)
    return pass_.changed(paid=paid, price=price, payment=payment)


def _came_to_unknown(payment: Entry) -> bool:
    """Whether it was the first that was kept for a pass that was paid partly."""
    was = {change.field: change.was for change in payment.changed}
    return was.get("paid") == 0 and was.get("payment", Payment.PARTLY) == Payment.PARTLY


def _check_money(pass_: Pass, money: Sequence[PaymentLine] | None) -> None:
    """What was paid with the sale goes with it; anything else was somebody's decision of its own."""
    if money is None:
        return
    if sum(line.amount for line in money) != pass_.paid:
        raise OpeningPaid(pass_.title)
    if pass_.paid:
        check_by_hand(pass_, money)


def _payment_at(opening: Entry) -> str | None:
    return next((change.now for change in opening.changed if change.field == "payment"), None)
