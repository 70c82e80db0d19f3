"""How money changed hands, said and chosen: methods, days, and one line of money."""

from collections.abc import Callable
from datetime import date, timedelta

from domain.money import Method
from domain.passes import Pass
from domain.payments import PaymentLine
from handlers.screens.pass_changes import my_passes
from handlers.screens.reasons import reason_said
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps import Tap
from services.entry_news import EntryNews
from texts.words import Words


def method_rows(
    words: Words, methods: tuple[Method, ...], chosen: Method | None, choose: Callable[[Method], Tap]
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


def money_line(words: Words, line: PaymentLine) -> str:
    """One line of money in a row: how much came or went, how, and when."""
    key = "pay-money-came" if line.amount > 0 else "pay-money-went"
    method = "" if line.method is None else method_said(words, line.method)
    amount = words.money(abs(line.amount), line.currency)
    return words(key, amount=amount, method=method, day=line.paid_on)


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
    return Screen("\n".join(lines), my_passes(words))


def currency_of(words: Words, pass_: Pass) -> str:
    """In which currency the pass was sold."""
    return pass_.currency or words.studio.currency


def _marked(words: Words, label: str, is_chosen: bool) -> str:
    return words.plain("choice-chosen", label=label) if is_chosen else label
