"""What a client owes beside their passes: lines, and how they are settled (PRODUCT §7.4)."""

from collections.abc import Mapping, Sequence

from domain.accounts import AccountLine, LineKind, Owing
from domain.reasons import FOR_PAYING, FOR_WAIVING
from handlers.screens.reasons import reason_rows, reason_said
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.accounts import (
    SaveSettlement,
    SettleAccount,
    ShowAccount,
    ShowOwing,
    TypeSettlement,
    TypeSettlementReason,
    UndoLine,
)
from handlers.taps.client import ShowBalance
from handlers.taps.coach import ShowClient
from handlers.taps.people import OwnerDesk
from services.dues import Account
from texts.words import Words

_FOR_A_PASS = (LineKind.CHARGE, LineKind.CREDIT, LineKind.USED)


def card(words: Words, account: Account) -> Screen:
    """What is open, the lines behind it, and for who may the ways to settle it."""
    own = account.is_own
    title = words("dues-title-own") if own else words("dues-title", name=account.client.name)
    head = "\n".join([title, *(open_lines(words, account.open_, own=own) or [words("dues-even")])])
    blocks = [head, *(_line(words, number, line) for number, line in enumerate(account.lines, 1))]
    rows = _settling(words, account) if account.may_settle else ()
    if account.more is not None:
        older = ShowAccount(client_id=account.client.id, before=account.more)
        rows = (*rows, (Button(words.plain("button-older"), older),))
    back = ShowBalance() if own else ShowClient(client_id=account.client.id)
    return Screen("\n\n".join(blocks), (*rows, (Button(words.plain("button-back"), back),)))


def saved(words: Words, account: Account) -> Screen:
    """The account with the line that has just been added."""
    return card(words, account).toasting(words.plain("toast-account-saved"))


def pending(words: Words, account: Account, tap: SettleAccount) -> Screen:
    """A settlement that is only thought of: old → new, and the reasons that save it."""
    was = account.open_.get(tap.currency, 0)
    owed, left = (words.money(amount, tap.currency) for amount in (was, was - tap.amount))
    key = "dues-pay-ask" if tap.how is LineKind.PAID else "dues-waive-ask"
    lines = [words(key, name=account.client.name, amount=owed), words("dues-pay-change", was=owed, now=left)]
    is_paid = tap.how is LineKind.PAID
    known = tap.model_dump()
    rows = reason_rows(
        words,
        FOR_PAYING if is_paid else FOR_WAIVING,
        lambda reason: SaveSettlement(**known, reason=reason),
        TypeSettlementReason(**known),
    )
    lines += ["", words("dues-why-paid" if is_paid else "change-why")]
    back = Button(words.plain("button-back"), ShowAccount(client_id=account.client.id))
    return Screen("\n".join(lines), (*rows, (back,)))


def amount_prompt(words: Words, account: Account, currency: str) -> str:
    """How much is owed, and how a part of it is typed."""
    return words("dues-ask-amount", amount=words.money(account.open_.get(currency, 0), currency))


def owing(words: Words, clients: Sequence[Owing], *, more: bool) -> Screen:
    """Clients whose account is not even, each to be opened."""
    lines = [words("owing-title"), words("owing-hint" if clients else "owing-none")]
    rows: Rows = tuple(
        (Button(_owing_label(words, each), ShowAccount(client_id=each.person_id)),) for each in clients
    )
    if more:
        rows = (*rows, (Button(words.plain("button-more"), ShowOwing(after=clients[-1].person_id)),))
    return Screen("\n".join(lines), (*rows, (Button(words.plain("button-back"), OwnerDesk()),)))


def settled(words: Words, line: AccountLine) -> Screen:
    """A client is told what was done to their account."""
    said = words(f"notice-account-{line.kind}", amount=words.money(abs(line.amount), line.currency))
    return Screen(said, ((Button(words.plain("button-account"), ShowAccount()),),))


def open_lines(words: Words, open_: Mapping[str, int], *, own: bool) -> list[str]:
    """What is open, a line for each currency; nothing where the account is even."""
    owes = "dues-owes-own" if own else "dues-owes"
    return [
        words(owes if amount > 0 else "dues-credit", amount=words.money(abs(amount), currency))
        for currency, amount in open_.items()
    ]


def aside(words: Words, open_: Mapping[str, int]) -> list[str]:
    """The same in passing, on another card."""
    return [
        words(
            "client-account-owes" if amount > 0 else "client-account-credit",
            amount=words.money(abs(amount), currency),
        )
        for currency, amount in open_.items()
    ]


def _owing_label(words: Words, each: Owing) -> str:
    key = "button-owing" if each.amount > 0 else "button-in-credit"
    return words.plain(key, name=each.name, amount=words.money(abs(each.amount), each.currency))


def _line(words: Words, number: int, line: AccountLine) -> str:
    key = "dues-credited" if line.kind is LineKind.CREDIT else f"dues-{line.kind}"
    if line.kind in _FOR_A_PASS and line.pass_title is not None:
        key += "-for"
    amount = words.money(abs(line.amount), line.currency)
    what = words.plain(key, amount=amount, title=line.pass_title)
    by = line.actor_name or words.plain("history-desk")
    lines = [words("dues-line", number=number, what=what)]
    lines.append(words("history-by", when=words.stamp(line.at), by=by))
    if line.reason and line.kind is not LineKind.CHARGE:
        lines.append(words("history-why", reason=reason_said(words, line.reason)))
    if line.reversed_by is not None:
        lines.append(words("history-taken-back"))
    return "\n".join(lines)


def _settling(words: Words, account: Account) -> Rows:
    rows: list[tuple[Button, ...]] = []
    known = {"client_id": account.client.id, "seen": account.seen}
    for currency, amount in account.open_.items():
        if amount <= 0:
            continue
        said = words.money(amount, currency)
        pay = SettleAccount(**known, amount=amount, currency=currency, how=LineKind.PAID)
        waive = pay.model_copy(update={"how": LineKind.WAIVED})
        part = TypeSettlement(**known, currency=currency)
        rows.append((Button(words.plain("button-pay", amount=said), pay),))
        rows.append((Button(words.plain("button-pay-other"), part),))
        rows.append((Button(words.plain("button-waive", amount=said), waive),))
    undos = [
        Button(words.plain("button-undo-line", number=number), UndoLine(line_id=line.id))
        for number, line in enumerate(account.lines, 1)
        if line.is_undoable
    ]
    return (*rows, *(tuple(undos[start : start + 4]) for start in range(0, len(undos), 4)))
