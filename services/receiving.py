"""Money that has arrived in Telegram: kept once, and delivered or put aside (PRODUCT §7.3)."""

from dataclasses import dataclass

from domain.ids import OrderId, PersonId, ReceiptId
from domain.money import Method, Tender
from domain.notices import Notice, NoticeKind
from domain.orders import Order, token_in
from domain.passes import Pass
from domain.people import Actor, Person
from domain.receipts import Charge, Outcome, Receipt
from domain.refusals import Refusal
from services.accounts import credit
from services.delivering import Payer, deliver
from services.orderly import held
from services.telling import Reader
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Received:
    """A payment, the order it was for, where that is known, and the pass that was paid with it."""

    receipt: Receipt
    order: Order | None
    pass_: Pass | None = None


async def receive(desk: Desk, actor: Actor, charge: Charge) -> Received:
    """Takes what the actor has paid: what they ordered is theirs with the same transaction, once for ever.

    Told again, it changes nothing and returns what became of it. What cannot be delivered any more goes to
    the client's account as credit; what fits no order of the payer, or not by its sum, is kept for the owners
    to sort out. Owners are told of either.
    """
    async with desk.writing() as tx:
        token = token_in(charge.asked.payload)
        found = None if token is None else await held(tx, lambda: tx.orders.by_token(token))
        account = await tx.people.account(actor.telegram_id)
        payer_id = None if account is None else account.person_id
        receipt_id = await tx.receipts.add(_receipt(tx, actor, charge, payer_id))
        if receipt_id is None:
            return await _known(tx, charge.charge_id)
        order = client = None
        if found is not None and _fits(found[0], charge, payer_id):
            order, client = found
        outcome = Outcome.UNMATCHED
        if order is not None and client is not None:
            outcome = await _taken(tx, actor, order, client, receipt_id, charge)
            await tx.receipts.turn_out(receipt_id, outcome, client.id, order.id)
        await _tell_owners(tx, receipt_id, outcome)
        return await _known(tx, charge.charge_id)


async def news(tx: Tx, reader: Reader, notice: Notice) -> Received | None:
    """A payment of which owners are told; one that was sorted out meanwhile needs nobody any more."""
    if reader.person is None or not reader.person.is_owner:
        return None
    receipt = await tx.receipts.get(ReceiptId(notice.data["receipt_id"]))
    if receipt is None or receipt.settled_at is not None:
        return None
    return await _received(tx, receipt)


def _receipt(tx: Tx, actor: Actor, charge: Charge, payer_id: PersonId | None) -> Receipt:
    return Receipt(
        charge_id=charge.charge_id,
        provider_charge_id=charge.provider_charge_id,
        telegram_id=actor.telegram_id,
        payload=charge.asked.payload,
        amount=charge.asked.amount,
        currency=charge.asked.currency,
        received_at=tx.now,
        outcome=Outcome.UNMATCHED,
        person_id=payer_id,
    )


def _fits(order: Order, charge: Charge, payer_id: PersonId | None) -> bool:
    is_sum = (order.amount, order.currency) == (charge.asked.amount, charge.asked.currency)
    return is_sum and payer_id == order.client_id


async def _taken(
    tx: Tx, actor: Actor, order: Order, client: Person, receipt_id: ReceiptId, charge: Charge
) -> Outcome:
    today = actor.studio.today(tx.now)
    tender = Tender(Method.TELEGRAM, today, receipt_id=receipt_id)
    try:
        await deliver(tx, actor, order, client, Payer(tender))
    except Refusal:
        await credit(
            tx,
            client.id,
            charge.asked.amount,
            charge.asked.currency,
            by=None,
            reason=order.title or None,
            key=f"receipt:{receipt_id}",
            tender=tender,
        )
        return Outcome.KEPT
    return Outcome.DELIVERED


async def _known(tx: Tx, charge_id: str) -> Received:
    receipt = await tx.receipts.by_charge(charge_id)
    assert receipt is not None, "it was kept a moment ago, or before"
    return await _received(tx, receipt)


async def _received(tx: Tx, receipt: Receipt) -> Received:
    order = await _order(tx, receipt.order_id)
    if order is None or order.sold_pass_id is None or receipt.outcome is not Outcome.DELIVERED:
        return Received(receipt, order)
    return Received(receipt, order, await tx.passes.get(order.sold_pass_id))


async def _order(tx: Tx, order_id: OrderId | None) -> Order | None:
    return None if order_id is None else await tx.orders.get(order_id)


async def _tell_owners(tx: Tx, receipt_id: ReceiptId, outcome: Outcome) -> None:
    kind = NoticeKind.BOUGHT if outcome is Outcome.DELIVERED else NoticeKind.STRAY_PAYMENT
    await tx.notices.add_many(
        [
            Notice(
                person_id=owner.id,
                kind=kind,
                key=f"{kind}:{receipt_id}:{owner.id}",
                data={"receipt_id": receipt_id},
                not_before=tx.now,
            )
            for owner in await tx.people.owners()
        ]
    )
