"""Payments in Telegram as owners see them: what was bought, and what is to be sorted out."""

from collections.abc import Sequence

from domain.receipts import Outcome, Receipt
from handlers.screens import choosing_client
from handlers.screens.orders import elsewhere, what
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.claims import (
    CreditPaymentTo,
    FindCreditor,
    NoteRefunded,
    ShowStrayPayment,
    ShowStrayPayments,
    UndoRefunded,
)
from handlers.taps.coach import ShowClient, ShowPass
from handlers.taps.people import OwnerDesk
from services.receiving import Received
from services.searching import Found
from services.stray_payments import Sorting, SortingPage
from texts.words import Words


def bought(words: Words, received: Received) -> Screen:
    """What a client has just bought or paid in Telegram."""
    receipt, order = received.receipt, received.order
    about = "" if order is None else what(words, order)
    name = receipt.person_name or ""
    lines = [words("notice-bought", name=name, what=about, amount=_money(words, receipt))]
    lines += [] if order is None else elsewhere(words, order)
    rows: Rows = ()
    if received.pass_ is not None:
        title = received.pass_.title
        opens = Button(words.plain("button-open-pass", title=title), ShowPass(pass_id=received.pass_.id))
        rows = ((opens,),)
    return Screen("\n".join(lines), rows)


def arrived(words: Words, received: Received) -> Screen:
    """A payment that fits nothing, or that could not be delivered and stands on the client's account."""
    receipt, order = received.receipt, received.order
    amount = _money(words, receipt)
    if receipt.outcome is Outcome.KEPT and order is not None and receipt.person_id is not None:
        name = receipt.person_name or ""
        line = words("notice-stray_payment-kept", amount=amount, name=name, what=what(words, order))
        opens = Button(words.plain("button-open-client", name=name), ShowClient(client_id=receipt.person_id))
        return Screen(line, ((opens,),))
    line = words("notice-stray_payment", amount=amount, payer=_payer(words, receipt))
    opens = Button(words.plain("button-sort-payment"), ShowStrayPayment(receipt_id=receipt.id))
    return Screen(line, ((opens,),))


def unsorted(words: Words, page: SortingPage) -> Screen:
    """Those that are to be sorted out."""
    rows: list[tuple[Button, ...]] = [
        (Button(_label(words, receipt), ShowStrayPayment(receipt_id=receipt.id)),)
        for receipt in page.receipts
    ]
    if page.more is not None:
        rows.append((Button(words.plain("button-more"), ShowStrayPayments(after=page.more)),))
    rows.append((Button(words.plain("button-back"), OwnerDesk()),))
    hint = words("stray-hint" if page.receipts else "stray-none")
    return Screen(words("stray-title") + "\n" + hint, tuple(rows))


def card(words: Words, sorting: Sorting) -> Screen:
    """One of them, with what can be done about it or what was."""
    receipt = sorting.receipt
    lines = [
        words("notice-stray_payment", amount=_money(words, receipt), payer=_payer(words, receipt)),
        words("stray-at", at=words.stamp(receipt.received_at)),
        words("stray-charge", charge=receipt.provider_charge_id),
    ]
    rows: Rows = ()
    if receipt.is_open:
        lines += ["", words("stray-explained")]
        rows = _actions(words, sorting)
    else:
        by = receipt.settled_by_name or words.plain("coach-somebody")
        name = receipt.person_name or ""
        lines += ["", words(f"stray-is-{receipt.outcome}", by=by, name=name)]
    if receipt.outcome is Outcome.REFUNDED:
        rows = ((Button(words.plain("button-undo"), UndoRefunded(receipt_id=receipt.id)),),)
    return Screen("\n".join(lines), (*rows, (Button(words.plain("button-back"), ShowStrayPayments()),)))


def found(words: Words, receipt_id: int, clients: Sequence[Found]) -> Screen:
    """Clients who fit what was typed, for whom the money can be kept."""
    return choosing_client.clients(
        words,
        clients,
        lambda client_id: CreditPaymentTo.model_validate({"receipt_id": receipt_id, "client_id": client_id}),
        ShowStrayPayment.model_validate({"receipt_id": receipt_id}),
    )


def _actions(words: Words, sorting: Sorting) -> Rows:
    receipt_id, payer = sorting.receipt.id, sorting.payer
    rows: Rows = (
        (Button(words.plain("button-credit-somebody"), FindCreditor(receipt_id=receipt_id)),),
        (Button(words.plain("button-note-refunded"), NoteRefunded(receipt_id=receipt_id)),),
    )
    if payer is None:
        return rows
    own = CreditPaymentTo(receipt_id=receipt_id, client_id=payer.id)
    return ((Button(words.plain("button-credit-to", name=payer.name), own),), *rows)


def _label(words: Words, receipt: Receipt) -> str:
    return words.plain("button-stray", amount=_money(words, receipt), payer=_payer(words, receipt))


def _money(words: Words, receipt: Receipt) -> str:
    return words.money(receipt.amount, receipt.currency)


def _payer(words: Words, receipt: Receipt) -> str:
    return receipt.person_name or receipt.payer or words.plain("coach-somebody")
