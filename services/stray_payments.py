"""Payments to sort out: what came in Telegram and fits nothing that was ordered."""

from dataclasses import dataclass

from domain.ids import LineId, PersonId, ReceiptId
from domain.money import Method, Tender
from domain.people import Actor, Person
from domain.receipts import Outcome, Receipt
from domain.refusals import AlreadySorted, AlreadyUndone, NotFound
from services.access import locked_client_for, require_owner
from services.accounts import credit
from storage.desk import Desk, Tx

PAGE = 8


@dataclass(frozen=True, slots=True)
class Sorting:
    """One payment; `payer` is the client from whose account it came, where that is known."""

    receipt: Receipt
    payer: Person | None


@dataclass(frozen=True, slots=True)
class SortingPage:
    """Those that are to be sorted out, oldest first; `more` pages on from the last."""

    receipts: tuple[Receipt, ...]
    more: ReceiptId | None


async def unsorted(desk: Desk, actor: Actor, after: ReceiptId | None = None) -> SortingPage:
    """A page of them, for owners."""
    require_owner(actor)
    async with desk.reading() as tx:
        found = await tx.receipts.unmatched(after or ReceiptId(0), PAGE + 1)
        return SortingPage(tuple(found[:PAGE]), found[PAGE - 1].id if len(found) > PAGE else None)


async def of(desk: Desk, actor: Actor, receipt_id: ReceiptId) -> Sorting:
    """One payment, sorted out or not, for owners."""
    require_owner(actor)
    async with desk.reading() as tx:
        return await _sorting(tx, receipt_id)


async def credit_to(desk: Desk, actor: Actor, receipt_id: ReceiptId, client_id: PersonId) -> Sorting:
    """Keeps the money for a client, on their account, once. Raises `AlreadySorted`."""
    require_owner(actor)
    async with desk.writing() as tx:
        client = await locked_client_for(tx, actor, client_id)
        receipt = await _settled(tx, actor, receipt_id, Outcome.CREDITED, client.id)
        await credit(
            tx,
            client.id,
            receipt.amount,
            receipt.currency,
            by=actor.id,
            reason=None,
            key=await _key(tx, receipt.id, client.id),
            tender=Tender(Method.TELEGRAM, actor.studio.today(receipt.received_at), receipt_id=receipt.id),
        )
        return await _sorting(tx, receipt_id)


async def note_refunded(desk: Desk, actor: Actor, receipt_id: ReceiptId) -> Sorting:
    """Keeps that the money was given back at the provider, once. Raises `AlreadySorted`."""
    require_owner(actor)
    async with desk.writing() as tx:
        receipt = await tx.receipts.get(receipt_id)
        await _settled(
            tx, actor, receipt_id, Outcome.REFUNDED, None if receipt is None else receipt.person_id
        )
        return await _sorting(tx, receipt_id)


async def undo_refunded(desk: Desk, actor: Actor, receipt_id: ReceiptId) -> Sorting:
    """Takes it back that the money was given back, once: it is to be sorted out again. Raises
    `AlreadyUndone`."""
    require_owner(actor)
    async with desk.writing() as tx:
        receipt = await tx.receipts.get(receipt_id)
        if receipt is None:
            raise NotFound
        if not await tx.receipts.reopen(receipt_id, receipt.person_id, Outcome.REFUNDED):
            raise AlreadyUndone
        return await _sorting(tx, receipt_id)


async def put_back(tx: Tx, line_id: LineId) -> None:
    """Has owners sort the payment out again that came with this line of an account, which was taken back; a
    line that came with none is no matter."""
    for money in await tx.payments.of_line(line_id):
        receipt = None if money.receipt_id is None else await tx.receipts.get(money.receipt_id)
        if receipt is not None:
            payer = await tx.people.account(receipt.telegram_id)
            person_id = None if payer is None else payer.person_id
            await tx.receipts.reopen(receipt.id, person_id, Outcome.CREDITED)


async def _key(tx: Tx, receipt_id: ReceiptId, client_id: PersonId) -> str:
    """What was kept for a client and put back can be kept for them again: behind another line."""
    newest = await tx.accounts.of(client_id, LineId(2**53), 1)
    return f"receipt:{receipt_id}:{client_id}:{newest[0].id if newest else 0}"


async def _settled(
    tx: Tx, actor: Actor, receipt_id: ReceiptId, outcome: Outcome, person_id: PersonId | None
) -> Receipt:
    receipt = await tx.receipts.get(receipt_id)
    if receipt is None:
        raise NotFound
    if not await tx.receipts.settle(receipt_id, outcome, person_id, actor.known_id, tx.now):
        raise AlreadySorted
    return receipt


async def _sorting(tx: Tx, receipt_id: ReceiptId) -> Sorting:
    receipt = await tx.receipts.get(receipt_id)
    if receipt is None:
        raise NotFound
    payer = None if receipt.person_id is None else await tx.people.get(receipt.person_id)
    return Sorting(receipt, payer if payer is not None and payer.is_client else None)
