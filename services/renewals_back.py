"""A renewal that goes again with the undo of what had ended the pass before it (PRODUCT §4.11)."""

from datetime import date

from domain.ids import PassId
from domain.ledger import Draft, Entry
from domain.notices import NoticeKind
from domain.orders import OrderState
from domain.passes import Pass
from domain.people import Actor
from domain.refusals import Refusal
from domain.renewing import is_as_it_came, is_over, renewal_key
from domain.undoing_money import opening_reversal
from services.announcing import announce
from services.bookkeeping import Recorded, record
from storage.desk import Tx


async def to_go_back(tx: Tx, before: Pass, after: Pass, today: date) -> tuple[Pass, Entry, Draft] | None:
    """The pass that has followed by itself one which is not over any more, with its opening and the entry
    that takes it back; None where it is in use, paid, or waits to be, or was followed itself."""
    if not is_over(before, today) or is_over(after, today):
        return None
    renewed = await tx.passes.by_key(renewal_key(before.id))
    if renewed is None or not is_as_it_came(renewed) or await tx.passes.follower_of(renewed.id) is not None:
        return None
    orders = await tx.orders.under_way(renewed.client_id)
    if any(order.pass_id == renewed.id and order.state is OrderState.CLAIMED for order in orders):
        return None
    [opening] = await tx.ledger.of_pass(renewed.id, 2, 1)
    try:
        draft = opening_reversal(renewed, opening, today, await tx.payments.of_entry(opening.id))
    except Refusal:
        return None
    return renewed, opening, draft


async def went_back(tx: Tx, pass_id: PassId, renewed: Pass) -> None:
    """Has the pass followed again once it is over, as its renewal was taken back."""
    await tx.renewals.forget(pass_id, renewed.id)


async def take_back_with(tx: Tx, actor: Actor, done: Recorded) -> None:
    """Takes the renewal back with what was done to the pass before it, and tells the client; whoever calls
    holds both."""
    found = await to_go_back(tx, done.before, done.after, actor.studio.today(tx.now))
    if found is None:
        return
    renewed, _, draft = found
    recorded = await record(tx, renewed, draft, by=actor.id)
    await went_back(tx, done.before.id, renewed)
    await announce(tx, actor, NoticeKind.UNDONE, recorded)
