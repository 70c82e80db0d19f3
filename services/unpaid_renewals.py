"""Unpaid renewals: nothing more follows them by itself, or debts would pile up for somebody who has left."""

from datetime import date

from domain import renewing
from domain.passes import Pass
from domain.studio import Studio
from storage.desk import Tx


async def waits(tx: Tx, studio: Studio, pass_: Pass, today: date) -> bool:
    """Whether nothing is going to follow the pass by itself as long as nothing is paid for it."""
    over = today if pass_.ends_on is None else max(today, pass_.ends_on)
    return renewing.renews(pass_) and await is_given_up(tx, studio, pass_, over)


async def is_given_up(tx: Tx, studio: Studio, pass_: Pass, on: date) -> bool:
    """Whether by that day nothing was paid in time for this pass that followed another, or for those that led
    to it, and the owner does not have them renewed all the same."""
    rules, each = studio.rules.selling, pass_
    while not rules.renew_unpaid and renewing.is_unpaid_renewal(each):
        if renewing.is_given_up(each, on, studio.calendar, rules.ask_days):
            return True
        led_to_it = None if each.renews is None else await tx.passes.get(each.renews)
        if led_to_it is None:
            return False
        each = led_to_it
    return False
