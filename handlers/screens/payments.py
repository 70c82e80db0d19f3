"""What a pass cost, what was paid for it and what is open, and a payment that is taken (PRODUCT §7.1)."""

from datetime import date

from domain.ids import PassId
from domain.instalments import due, next_part
from domain.money import Method, Payment
from domain.passes import Pass
from domain.payments import RECEIVED_BY, LineOf, PaymentLine, most_to_receive
from handlers.screens import changes
from handlers.screens.instalments import part_lines
from handlers.screens.reasons import reason_said
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.tenders import currency_of, day_rows, method_rows, method_said
from handlers.taps.asking import ShowAsking
from handlers.taps.closing import CloseEarly
from handlers.taps.coach import ShowPass
from handlers.taps.history import ShowEntry
from handlers.taps.paying import (
    RefundPass,
    SavePayment,
    ShowPayments,
    TakePayment,
    ThinkPayment,
    TypePaid,
    TypePaidDay,
    TypePaidNote,
)
from services.payments import Payments, Shown
from texts.words import Words


def page(words: Words, found: Payments) -> Screen:
    """What the pass cost, was paid and is open, the lines behind it, and the ways to go on."""
    pass_ = found.pass_
    head = [words("pay-title", title=pass_.title, name=found.client.name), *figures(words, pass_)]
    head += part_lines(words, pass_, found.today)
    if not found.may_change:
        head.append(words("pay-own"))
    blocks = ["\n".join(head), *(_line(words, at, each.line) for at, each in enumerate(found.lines, 1))]
    rows = (*_taking(words, found), *_undos(words, found.lines)) if found.may_change else ()
    if found.more is not None:
        older = ShowPayments(pass_id=pass_.id, before=found.more)
        rows = (*rows, (Button(words.plain("button-older"), older),))
    back = Button(words.plain("button-back"), ShowPass(pass_id=pass_.id))
    return Screen("\n\n".join(blocks), (*rows, (back,)))


def figures(words: Words, pass_: Pass) -> list[str]:
    """The price with the discount in it, what was paid, and what is open."""
    if pass_.payment == Payment.COMPLIMENTARY:
        return [words("pay-complimentary")]
    price = words("pay-no-price") if pass_.price is None else words("pay-price", amount=money(words, pass_))
    if pass_.discount:
        discount = words.money(pass_.discount, currency_of(words, pass_))
        price = words("pay-price-discount", amount=money(words, pass_), discount=discount)
    lines = [price, words("pay-paid", amount=words.money(pass_.paid, currency_of(words, pass_)))]
    if pass_.payment in (Payment.ON_ACCOUNT, Payment.WAIVED):
        lines.append(words(f"pay-{pass_.payment}"))
    elif pass_.payment == Payment.PARTLY and not pass_.paid:
        lines[-1] = words("pay-part-unknown")
    elif pass_.price is not None:
        lines.append(words("pay-open", amount=words.money(pass_.to_pay, currency_of(words, pass_))))
    return lines


def thought(words: Words, found: Payments, tap: ThinkPayment) -> Screen:
    """A payment that is only thought of: the sum, the method and the day, each to be chosen otherwise."""
    pass_, known = found.pass_, tap.model_dump()
    amount = words.money(tap.amount, currency_of(words, pass_))
    lines = [
        changes.heading(words, pass_, found.client.name),
        "",
        words("pay-thought", amount=amount, method=method_said(words, tap.method), day=tap.on),
    ]
    if found.credit:
        credit = words.money(found.credit, currency_of(words, pass_))
        lines.append(words("pay-credit", amount=credit))
    if pass_.price is not None:
        left = words.money(pass_.to_pay - tap.amount, currency_of(words, pass_))
        lines.append(words("pay-open-then", amount=left))
    rows: Rows = (
        (Button(words.plain("button-pay-record", amount=amount), SavePayment(**known)),),
        (Button(words.plain("button-paid-amount"), TypePaid(**known)),),
        *method_rows(words, _methods(found), tap.method, lambda method: _with(tap, method=method)),
        *day_rows(words, found.today, tap.on, lambda on: _with(tap, on=on), TypePaidDay(**known)),
        (Button(words.plain("button-pay-note"), TypePaidNote(**known)),),
        (back_to_payments(words, pass_.id),),
    )
    return Screen("\n".join(lines), rows)


