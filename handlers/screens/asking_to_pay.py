"""Asking for what is open on a pass: what its client reads, and what staff do about it (PRODUCT §7.5)."""

from collections.abc import Iterable

from domain.passes import Pass
from handlers.screens import changes
from handlers.screens.pass_changes import my_passes
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.asking import AskForPayment, ShowAsking
from handlers.taps.buying import PayPass
from handlers.taps.coach import ShowPass
from handlers.taps.deactivating import DeactivatePass
from handlers.taps.paying import ShowPayments
from services.asking_to_pay import UnpaidPass
from services.money_asked import Asking, Unpaid
from texts.words import Words

#: More than this and the buttons push the list off a phone's screen.
NAMES = 6


def asked_for(words: Words, asking: Asking) -> Screen:
    """The notice: how much for which pass, and how to pay it."""
    return _notice(words, "notice-payment_asked", asking)


def reminded(words: Words, asking: Asking) -> Screen:
    """The same once more."""
    return _notice(words, "notice-payment_reminded", asking)


def paying_lines(words: Words, pass_: Pass) -> list[str]:
    """How the studio wants to be paid, in its own words; nothing where nothing is open."""
    note = words.studio.rules.selling.pay_note
    return [words("asking-how"), words.escaped(note)] if note and pass_.to_pay else []


def paying_rows(words: Words, pass_: Pass, amount: int) -> Rows:
    """The button that pays; none where nothing is open."""
    if not pass_.to_pay:
        return ()
    label = words.plain("button-pay-amount", amount=_money(words, pass_, amount))
    return ((Button(label, PayPass(pass_id=pass_.id)),),)


def card(words: Words, found: UnpaidPass) -> Screen:
    """What is open on a pass, since when, and the ways to get it, for staff."""
    pass_ = found.pass_
    lines = [changes.heading(words, pass_, found.client.name), ""]
    rows: Rows = ()
    if found.amount:
        open_, due = (_money(words, pass_, each) for each in (pass_.to_pay, found.amount))
        lines.append(words("asking-open", amount=open_, since=found.since))
        lines += [words("asking-due", amount=due)] if found.amount < pass_.to_pay else []
        lines.append(_outlook(words, found))
        rows = _asking_rows(words, found)
    else:
        lines.append(words("asking-nothing"))
    back = Button(words.plain("button-back"), ShowPass(pass_id=pass_.id))
    return Screen("\n".join(lines), (*rows, (back,)))


def asked(words: Words, found: UnpaidPass) -> Screen:
    """The same after the client was asked."""
    return card(words, found).toasting(words.plain("toast-asked-to-pay", name=found.client.name))


def in_vain(words: Words, found: tuple[Unpaid, ...]) -> Screen:
    """Renewals that nobody paid for though they were asked: who, what, since when."""
    lines = [words("notice-not_paid", count=len(found))]
    lines += [_in_vain(words, each) for each in found[:NAMES]]
    if len(found) > NAMES:
        lines.append(words("digest-more", count=len(found) - NAMES))
    return Screen("\n".join(lines), _names(found[:NAMES]))


def _notice(words: Words, key: str, asking: Asking) -> Screen:
    pass_ = asking.pass_
    lines = [words(key, title=pass_.title, amount=_money(words, pass_, asking.amount))]
    lines.append(words("asking-sold", day=asking.since))
    if asking.amount < pass_.to_pay:
        lines.append(words("asking-part", amount=_money(words, pass_, pass_.to_pay)))
    if asking.is_last:
        lines.append(words("asking-last"))
    lines += paying_lines(words, pass_)
    return Screen("\n".join(lines), (*paying_rows(words, pass_, asking.amount), *my_passes(words)))


def _outlook(words: Words, found: UnpaidPass) -> str:
    if found.is_asked:
        return words("asking-asked-today")
    return words("asking-next", day=found.next_on) if found.next_on else words("asking-by-hand")


def _asking_rows(words: Words, found: UnpaidPass) -> Rows:
    pass_ = found.pass_
    ask = Button(words.plain("button-ask-to-pay"), AskForPayment(pass_id=pass_.id, version=pass_.version))
    payments = Button(words.plain("button-payments-of"), ShowPayments(pass_id=pass_.id))
    deactivate = Button(words.plain("button-deactivate-charge"), DeactivatePass(pass_id=pass_.id))
    rows: Rows = () if found.is_asked else ((ask,),)
    rows = (*rows, (payments,))
    is_in_use = pass_.deactivated_on is None and found.may_deactivate
    return (*rows, (deactivate,)) if is_in_use else rows


def _in_vain(words: Words, each: Unpaid) -> str:
    money = _money(words, each.pass_, each.amount)
    return words("not-paid-line", name=each.name, title=each.pass_.title, amount=money, since=each.since)


def _names(found: Iterable[Unpaid]) -> Rows:
    buttons = [Button(each.name, ShowAsking(pass_id=each.pass_.id)) for each in found]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _money(words: Words, pass_: Pass, amount: int) -> str:
    return words.money(amount, pass_.currency or words.studio.currency)
