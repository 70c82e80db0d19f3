"""Money for a pass: what was received and given back, in minor units of its currency (PRODUCT §7.1)."""

from datetime import date, datetime, timedelta
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.ids import EntryId, LineId, PassId, PaymentId, PersonId, ReceiptId
from domain.ledger import Draft, EntryKind
from domain.money import OF_FIGURES, Method, Payment, paid_so_far
from domain.passes import Pass
from domain.refusals import (
    DateOutOfRange,
    NotADate,
    NotAVisitDay,
    NoteTooLong,
    NothingPaid,
    NothingToPay,
    WrongAmount,
)
from domain.typed import one_line
from domain.visits import typed_entry_day

#: What staff choose from when money is received, and when it goes back; what is kept for the client goes to
#: their account.
RECEIVED_BY = (Method.CASH, Method.CARD, Method.TRANSFER, Method.OTHER)
GIVEN_BACK_BY = (*RECEIVED_BY, Method.TELEGRAM, Method.ACCOUNT)

#: No single amount is larger, in minor units.
MOST_PAID = 10**9

LONGEST_NOTE = 200

#: So long before its sale somebody may have paid for a pass already.
_BEFORE_SALE = timedelta(days=366)


class LineOf(StrEnum):
    """What a line of money records. What is moved goes from pass to pass, with a part of the price."""

    PAYMENT = "payment"
    REFUND = "refund"
    MOVED = "moved"
    REVERSAL = "reversal"


class PaymentLine(BaseModel):
    """One line of money, never changed: `amount` is above zero where the studio received it.

    `entry_id` is the entry of the pass that it came with, `line_id` the line of the client's account. What a
    pass has as `paid` is the sum of its lines.
    """

    model_config = ConfigDict(frozen=True)

    id: PaymentId = PaymentId(0)
    kind: LineOf
    client_id: PersonId
    pass_id: PassId | None = None
    pass_title: str | None = None
    entry_id: EntryId | None = None
    line_id: LineId | None = None
    amount: int
    currency: str
    method: Method | None = None
    paid_on: date | None = None
    note: str | None = None
    receipt_id: ReceiptId | None = None
    reverses: PaymentId | None = None
    reversed_by: PaymentId | None = None
    at: datetime
    actor_id: PersonId | None = None
    actor_name: str | None = None


def payment_of(pass_: Pass, amount: int) -> Draft:
    """The entry by which so much is received for the pass. One that is open without a price has cost just
    that.

    Raises `NothingToPay` where nothing is open on it, also where that went to the client's account, or
    `WrongAmount` for what is not between one minor unit and what is open.
    """
    most = most_to_receive(pass_)
    if most <= 0:
        raise NothingToPay(pass_.title)
    if not 1 <= amount <= most:
        raise WrongAmount(1, most, pass_.currency or "")
    paid = pass_.paid + amount
    if pass_.price is None:
        changed = pass_.changed(price=paid, paid=paid, payment=Payment.PAID)
        return Draft(kind=EntryKind.PAYMENT, changed=changed)
    changed = pass_.changed(paid=paid, payment=paid_so_far(pass_.price, paid))
    return Draft(kind=EntryKind.PAYMENT, changed=changed)


def refund_of(pass_: Pass, amount: int) -> Draft:
    """The entry by which so much is given back: the pass has cost that much less, so that nothing is open
    which was not open before. Raises `NothingPaid`, or `WrongAmount` above what was paid."""
    if pass_.paid <= 0:
        raise NothingPaid(pass_.title)
    if not 1 <= amount <= pass_.paid:
        raise WrongAmount(1, pass_.paid, pass_.currency or "")
    price, paid = (pass_.price or 0) - amount, pass_.paid - amount
    payment = paid_so_far(price, paid) if pass_.payment in OF_FIGURES else pass_.payment
    return Draft(kind=EntryKind.REFUND, changed=pass_.changed(price=price, paid=paid, payment=payment))


def most_to_receive(pass_: Pass) -> int:
    """How much can be received for the pass at most, in minor units; nothing where nothing is open."""
    is_priceless = pass_.price is None and pass_.payment in (Payment.UNPAID, Payment.PARTLY)
    return MOST_PAID - pass_.paid if is_priceless else pass_.to_pay


def check_paid_on(on: date, sold_on: date, today: date) -> None:
    """Refuses a day that has not come yet, or that lies more than a year before the sale. Raises
    `DateOutOfRange`."""
    earliest = sold_on - min(_BEFORE_SALE, sold_on - date.min)
    if not earliest <= on <= today:
        raise DateOutOfRange(earliest, today)


def typed_paid_day(text: str, today: date, *, month_may_lead: bool) -> date:
    """The day on which money changed hands as staff type it; without a year the latest such day. Raises
    `NotADate` or `AmbiguousDate`."""
    try:
        return typed_entry_day(text, today, month_may_lead=month_may_lead)
    except NotAVisitDay:
        raise NotADate from None


def note_typed(text: str) -> str | None:
    """A note on one line; nothing where it says nothing. Raises `NoteTooLong`."""
    note = one_line(text)
    if len(note) > LONGEST_NOTE:
        raise NoteTooLong(LONGEST_NOTE)
    return note or None


def line_of(draft: Draft, amount: int) -> LineOf:
    """As what a pass's entry brings so much money, or takes it."""
    if draft.kind is EntryKind.TRANSFER:
        return LineOf.MOVED
    return LineOf.PAYMENT if amount > 0 else LineOf.REFUND


def taken_back(line: PaymentLine, at: datetime, by: PersonId | None, entry_id: EntryId | None) -> PaymentLine:
    """The line that takes this one back, on the same day and by the same method: as if it had not been.
    `entry_id` is the entry that takes back the one it came with."""
    return PaymentLine(
        kind=LineOf.REVERSAL,
        client_id=line.client_id,
        pass_id=line.pass_id,
        entry_id=entry_id,
        line_id=line.line_id,
        amount=-line.amount,
        currency=line.currency,
        method=line.method,
        paid_on=line.paid_on,
        receipt_id=line.receipt_id,
        reverses=line.id,
        at=at,
        actor_id=by,
    )
