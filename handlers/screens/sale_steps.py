"""The pages of a sale: one question each, answered by a button or typed."""

from collections.abc import Callable
from datetime import timedelta

from domain.discounts import QUICK
from domain.money import Method, Payment
from domain.payments import RECEIVED_BY
from domain.reasons import FOR_FREE
from domain.sale_answers import AFTER, HALF, NONE, NOW, TODAY, TOMORROW
from domain.sale_draft import SaleStep
from domain.selling import WHEN_GIVEN, day_after
from handlers.screens.reasons import reason_said
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps import Tap
from handlers.taps.selling import ChooseInSale, OpenStep, SellTo
from services.quoting import Quote
from services.sale_drafts import OpenSale
from texts.words import Words

#: What is chosen, how it is called, and whether it is so now.
Choices = list[tuple[str, str, bool]]


def page(words: Words, sale: OpenSale) -> Screen:
    """The question of the step at which the sale stands, with its answers, two a row."""
    step = sale.draft.at
    assert step is not None, "a sale at its card has no question"
    now = sale.quote
    lines = [words("sale-title", name=now.client.name), f"<b>{words.escaped(now.what.title)}</b>", ""]
    lines.append(_asked(words, now, step))
    buttons = [_choice(words, sale, step, each) for each in _CHOICES[step](words, now)]
    back: Tap = SellTo(client_id=now.client.id) if now.asks_start else OpenStep(sale_id=sale.id)
    rows = (*_in_rows(step, buttons), (Button(words.plain("button-back"), back),))
    return Screen("\n".join(lines), rows)


def _asked(words: Words, now: Quote, step: SaleStep) -> str:
    if step is SaleStep.PART:
        price = now.figures.price or 0
        return words("sale-ask-part", amount=words.money(price, now.terms.currency))
    return words(f"sale-ask-{step}")


def _choice(words: Words, sale: OpenSale, step: SaleStep, each: tuple[str, str, bool]) -> Button:
    choice, label, is_on = each
    tap = ChooseInSale(sale_id=sale.id, step=step, choice=choice)
    return Button(words.plain("button-chosen" if is_on else "button-choice", label=label), tap)


def _in_rows(step: SaleStep, buttons: list[Button]) -> Rows:
    width = 1 if step in (SaleStep.PRICE, SaleStep.PART, SaleStep.NOTE) else 2
    if step is SaleStep.DISCOUNT:
        return (tuple(buttons[:-1]), tuple(buttons[-1:]))
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def _starts(words: Words, now: Quote) -> Choices:
    today = now.terms.today
    alone = now.follows is None and not now.asks_start
    days = {TODAY: today, TOMORROW: today + timedelta(days=1)}
    found = [
        (key, words.plain(f"button-start-{key}"), alone and now.terms.starts_on == day)
        for key, day in days.items()
    ]
    behind = now.behind
    if behind is not None and day_after(behind, today) > today:
        label = words.plain("button-sale-after", title=behind.title, day=day_after(behind, today))
        found.append((AFTER, label, now.follows is not None and not now.draft.at_once))
    if now.follows is not None:
        label = words.plain("button-start-beside", title=now.follows.title)
        found.append((NOW, label, now.draft.at_once))
    return found


def _prices(words: Words, now: Quote) -> Choices:
    own = now.what.price
    label = words.plain("button-no-price")
    if own is not None:
        label = words.plain("button-own-price", amount=words.money(own, now.terms.currency))
    return [(NONE, label, now.draft.price is None)]


def _discounts(words: Words, now: Quote) -> Choices:
    chosen = now.draft.discount
    quick: Choices = [
        (str(each), words.plain("button-percent", percent=each), chosen.percent == each * 100)
        for each in QUICK
    ]
    return [*quick, (NONE, words.plain("button-no-discount"), not chosen.percent and not chosen.amount)]


def _payments(words: Words, now: Quote) -> Choices:
    offered = [each for each in WHEN_GIVEN if each is not Payment.PARTLY or now.figures.price]
    return [(each.value, words.plain(f"button-{each}"), each is now.draft.payment) for each in offered]


def _parts(words: Words, now: Quote) -> Choices:
    half = ((now.figures.price or 0) + 1) // 2
    label = words.plain("button-half", amount=words.money(half, now.terms.currency))
    return [(HALF, label, now.draft.part == half)] if half < (now.figures.price or 0) else []


def _methods(words: Words, now: Quote) -> Choices:
    draft, credit = now.draft, min(now.terms.in_credit, now.figures.paid)
    found = [(each.value, words.plain(f"method-{each}"), each is draft.method) for each in RECEIVED_BY]
    if credit:
        label = words.plain("button-use-credit", amount=words.money(credit, now.terms.currency))
        found.append((Method.ACCOUNT.value, label, draft.credit > 0))
    return found


def _reasons(words: Words, now: Quote) -> Choices:
    return [(each.value, reason_said(words, each), each == now.draft.reason) for each in FOR_FREE]


def _notes(words: Words, now: Quote) -> Choices:
    has_none = now.draft.note is None
    return [] if has_none else [(NONE, words.plain("button-no-note"), False)]


_CHOICES: dict[SaleStep, Callable[[Words, Quote], Choices]] = {
    SaleStep.START: _starts,
    SaleStep.PRICE: _prices,
    SaleStep.DISCOUNT: _discounts,
    SaleStep.PAYMENT: _payments,
    SaleStep.PART: _parts,
    SaleStep.METHOD: _methods,
    SaleStep.REASON: _reasons,
    SaleStep.NOTE: _notes,
}
