"""The payments of a pass as staff see them, and the news of one for its client (PRODUCT §7.1)."""

from dataclasses import dataclass
from datetime import date

from domain.ids import PassId, PaymentId
from domain.ledger import EntryKind
from domain.notices import Notice
from domain.passes import Pass
from domain.payments import PaymentLine, check_paid_on, most_to_receive
from domain.people import Actor, Person, Right
from domain.refusals import NothingPaid, NothingToPay, Outdated, OwnMoney
from domain.visits import is_own_pass
from services.access import client_for, pass_for
from services.entry_news import EntryNews, change
from services.telling import Reader
from storage.desk import Desk, Tx

PAGE = 8
_NEWEST = PaymentId(2**53)


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of a pass's money; `may_undo` says that it came with an entry of its own, which stands."""

    line: PaymentLine
    may_undo: bool


@dataclass(frozen=True, slots=True)
class Payments:
    """A page of a pass's money, newest first; `more` begins the next page.

    On a pass of their own `may_change` is not for a coach. `credit` is what the client's account has for
    them in the currency of the pass.
    """

    client: Person
    pass_: Pass
    lines: tuple[Shown, ...]
    more: PaymentId | None
    today: date
    may_change: bool
    credit: int


async def page(desk: Desk, actor: Actor, pass_id: PassId, before: PaymentId | None = None) -> Payments:
    """The payments of a pass, for staff who sell and may see its client. Raises `NotFound`."""
    async with desk.reading() as tx:
        return await _page(tx, actor, await pass_for(tx, actor, pass_id, Right.SELL), before)


async def to_take(desk: Desk, actor: Actor, pass_id: PassId, *, seen: int) -> Payments:
    """The same, where something can be received. Raises `NothingToPay`, `OwnMoney`, or `Outdated`."""
    found = await _at_hand(desk, actor, pass_id, seen)
    if most_to_receive(found.pass_) <= 0:
        raise NothingToPay(found.pass_.title)
    return found


async def to_give_back(desk: Desk, actor: Actor, pass_id: PassId, *, seen: int) -> Payments:
    """The same, where something can be given back. Raises `NothingPaid`, `OwnMoney`, or `Outdated`."""
    found = await _at_hand(desk, actor, pass_id, seen)
    if found.pass_.paid <= 0:
        raise NothingPaid(found.pass_.title)
    return found


def check_day(actor: Actor, found: Payments, on: date) -> None:
    """Refuses a day on which the pass cannot have been paid. Raises `DateOutOfRange`."""
    check_paid_on(on, actor.studio.today(found.pass_.sold_at), found.today)


async def news(tx: Tx, reader: Reader, notice: Notice) -> EntryNews | None:
    """A payment or a refund that still stands."""
    found = await change(tx, reader, notice)
    return None if found is None or found.entry.reversed_by is not None else found


async def _at_hand(desk: Desk, actor: Actor, pass_id: PassId, seen: int) -> Payments:
    found = await page(desk, actor, pass_id)
    if found.pass_.version != seen:
        raise Outdated(pass_id)
    if not found.may_change:
        raise OwnMoney
    return found


async def _page(tx: Tx, actor: Actor, pass_: Pass, before: PaymentId | None) -> Payments:
    found = await tx.payments.of_pass(pass_.id, before or _NEWEST, PAGE + 1)
    open_ = await tx.accounts.open_of(pass_.client_id)
    return Payments(
        client=await client_for(tx, actor, pass_.client_id),
        pass_=pass_,
        lines=tuple([await _shown(tx, actor, pass_, line) for line in found[:PAGE]]),
        more=found[PAGE - 1].id if len(found) > PAGE else None,
        today=actor.studio.today(tx.now),
        may_change=not is_own_pass(actor, pass_.client_id),
        credit=max(0, -open_.get(pass_.currency or actor.studio.currency, 0)),
    )


async def _shown(tx: Tx, actor: Actor, pass_: Pass, line: PaymentLine) -> Shown:
    stays = line.reversed_by is not None or line.receipt_id is not None
    if line.entry_id is None or stays or is_own_pass(actor, pass_.client_id):
        return Shown(line, may_undo=False)
    entry = await tx.ledger.get(line.entry_id)
    kinds = (EntryKind.PAYMENT, EntryKind.REFUND)
    return Shown(line, may_undo=entry is not None and entry.kind in kinds and entry.reversed_by is None)
