"""What a pass cost, what was paid for it and what is open, and a payment that is taken (PRODUCT §7.1)."""

from collections.abc import Callable
from datetime import date, timedelta

from domain.ids import PassId
from domain.money import Method, Payment
from domain.passes import Pass
from domain.payments import RECEIVED_BY, LineOf, PaymentLine, most_to_receive
from handlers.screens import changes
from handlers.screens.reasons import reason_said
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps import Tap
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
from services.telling import EntryNews
from texts.words import Words


def page(words: Words, found: Payments) -> Screen:
    """What the pass cost, was paid and is open, the lines behind it, and the ways to go on."""
    pass_ = found.pass_
    head = [words("pay-title", title=pass_.title, name=found.client.name), *figures(words, pass_)]
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


def told(words: Words, news: EntryNews) -> Screen:
    """A client is told what was received or given back, and what is open now."""
    pass_ = news.pass_
    moved = sum(change.now - change.was for change in news.entry.changed if change.field == "paid")
    amount = words.money(abs(moved), currency_of(words, pass_))
    key = "notice-money-paid" if moved > 0 else "notice-money-back"
    lines = [words(key, amount=amount, title=pass_.title)]
    if moved < 0 and news.entry.reason:
        lines.append(words("notice-reason", reason=reason_said(words, news.entry.reason)))
    if pass_.to_pay:
        lines.append(words("pay-open", amount=words.money(pass_.to_pay, currency_of(words, pass_))))
    elif moved > 0:
        lines.append(words("notice-money-even"))
    return Screen("\n".join(lines))


def method_rows(
    words: Words, methods: tuple[Method, ...], chosen: Method, choose: Callable[[Method], Tap]
) -> Rows:
    """A button for each method, two a row, the chosen one marked."""
    buttons = [
        Button(_marked(words, method_said(words, each), each is chosen), choose(each)) for each in methods
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def day_rows(
    words: Words, today: date, chosen: date, choose: Callable[[date], Tap], other: Tap
) -> Rows:
    """Today, yesterday, or a day to be typed."""
    yesterday = today - timedelta(days=1)
    named = [("pay-today", today), ("pay-yesterday", yesterday)]
    quick = [Button(_marked(words, words.plain(key), day == chosen), choose(day)) for key, day in named]
    return (tuple(quick), (Button(words.plain("button-pay-day"), other),))


def method_said(words: Words, method: Method) -> str:
    """The method in the reader's language, plain."""
    return words.plain(f"method-{method}")


def back_to_payments(words: Words, pass_id: PassId) -> Button:
    """Back to the lines of the pass."""
    return Button(words.plain("button-back"), ShowPayments(pass_id=pass_id))


def money_line(words: Words, line: PaymentLine) -> str:
    """One line of money in a row: how much came or went, how, and when."""
    key = "pay-money-came" if line.amount > 0 else "pay-money-went"
    method = "" if line.method is None else method_said(words, line.method)
    amount = words.money(abs(line.amount), line.currency)
    return words(key, amount=amount, method=method, day=line.paid_on)


def payments_row(words: Words, pass_: Pass) -> tuple[Button, ...]:
    """The button on a card of the pass, for who sells: it names what is open."""
    label = words.plain("button-payments")
    if pass_.to_pay:
        open_ = words.money(pass_.to_pay, currency_of(words, pass_))
        label = words.plain("button-payments-open", amount=open_)
    return (Button(label, ShowPayments(pass_id=pass_.id)),)


def currency_of(words: Words, pass_: Pass) -> str:
    """In which currency the pass was sold."""
    return pass_.currency or words.studio.currency


def money(words: Words, pass_: Pass) -> str:
    """What the pass cost."""
    return words.money(pass_.price or 0, currency_of(words, pass_))


def _taking(words: Words, found: Payments) -> Rows:
    pass_, rows = found.pass_, []
    known = {"pass_id": pass_.id, "version": pass_.version}
    if pass_.to_pay:
        whole = SavePayment(**known, amount=pass_.to_pay, method=Method.CASH, on=found.today)
        amount = words.money(pass_.to_pay, currency_of(words, pass_))
        rows.append((Button(words.plain("button-paid-in-cash", amount=amount), whole),))
    if most_to_receive(pass_) > 0:
        rows.append((Button(words.plain("button-pay-otherwise-paid"), TakePayment(**known)),))
    if pass_.paid > 0:
        rows.append((Button(words.plain("button-refund"), RefundPass(**known)),))
    rows.append((Button(words.plain("button-close-early"), CloseEarly(pass_id=pass_.id)),))
    return tuple(rows)


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


def _marked(words: Words, label: str, is_chosen: bool) -> str:
    return words.plain("choice-chosen", label=label) if is_chosen else label
