"""Opening a pass: its row, its first entry, and who had an intro (PRODUCT §3.6)."""

from domain.ids import PassId, PersonId
from domain.intros import marks_of
from domain.passes import Pass
from domain.people import Person
from domain.plans import Plan
from domain.refusals import IntroUsed
from domain.selling import Sale, granted, sold
from services import asking_to_pay
from services.till import Cause, write_money
from storage.desk import Tx


async def open_pass(
    tx: Tx,
    plan: Plan,
    sale: Sale,
    *,
    by: PersonId | None,
    key: str | None = None,
    reason: str | None = None,
    batch: str | None = None,
) -> Pass:
    """Writes a new pass with its opening entry; `key` can be written once for ever.

    What was received for it is written with it. Passes of one sale share a `batch`. An intro pass is
    remembered under all by which the client is known.
    """
    draft = granted(plan)
    opened = sold(plan, sale).after(draft)
    pass_id = PassId(await tx.passes.add(opened, sold_by=by, import_key=key))
    pass_ = opened.model_copy(update={"id": pass_id})
    opening = f"pass:{pass_id}:{pass_.version}"
    entry_id = await tx.ledger.add(
        pass_, draft, key=opening, at=tx.now, actor_id=by, reason=reason, batch=batch
    )
    await write_money(tx, pass_, pass_.paid, Cause(entry_id, draft, by, sale.tender))
    if pass_.terms.parts > 1:
        # The parts that come later are asked for by themselves.
        await asking_to_pay.begin(tx, pass_, is_told=True)
    if plan.terms.is_intro:
        client = await tx.people.get(sale.client_id)
        assert client is not None, "passes are sold to people"
        await tx.intros.mark(await _marks(tx, client), pass_id)
    return pass_


async def check_intro(tx: Tx, plan: Plan, client: Person) -> None:
    """Refuses an intro plan to whoever had one already: raises `IntroUsed`."""
    if not plan.terms.is_intro:
        return
    taken = await tx.intros.taken(await _marks(tx, client))
    if taken is not None:
        studio = await tx.studios.get()
        assert studio is not None
        raise IntroUsed(taken.title, studio.today(taken.sold_at))


async def _marks(tx: Tx, client: Person) -> tuple[str, ...]:
    accounts = [account.telegram_id for account in await tx.people.accounts_of(client.id)]
    return marks_of(client, accounts)
