"""Money that goes back for a pass, by a method or onto the client's account (PRODUCT §7.1)."""

from domain.money import Method
from domain.payments import GIVEN_BACK_BY
from domain.reasons import FOR_REFUNDING
from handlers.screens import changes
from handlers.screens.payments import back_to_payments, figures
from handlers.screens.reasons import reason_rows
from handlers.screens.screen import Button, Screen
from handlers.screens.tenders import currency_of, day_rows, method_rows, method_said
from handlers.taps.closing import CloseEarly
from handlers.taps.paying import SaveRefund, ThinkRefund, TypeRefundDay, TypeRefunded, TypeRefundReason
from services.payments import Payments
from texts.words import Words


def thought(words: Words, found: Payments, tap: ThinkRefund) -> Screen:
    """A refund that is only thought of: the sum, the method and the day, each to be chosen otherwise, and
    the reasons that save it. That the pass stays in use is said."""
    pass_, known = found.pass_, tap.model_dump()
    amount = words.money(tap.amount, currency_of(words, pass_))
    key = "refund-thought-account" if tap.method is Method.ACCOUNT else "refund-thought"
    lines = [
        changes.heading(words, pass_, found.client.name),
        "",
        words(key, amount=amount, method=method_said(words, tap.method), day=tap.on),
        words("refund-left", amount=words.money(pass_.paid - tap.amount, currency_of(words, pass_))),
        words("refund-stays"),
        "",
        words("change-why"),
    ]
    rows = (
        *reason_rows(
            words,
            FOR_REFUNDING,
            lambda reason: SaveRefund(**known, reason=reason),
            TypeRefundReason(**known),
        ),
        (Button(words.plain("button-refund-amount"), TypeRefunded(**known)),),
        *method_rows(
            words, GIVEN_BACK_BY, tap.method, lambda method: tap.model_copy(update={"method": method})
        ),
        *day_rows(
            words, found.today, tap.on, lambda on: tap.model_copy(update={"on": on}), TypeRefundDay(**known)
        ),
        (Button(words.plain("button-close-early"), CloseEarly(pass_id=pass_.id)),),
        (back_to_payments(words, pass_.id),),
    )
    return Screen("\n".join(lines), rows)


def amount_prompt(words: Words, found: Payments) -> str:
    """How much was paid, and how an amount is typed."""
    heading = changes.heading(words, found.pass_, found.client.name)
    return "\n".join([heading, "", *figures(words, found.pass_), words("refund-ask-amount")])
