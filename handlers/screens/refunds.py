"""Money that goes back for a pass, by a method or onto the client's account (PRODUCT §7.1)."""

from domain.money import Method
from domain.payments import GIVEN_BACK_BY
from domain.reasons import FOR_REFUNDING
from handlers.screens import changes
from handlers.screens.payments import back_to_payments, figures
from handlers.screens.reasons import reason_rows
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.tenders import currency_of, method_rows, method_said
from handlers.taps.closing import CloseEarly
from handlers.taps.paying import (
    RefundBy,
    RefundPass,
    SaveRefund,
    ThinkRefund,
    TypeRefundDay,
    TypeRefunded,
    TypeRefundReason,
)
from services.payments import Payments
from texts.words import Words


def how_much(words: Words, found: Payments) -> Screen:
    """What was paid: all of it can go back by one press, or another amount."""
    pass_ = found.pass_
    heading = changes.heading(words, pass_, found.client.name)
    lines = [heading, "", *figures(words, pass_), "", words("refund-how-much"), words("refund-stays")]
    known = {"pass_id": pass_.id, "version": pass_.version, "amount": pass_.paid}
    all_ = words.plain("button-refund-all", amount=words.money(pass_.paid, currency_of(words, pass_)))
    other = TypeRefunded(**known, method=Method.CASH, on=found.today)
    rows: Rows = (
        (Button(all_, RefundBy.model_validate(known)),),
        (Button(words.plain("button-refund-amount"), other),),
        (Button(words.plain("button-close-early"), CloseEarly(pass_id=pass_.id)),),
        (back_to_payments(words, pass_.id),),
    )
    return Screen("\n".join(lines), rows)


def how(words: Words, found: Payments, tap: RefundBy) -> Screen:
    """By which method so much goes back."""
    pass_ = found.pass_
    amount = words.money(tap.amount, currency_of(words, pass_))
    heading = changes.heading(words, pass_, found.client.name)
    lines = [heading, "", words("refund-amount", amount=amount), words("refund-how")]
    methods = method_rows(
        words,
        GIVEN_BACK_BY,
        None,
        lambda method: ThinkRefund(**tap.model_dump(), method=method, on=found.today),
    )
    back = RefundPass(pass_id=pass_.id, version=pass_.version)
    return Screen("\n".join(lines), (*methods, (Button(words.plain("button-back"), back),)))


def thought(words: Words, found: Payments, tap: ThinkRefund) -> Screen:
    """A refund that is only thought of: the reasons save it, and it can be dated otherwise."""
    pass_, known = found.pass_, tap.model_dump()
    amount = words.money(tap.amount, currency_of(words, pass_))
    key = "refund-thought-account" if tap.method is Method.ACCOUNT else "refund-thought"
    lines = [
        changes.heading(words, pass_, found.client.name),
        "",
        words(key, amount=amount, method=method_said(words, tap.method), day=tap.on),
        words("refund-left", amount=words.money(pass_.paid - tap.amount, currency_of(words, pass_))),
        "",
        words("change-why"),
    ]
    back = RefundBy(pass_id=pass_.id, version=tap.version, amount=tap.amount)
    rows = (
        *reason_rows(
            words,
            FOR_REFUNDING,
            lambda reason: SaveRefund(**known, reason=reason),
            TypeRefundReason(**known),
        ),
        (Button(words.plain("button-pay-day"), TypeRefundDay(**known)),),
        (Button(words.plain("button-back"), back),),
    )
    return Screen("\n".join(lines), rows)


def amount_prompt(words: Words, found: Payments) -> str:
    """How much was paid, and how an amount is typed."""
    heading = changes.heading(words, found.pass_, found.client.name)
    return "\n".join([heading, "", *figures(words, found.pass_), words("refund-ask-amount")])
