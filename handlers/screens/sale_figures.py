"""The money of a sale in lines: old → new, what is paid at once, what was owed beside it."""

from domain.money import Payment
from handlers.screens.reasons import reason_said
from services.quoting import Quote
from texts.words import Words


def lines(words: Words, now: Quote) -> list[str]:
    """What it costs, how it is paid, what is owed beside it, and what changes hands."""
    said = [_price(words, now), _payment(words, now), *_credit(words, now), *_owed(words, now)]
    if now.draft.note is not None and not now.draft.is_free:
        said.append(words("sale-note", note=now.draft.note))
    if now.takes and now.takes != now.figures.paid:
        said.append(words("sale-takes", amount=_money(words, now, now.takes)))
    return [line for line in said if line]


def sell_label(words: Words, now: Quote) -> str:
    """The button that sells, with what is received for it."""
    if now.takes:
        return words.plain("button-sell-for", amount=_money(words, now, now.takes))
    if now.draft.is_free:
        return words.plain("button-sell-free")
    is_open = now.draft.payment is Payment.UNPAID and now.figures.price != 0
    return words.plain("button-sell-unpaid" if is_open else "button-sell")


def _price(words: Words, now: Quote) -> str:
    full, price = now.figures.full, now.figures.price
    if full is None or price is None:
        return words("plan-price-none")
    if full == 0:
        return words("plan-price-free")
    shown = {"was": _money(words, now, full), "now": _money(words, now, price)}
    if now.draft.is_free:
        return words("sale-price-now", **shown)
    if now.figures.discount:
        return words("sale-price-less", **shown, discount=_money(words, now, now.figures.discount))
    own = now.what.price
    if own is None or own == full:
        return words("sale-price", amount=shown["now"])
    return words("sale-price-now", was=_money(words, now, own), now=shown["now"])


def _payment(words: Words, now: Quote) -> str:
    draft, figures = now.draft, now.figures
    if draft.is_free:
        return words("sale-payment-complimentary", reason=reason_said(words, draft.reason or ""))
    if figures.price == 0:
        return ""
    if draft.payment is Payment.PAID and figures.price is None:
        return words("sale-payment-paid-without")
    method = words.plain(f"method-{draft.method}")
    if draft.payment is Payment.PARTLY and figures.price is not None:
        paid, rest = _money(words, now, figures.paid), _money(words, now, figures.price - figures.paid)
        return words("sale-payment-partly", amount=paid, rest=rest, method=method)
    return words(f"sale-payment-{draft.payment}", method=method)


def _credit(words: Words, now: Quote) -> list[str]:
    if not now.terms.in_credit:
        return []
    was, used = now.terms.in_credit, now.figures.credit
    if not used:
        return [words("sale-in-credit", amount=_money(words, now, was))]
    left = _money(words, now, was - used)
    return [words("sale-credit", amount=_money(words, now, used), was=_money(words, now, was), now=left)]


def _owed(words: Words, now: Quote) -> list[str]:
    """What is owed in the sale's currency, on the account and on each pass; in others it is only said."""
    said = []
    open_ = now.outstanding
    for currency, amount in open_.due.items():
        if currency == now.terms.currency and now.draft.settles:
            left = words.money(0, currency)
            said.append(words("sale-settles", was=words.money(amount, currency), now=left))
        else:
            said.append(words("sale-owes", amount=words.money(amount, currency)))
    for pass_ in open_.passes:
        if due := open_.due_on(pass_):
            part = words.money(due, pass_.currency or open_.currency)
            said.append(words("sale-owes-pass", title=pass_.title, amount=part))
    return said + [
        words("dues-later", amount=words.money(amount, currency)) for currency, amount in open_.later.items()
    ]


def _money(words: Words, now: Quote, minor: int) -> str:
    return words.money(minor, now.terms.currency)
