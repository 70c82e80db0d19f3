"""Money for one pass: received in parts, given back, each with an entry in its history (PRODUCT §7.1)."""

from dataclasses import replace

from domain.ids import PassId, PersonId
from domain.money import Method, Tender
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.payments import (
    GIVEN_BACK_BY,
    RECEIVED_BY,
    check_paid_on,
    note_typed,
    payment_of,
    refund_of,
)
from domain.people import Actor, Right
from domain.reasons import reason_typed
from domain.refusals import NotAChoice, Outdated, OwnMoney
from domain.visits import is_own_pass
from services.access import locked_client_for, locked_pass_for, pass_for
from services.accounts import credit, use_credit
from services.announcing import announce
from services.bookkeeping import Recorded, check_seen, record
from services.histories import EntryCard, entry_card
from services.questions import Answer, settle
from storage.desk import Desk, Tx


async def take(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    amount: int,
    tender: Tender,
    *,
    seen: int,
    answer: Answer | None = None,
) -> EntryCard:
    """Records once that staff received so much for the pass, and tells the client; by `ACCOUNT` it is paid
    with what their account is in credit by.

    Raises what `payment_of` raises, `CreditTooSmall`, `DateOutOfRange`, `NoteTooLong`, `OwnMoney` for a
    coach's own pass, or `Outdated`.
    """
    tender = replace(tender, note=note_typed(tender.note or ""))
    async with desk.writing() as tx:
        pass_ = await held(tx, actor, pass_id, seen=seen)
        _check(tx, actor, pass_, tender, (*RECEIVED_BY, Method.ACCOUNT))
        recorded = await receive(tx, pass_, amount, tender, by=actor.id)
        if tender.method is Method.ACCOUNT:
            key = f"used:{recorded.entry_id}"
            currency = pass_.currency or actor.studio.currency
            await use_credit(
                tx, pass_.client_id, amount, currency, by=actor.id, key=key, entry_id=recorded.entry_id
            )
        await announce(tx, actor, NoticeKind.MONEY, recorded)
        await settle(tx, answer, entry_id=recorded.entry_id)
        return await entry_card(tx, actor, recorded.entry_id)


async def refund(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    amount: int,
    tender: Tender,
    *,
    seen: int,
    answer: Answer | None = None,
) -> EntryCard:
    """Records once that so much of what was paid went back, for the reason in the tender's note; by
    `ACCOUNT` it is kept for the client. Tells the client.

    Raises what `refund_of` raises, `ReasonNeeded`, `DateOutOfRange`, `OwnMoney`, or `Outdated`.
    """
    reason = reason_typed(tender.note or "")
    async with desk.writing() as tx:
        pass_ = await held(tx, actor, pass_id, seen=seen)
        _check(tx, actor, pass_, tender, GIVEN_BACK_BY)
        given = Tender(tender.method, tender.on, reason)
        recorded = await give_back(tx, pass_, amount, given, by=actor.id)
        await announce(tx, actor, NoticeKind.MONEY, recorded)
        await settle(tx, answer, entry_id=recorded.entry_id)
        return await entry_card(tx, actor, recorded.entry_id)


async def held(tx: Tx, actor: Actor, pass_id: PassId, *, seen: int) -> Pass:
    """The pass as it was seen, with its client, held, for staff who may take money for it.

    Raises `NotFound`, `Outdated`, or `OwnMoney`.
    """
    found = await pass_for(tx, actor, pass_id, Right.SELL)
    await locked_client_for(tx, actor, found.client_id)
    pass_ = await locked_pass_for(tx, actor, pass_id, Right.SELL)
    if pass_.client_id != found.client_id:
        raise Outdated(pass_id)
    check_seen(pass_, seen)
    if is_own_pass(actor, pass_.client_id):
        raise OwnMoney
    return pass_


async def receive(
    tx: Tx, pass_: Pass, amount: int, tender: Tender, *, by: PersonId | None, batch: str | None = None
) -> Recorded:
    """Writes that so much was received for a pass that is held. Raises what `payment_of` raises."""
    draft = payment_of(pass_, amount)
    if pass_.price is None and pass_.currency is None:
        # The payment makes the price: it stays in today's currency, whatever the studio's is later.
        studio = await tx.studios.get()
        assert studio is not None
        priced = pass_.changed(currency=studio.currency)
        draft = draft.model_copy(update={"changed": (*draft.changed, *priced)})
    return await record(tx, pass_, draft, by=by, reason=tender.note, batch=batch, tender=tender)


async def give_back(
    tx: Tx, pass_: Pass, amount: int, tender: Tender, *, by: PersonId | None, batch: str | None = None
) -> Recorded:
    """Writes that so much of what was received went back, by `ACCOUNT` to the client's credit. Raises what
    `refund_of` raises."""
    recorded = await record(
        tx, pass_, refund_of(pass_, amount), by=by, reason=tender.note, batch=batch, tender=tender
    )
    if tender.method is Method.ACCOUNT:
        studio = await tx.studios.get()
        assert studio is not None
        await credit(
            tx,
            pass_.client_id,
            amount,
            pass_.currency or studio.currency,
            by=by,
            reason=tender.note,
            key=f"credit:{recorded.entry_id}",
            pass_id=pass_.id,
            entry_id=recorded.entry_id,
        )
    return recorded


def _check(tx: Tx, actor: Actor, pass_: Pass, tender: Tender, methods: tuple[Method, ...]) -> None:
    if tender.method not in methods:
        raise NotAChoice
    sold_on, today = actor.studio.today(pass_.sold_at), actor.studio.today(tx.now)
    check_paid_on(tender.on, sold_on, today)
