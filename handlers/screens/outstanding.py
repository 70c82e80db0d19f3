"""What a client has to pay now and later, and what is in credit, in lines (PRODUCT §7.4)."""

from domain.accounts import Outstanding
from domain.asking_to_pay import wanted
from domain.instalments import next_part
from domain.passes import Pass
from texts.words import Words

#: More passes are only counted.
PASSES = 4


def open_lines(words: Words, open_: Outstanding, *, own: bool) -> list[str]:
    """What is to be paid and what is in credit, a line for each currency; nothing where all is even."""
    owes = "dues-owes-own" if own else "dues-owes"
    lines = [words(owes, amount=words.money(amount, code)) for code, amount in open_.due.items()]
    lines += [words("dues-later", amount=words.money(amount, code)) for code, amount in open_.later.items()]
    return lines + [
        words("dues-credit", amount=words.money(amount, code)) for code, amount in open_.credit.items()
    ]


def aside(words: Words, open_: Outstanding | None) -> list[str]:
    """The same in passing, on another card."""
    if open_ is None:
        return []
    owes, credit = "client-account-owes", "client-account-credit"
    lines = [words(owes, amount=words.money(amount, code)) for code, amount in open_.due.items()]
    lines += [words("dues-later", amount=words.money(amount, code)) for code, amount in open_.later.items()]
    return lines + [words(credit, amount=words.money(amount, code)) for code, amount in open_.credit.items()]


def share_lines(words: Words, open_: Outstanding) -> list[str]:
    """Which part of that stands on which pass, the rest being the account's."""
    lines: list[str] = []
    for each in open_.passes[:PASSES]:
        if due := open_.due_on(each):
            lines.append(words("dues-on-pass", title=each.title, amount=_money(words, each, due)))
        if part := next_part(each, open_.today):
            day, amount = part
            said = {"title": each.title, "amount": _money(words, each, amount)}
            lines.append(words("dues-next-part", day=day, **said))
    more = len(open_.passes[PASSES:])
    return [*lines, words("dues-on-passes", count=more)] if more else lines


def wanted_said(words: Words, open_: Outstanding, pass_: Pass) -> str:
    """What is due on the pass, or all that is open where nothing is due yet."""
    return _money(words, pass_, wanted(pass_, open_.today))


def _money(words: Words, pass_: Pass, amount: int) -> str:
    return words.money(amount, pass_.currency or words.studio.currency)
