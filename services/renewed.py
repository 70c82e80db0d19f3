"""What comes with a pass that follows another by itself: paid from credit, told, asked for, shared on."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from domain.ids import PersonId
from domain.muting import is_muted
from domain.notices import Notice, NoticeKind
from domain.passes import Pass
from domain.plans import Plan
from domain.refusals import Refusal
from domain.selling import Sale
from domain.sharing import shared
from domain.studio import Studio
from services import asking_to_pay
from services.bookkeeping import record
from services.credit_first import pay_what_is_due
from services.opening import open_pass
from storage.desk import Tx


async def follow_by_itself(
    tx: Tx, studio: Studio, pass_: Pass, plan: Plan, sale: Sale, *, key: str
) -> Pass:
    """Gives the client of a pass that is over one more of `plan`, once for ever by its `key`; whoever calls
    holds the client's person."""
    renewed = await open_pass(tx, plan, replace(sale, follows=pass_.id), by=None, key=key)
    renewed, paid = await pay_what_is_due(tx, studio, renewed)
    used = 0 if paid is None else paid.after.paid - paid.before.paid
    await _tell(tx, studio, renewed, used)
    await asking_to_pay.begin(tx, renewed, is_told=not await _hears_nothing(tx, renewed))
    return await _shared_on(tx, renewed, pass_.shared_with, studio.today(tx.now))


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
