"""Passes that do not work before they are paid: said on their cards, and the way out (PRODUCT §7.1)."""

from collections.abc import Iterable

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


def paying_rows(words: Words, refusals: Iterable[Refusal]) -> Rows:
    """For its client a button that pays each pass that waits for money. Of a pass that somebody shares with
    them nobody tells how much."""
    waiting = [each for each in refusals if isinstance(each, PassUnpaid) and each.amount]
    return tuple((_button(words, each),) for each in waiting)


def _button(words: Words, unpaid: PassUnpaid) -> Button:
    amount = words.money(unpaid.amount or 0, unpaid.currency or words.studio.currency)
    label = words.plain("button-pay-for", amount=amount, title=unpaid.title)
    return Button(label, PayPass(pass_id=unpaid.pass_id))
