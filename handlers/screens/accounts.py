"""What a client owes beside their passes: lines, and how they are settled (PRODUCT §7.4)."""

from collections.abc import Sequence

from domain.accounts import AccountLine, LineKind, Owing
from domain.reasons import FOR_WAIVING
from handlers.screens.outstanding import PASSES, open_lines, share_lines, wanted_said
from handlers.screens.reasons import reason_rows, reason_said
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.accounts import (
    SaveMoney,
    SaveSettlement,
    SettleAccount,
    ShowAccount,
    ShowOwing,
    TypeSettlement,
    TypeSettlementReason,
    UndoLine,
)
from handlers.taps.buying import PayAccount, PayPass
from handlers.taps.client import ShowBalance
from handlers.taps.coach import ShowClient
from handlers.taps.past import ShowPast
from handlers.taps.paying import ShowPayments
from handlers.taps.people import OwnerDesk
from services.dues import BY_HAND, Account
from texts.words import Words

_FOR_A_PASS = (LineKind.CHARGE, LineKind.CREDIT, LineKind.USED)


def card(words: Words, account: Account) -> Screen:
    """What is open on the account and on passes, the lines behind it, and the ways to settle it."""
    own = account.is_own
    title = words("dues-title-own") if own else words("dues-title", name=account.client.name)
    open_ = [*open_lines(words, account.open_, own=own), *share_lines(words, account.open_)]
    blocks = ["\n".join([title, *(open_ or [words("dues-even")])])]
    blocks += [_line(words, number, line) for number, line in enumerate(account.lines, 1)]
    rows = _settling(words, account) if account.may_settle else _paying(words, account) if own else ()
    if account.more is not None:
        older = ShowAccount(client_id=account.client.id, before=account.more)
        rows = (*rows, (Button(words.plain("button-older"), older),))
    past = ShowPast(client_id=None if own else account.client.id)
    back = ShowBalance() if own else ShowClient(client_id=account.client.id)
    last = ((Button(words.plain("button-past"), past),), (Button(words.plain("button-back"), back),))
    return Screen("\n\n".join(blocks), (*rows, *last))


def saved(words: Words, account: Account) -> Screen:
    """The account with the line that has just been added."""
    return card(words, account).toasting(words.plain("toast-account-saved"))


def pending(words: Words, account: Account, tap: SettleAccount) -> Screen:
    """What is only thought of: old → new, and the methods, or for a waiver the reasons, that save it."""
    was = account.open_.account.get(tap.currency, 0)
    now = was + (tap.amount if tap.how is LineKind.PAID_OUT else -tap.amount)
    said = {"amount": words.money(tap.amount, tap.currency), "name": account.client.name}
    lines = [words(f"dues-{tap.how}-ask", **said), _change(words, was, now, tap.currency)]
    known = tap.model_dump()
    typed = TypeSettlementReason(**known)
    if tap.how is LineKind.WAIVED:
        rows = reason_rows(words, FOR_WAIVING, lambda reason: SaveSettlement(**known, reason=reason), typed)
    else:
        buttons = [Button(words.plain(f"method-{way}"), SaveMoney(**known, method=way)) for way in BY_HAND]
        rows = (tuple(buttons[:2]), tuple(buttons[2:]), (Button(words.plain("button-dues-note"), typed),))
    lines += ["", words("change-why" if tap.how is LineKind.WAIVED else f"dues-how-{tap.how}")]
    back = Button(words.plain("button-back"), ShowAccount(client_id=account.client.id))
    return Screen("\n".join(lines), (*rows, (back,)))


def amount_prompt(words: Words, account: Account, tap: TypeSettlement) -> str:
    """How much there is to settle or to pay out, and how an amount is typed."""
    stands = abs(account.open_.account.get(tap.currency, 0))
    return words(f"dues-ask-{tap.how}", amount=words.money(stands, tap.currency))


