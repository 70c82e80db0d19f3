"""Telegram's own request for money, and what its payer reads once it is paid."""

from datetime import date

from pydantic import SecretStr

from domain.orders import LONGEST_DESCRIPTION, LONGEST_TITLE, Subject, cut
from domain.people import Actor
from domain.receipts import Outcome
from domain.telegram_money import to_telegram
from handlers.screens.orders import elsewhere, money, what
from handlers.screens.passes import pass_lines
from handlers.screens.screen import Button, Invoice, Screen
from handlers.screens.terms import plan_lines
from handlers.taps.buying import HowToPay, ShowShop
from handlers.taps.client import ShowBalance
from services.cards import PassCard
from services.ordering import OrderCard
from services.receiving import Received
from texts.words import Words

#: What a forwarded invoice opens the chat with.
START = "buy"


def invoice(words: Words, card: OrderCard, provider: SecretStr) -> Screen:
    """Telegram's own request for the money of an order; where it does not take it, the way at the studio."""
    shown = card.order
    title = what(words, shown)
    asked = Invoice(
        title=cut(title, LONGEST_TITLE),
        description=cut(_description(words, card), LONGEST_DESCRIPTION),
        label=cut(title, LONGEST_TITLE),
        payload=shown.payload,
        amount=to_telegram(shown.amount, shown.currency),
        currency=shown.currency,
        provider=provider,
        start=START,
    )
    studio = (Button(words.plain("button-pay-studio"), HowToPay(order_id=shown.id)),)
    otherwise = words("invoice-not-taken", amount=money(words, shown))
    return Screen(otherwise, (studio, (Button(words.plain("button-back"), ShowShop()),)), invoice=asked)


def paid(words: Words, actor: Actor, received: Received, today: date) -> Screen:
    """What somebody reads who has paid in Telegram."""
    receipt, order = received.receipt, received.order
    amount = words.money(receipt.amount, receipt.currency)
    mine = ((Button(words.plain("button-balance"), ShowBalance()),),)
    if receipt.outcome in (Outcome.UNMATCHED, Outcome.CREDITED, Outcome.REFUNDED) or order is None:
        return Screen(words("paid-unmatched", amount=amount))
    if receipt.outcome is Outcome.KEPT:
        return Screen(words("paid-kept", amount=amount, what=what(words, order)), mine)
    lines = [words("paid-thanks", amount=amount)]
    if received.pass_ is None or actor.person is None or order.subject is Subject.BUNDLE:
        lines.append(words("paid-for", what=what(words, order)))
    else:
        lines += elsewhere(words, order)
        lines += ["", pass_lines(words, PassCard(received.pass_, actor.person, today))]
    return Screen("\n".join(lines), mine)


def _description(words: Words, card: OrderCard) -> str:
    shown = card.order
    if shown.subject is Subject.ACCOUNT:
        return words.plain("invoice-account", studio=words.studio.name)
    if shown.subject is Subject.PASS:
        return words.plain("invoice-pass", title=shown.title, studio=words.studio.name)
    if card.top_up is not None:
        day = card.top_up.after.valid_until
        key = "invoice-top_up-open" if day is None else "invoice-top_up"
        return words.plain(key, what=what(words, shown), day=day)
    if shown.plan is None:
        return " · ".join(plan.title for plan in card.contents)
    lines = plan_lines(words, shown.plan, {})
    return " · ".join("\n".join(lines).splitlines()) or shown.title
