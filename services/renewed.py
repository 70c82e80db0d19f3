"""What comes with a pass that follows another by itself: paid from credit, told, asked for, shared on."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from domain.asking_to_pay import amount
from domain.ids import PersonId
from domain.money import Method, Tender
from domain.muting import is_muted
from domain.notices import Notice, NoticeKind
from domain.passes import Pass
from domain.plans import Plan
from domain.refusals import Refusal
from domain.selling import Sale
from domain.sharing import shared
from domain.studio import Studio
from services import asking_to_pay
from services.accounts import use_credit
from services.bookkeeping import record
from services.opening import open_pass
from services.paying import receive
from storage.desk import Tx


async def follow_by_itself(
    tx: Tx, studio: Studio, pass_: Pass, plan: Plan, sale: Sale, *, key: str
) -> Pass:
    """Gives the client of a pass that is over one more of `plan`, once for ever by its `key`; whoever calls
    holds the client's person."""
    renewed = await open_pass(tx, plan, replace(sale, follows=pass_.id), by=None, key=key)
    renewed, used = await _paid_from_credit(tx, studio, renewed)
    await _tell(tx, studio, renewed, used)
    await asking_to_pay.begin(tx, renewed, is_told=not await _hears_nothing(tx, renewed))
    return await _shared_on(tx, renewed, pass_.shared_with, studio.today(tx.now))


async def _paid_from_credit(tx: Tx, studio: Studio, renewed: Pass) -> tuple[Pass, int]:
    """The pass, and how much of what is due on it was paid from what its client has in credit."""
    today, currency = studio.today(tx.now), renewed.currency or studio.currency
    due = amount(renewed, today) if studio.rules.selling.renew_from_credit else 0
    open_ = (await tx.accounts.open_of(renewed.client_id)).get(currency, 0) if due else 0
    used = min(due, max(0, -open_))
    if not used:
        return renewed, 0
    paid = await receive(tx, renewed, used, Tender(Method.ACCOUNT, today), by=None)
    await use_credit(
        tx,
        renewed.client_id,
        used,
        currency,
        by=None,
        key=f"used:{paid.entry_id}",
        entry_id=paid.entry_id,
    )
    return paid.after, used


async def _tell(tx: Tx, studio: Studio, renewed: Pass, used: int) -> None:
    await tx.notices.add(
        Notice(
            person_id=renewed.client_id,
            kind=NoticeKind.RENEWED,
            key=f"renewed:{renewed.id}",
            data={"pass_id": renewed.id, "credit": used},
            not_before=studio.awake_from(tx.now),
        )
    )


async def _hears_nothing(tx: Tx, renewed: Pass) -> bool:
    client = await tx.people.get(renewed.client_id)
    return client is None or is_muted(NoticeKind.RENEWED, client)


async def _shared_on(tx: Tx, renewed: Pass, people: Iterable[PersonId], today: date) -> Pass:
    """The pass shared with those who trained on the one before: nobody has decided otherwise."""
    for person_id in people:
        try:
            draft = shared(renewed, person_id, today)
        except Refusal:
            # No renewal waits for somebody with whom it can no longer be shared.
            continue
        renewed = (await record(tx, renewed, draft, by=None)).after
    return renewed