def owing(words: Words, clients: Sequence[Owing], tap: ShowOwing, *, more: bool) -> Screen:
    """Clients who owe or are in credit, each to be opened; by amount or by name."""
    lines = [words("owing-title"), words("owing-hint" if clients else "owing-none")]
    rows: Rows = tuple(
        (Button(_owing_label(words, each), ShowAccount(client_id=each.person_id)),) for each in clients
    )
    if more:
        last = clients[-1]
        behind = {"currency": last.currency, "owed": last.owed} if not tap.by_name else {}
        following = ShowOwing(by_name=tap.by_name, id=last.id, **behind)
        rows = (*rows, (Button(words.plain("button-more"), following),))
    if clients:
        other = "button-owing-by-amount" if tap.by_name else "button-owing-by-name"
        rows = (*rows, (Button(words.plain(other), ShowOwing(by_name=not tap.by_name)),))
    return Screen("\n".join(lines), (*rows, (Button(words.plain("button-back"), OwnerDesk()),)))


def settled(words: Words, line: AccountLine) -> Screen:
    """A client is told what was done to their account."""
    said = words(f"notice-account-{line.kind}", amount=words.money(abs(line.amount), line.currency))
    return Screen(said, ((Button(words.plain("button-account"), ShowAccount()),),))


def _change(words: Words, was: int, now: int, currency: str) -> str:
    """An account's figure old → new: what is owed, or in credit below zero."""
    key = "dues-change" if min(was, now) >= 0 else "dues-change-to-credit"
    key = "dues-change-credit" if max(was, now) <= 0 else key
    return words(key, was=words.money(abs(was), currency), now=words.money(abs(now), currency))


def _paying(words: Words, account: Account) -> Rows:
    """For clients: ways to pay what is open."""
    rows: Rows = ()
    if any(amount > 0 for amount in account.open_.account.values()):
        rows = ((Button(words.plain("button-pay-account"), PayAccount()),),)
    for each in account.open_.passes[:PASSES]:
        said = wanted_said(words, account.open_, each)
        label = words.plain("button-pay-pass", title=each.title, amount=said)
        rows = (*rows, (Button(label, PayPass(pass_id=each.id)),))
    return rows


def _owing_label(words: Words, each: Owing) -> str:
    key, amount = ("button-owing", each.owed) if each.owed else ("button-in-credit", -each.account)
    return words.plain(key, name=each.name, amount=words.money(amount, each.currency))


def _line(words: Words, number: int, line: AccountLine) -> str:
    key = "dues-credited" if line.kind is LineKind.CREDIT else f"dues-{line.kind}"
    if line.kind in _FOR_A_PASS and line.pass_title is not None:
        key += "-for"
    amount = words.money(abs(line.amount), line.currency)
    what = words.plain(key, amount=amount, title=line.pass_title)
    if line.method is not None:
        what = words.plain("dues-by", what=what, method=words.plain(f"method-{line.method}"))
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
    open_ = account.open_.account
    for currency, amount in open_.items():
        said = words.money(abs(amount), currency)
        one = SettleAccount(**known, amount=abs(amount), currency=currency, how=LineKind.PAID)
        if amount > 0:
            rows.append((Button(words.plain("button-pay", amount=said), one),))
            part = TypeSettlement(**known, currency=currency)
            rows.append((Button(words.plain("button-pay-other"), part),))
            waive = one.model_copy(update={"how": LineKind.WAIVED})
            rows.append((Button(words.plain("button-waive", amount=said), waive),))
        else:
            out = one.model_copy(update={"how": LineKind.PAID_OUT})
            rows.append((Button(words.plain("button-pay-out", amount=said), out),))
    for each in account.open_.passes[:PASSES]:
        said = wanted_said(words, account.open_, each)
        label = words.plain("button-pay-pass", title=each.title, amount=said)
        rows.append((Button(label, ShowPayments(pass_id=each.id)),))
    currency = words.studio.currency
    if open_.get(currency, 0) <= 0:
        ahead = TypeSettlement(**known, currency=currency, how=LineKind.CREDIT)
        rows.append((Button(words.plain("button-pay-ahead"), ahead),))
    undos = [
        Button(words.plain("button-undo-line", number=number), UndoLine(line_id=line.id))
        for number, line in enumerate(account.lines, 1)
        if line.is_undoable
    ]
    return (*rows, *(tuple(undos[start : start + 4]) for start in range(0, len(undos), 4)))
