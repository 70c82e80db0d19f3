"""Passes that do not work before they are paid: said on their cards, and the way out (PRODUCT §7.1)."""

from collections.abc import Iterable

from domain.ids import PassId
from domain.passes import Pass
from domain.refusals import PassUnpaid, Refusal
from handlers.screens.screen import Button, Rows
from handlers.taps.buying import PayPass
from texts.words import Words


def stops_line(words: Words, pass_: Pass) -> str:
    """That the pass waits for money, where the owner has it so; nothing for one that works."""
    unpaid = pass_.why_unpaid(words.studio.rules.selling.unpaid)
    if not isinstance(unpaid, PassUnpaid):
        return ""
    return words("pass-stops-partly" if unpaid.partly else "pass-stops-unpaid")


def open_rows(words: Words, passes: Iterable[Pass]) -> Rows:
    """For their client a button that pays each pass on which something is open."""
    return tuple((_button(words, each.id, each.title, _open(words, each)),) for each in passes if each.to_pay)


def paying_rows(words: Words, refusals: Iterable[Refusal]) -> Rows:
    """For its client a button that pays each pass that waits for money. Of a pass that somebody shares with
    them nobody tells how much."""
    waiting = [each for each in refusals if isinstance(each, PassUnpaid) and each.amount]
    return tuple((_button(words, each.pass_id, each.title, _waited(words, each)),) for each in waiting)


def _open(words: Words, pass_: Pass) -> str:
    return words.money(pass_.to_pay, pass_.currency or words.studio.currency)


def _waited(words: Words, unpaid: PassUnpaid) -> str:
    return words.money(unpaid.amount or 0, unpaid.currency or words.studio.currency)


def _button(words: Words, pass_id: PassId, title: str, amount: str) -> Button:
    return Button(words.plain("button-pay-for", amount=amount, title=title), PayPass(pass_id=pass_id))