def amount_prompt(words: Words, found: Payments) -> str:
    """How much is open, and how an amount is typed."""
    heading = changes.heading(words, found.pass_, found.client.name)
    return "\n".join([heading, "", *figures(words, found.pass_), words("pay-ask-amount")])


def back_to_payments(words: Words, pass_id: PassId) -> Button:
    """Back to the lines of the pass."""
    return Button(words.plain("button-back"), ShowPayments(pass_id=pass_id))


def payments_row(words: Words, pass_: Pass) -> tuple[Button, ...]:
    """The button on a card of the pass, for who sells: it names what is open."""
    label = words.plain("button-payments")
    if pass_.to_pay:
        open_ = words.money(pass_.to_pay, currency_of(words, pass_))
        label = words.plain("button-payments-open", amount=open_)
    return (Button(label, ShowPayments(pass_id=pass_.id)),)


def money(words: Words, pass_: Pass) -> str:
    """What the pass cost."""
    return words.money(pass_.price or 0, currency_of(words, pass_))


def _taking(words: Words, found: Payments) -> Rows:
    pass_, rows = found.pass_, []
    known = {"pass_id": pass_.id, "version": pass_.version}
    if pass_.to_pay:
        part = _part(pass_, found.today)
        saved = SavePayment(**known, amount=part, method=Method.CASH, on=found.today)
        label = "button-paid-in-cash" if part == pass_.to_pay else "button-paid-part-in-cash"
        amount = words.money(part, currency_of(words, pass_))
        rows.append((Button(words.plain(label, amount=amount), saved),))
    if most_to_receive(pass_) > 0:
        rows.append((Button(words.plain("button-pay-otherwise-paid"), TakePayment(**known)),))
    if pass_.to_pay:
        rows.append((Button(words.plain("button-ask-for-it"), ShowAsking(pass_id=pass_.id)),))
    if pass_.paid > 0:
        rows.append((Button(words.plain("button-refund"), RefundPass(**known)),))
    rows.append((Button(words.plain("button-close-early"), CloseEarly(pass_id=pass_.id)),))
    return tuple(rows)


def _part(pass_: Pass, today: date) -> int:
    """What somebody pays who pays now: what is due, else the next part; all that is open of any other."""
    following = next_part(pass_, today)
    return due(pass_, today) or (pass_.to_pay if following is None else following[1])


def _methods(found: Payments) -> tuple[Method, ...]:
    return (*RECEIVED_BY, Method.ACCOUNT) if found.credit else RECEIVED_BY


def _undos(words: Words, lines: tuple[Shown, ...]) -> Rows:
    buttons = [
        Button(words.plain("button-undo-line", number=at), ShowEntry(entry_id=each.line.entry_id))
        for at, each in enumerate(lines, 1)
        if each.may_undo and each.line.entry_id is not None
    ]
    return tuple(tuple(buttons[at : at + 4]) for at in range(0, len(buttons), 4))


def _line(words: Words, number: int, line: PaymentLine) -> str:
    key = f"pay-line-{line.kind}"
    if line.kind is LineOf.MOVED and line.amount < 0:
        key = "pay-line-moved-away"
    amount = words.money(abs(line.amount), line.currency)
    lines = [words("pay-line", number=number, what=words.plain(key, amount=amount))]
    if line.method is not None and line.paid_on is not None:
        lines.append(words("pay-line-how", method=method_said(words, line.method), day=line.paid_on))
    by = line.actor_name or words.plain("history-desk")
    lines.append(words("history-by", when=words.stamp(line.at), by=by))
    if line.note:
        lines.append(words("pay-line-note", note=reason_said(words, line.note)))
    if line.reversed_by is not None:
        lines.append(words("history-taken-back"))
    return "\n".join(lines)


def _with(tap: ThinkPayment, **other: object) -> ThinkPayment:
    return tap.model_copy(update=other)
