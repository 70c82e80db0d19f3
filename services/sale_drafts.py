"""Putting a sale together, one answer after another (PRODUCT §7.1).

Every answer keeps a draft of its own, which stays as it is: a card shown earlier goes on from what it shows.
"""

from dataclasses import dataclass, replace
from datetime import date

from domain.ids import BundleId, PassId, PersonId, PlanId
from domain.instalments import parts
from domain.money import Method, Payment
from domain.payments import RECEIVED_BY
from domain.people import Actor, Right
from domain.plans import Plan
from domain.refusals import AlreadyAnswered
from domain.sale_answers import Change
from domain.sale_draft import SaleDraft, SaleStep
from services.access import client_for, require
from services.questions import Answer, put, settle
from services.quoting import Quote, quote
from storage.desk import Desk, Tx

QUESTION = "sale"
#: So many of the studio's last payments say which method is offered first.
_LATEST = 50


@dataclass(frozen=True, slots=True)
class OpenSale:
    """A sale in the making: its draft's own number, and what it comes to."""

    id: int
    quote: Quote

    @property
    def draft(self) -> SaleDraft:
        """What was answered so far."""
        return self.quote.draft


@dataclass(frozen=True, slots=True)
class What:
    """What is to be sold: a plan or a bundle; a plan may come behind the pass `follows`, or `at_once`."""

    plan_id: PlanId | None = None
    bundle_id: BundleId | None = None
    follows: PassId | None = None
    at_once: bool = False


async def begin(desk: Desk, actor: Actor, client_id: PersonId, what: What, nonce: int) -> OpenSale:
    """Begins a sale: from today, paid by the method used last; of a plan in parts the first is paid.

    Raises what refuses the sale.
    """
    require(actor, Right.SELL)
    async with desk.writing() as tx:
        draft = SaleDraft(
            client_id=client_id,
            plan_id=what.plan_id,
            bundle_id=what.bundle_id,
            follows=what.follows,
            at_once=what.at_once,
            nonce=nonce,
            method=await _last_method(tx, actor),
        )
        return await _kept(tx, actor, await _in_parts(tx, draft, actor.studio.today(tx.now)))


async def open_sale(desk: Desk, actor: Actor, sale_id: int | None = None) -> OpenSale:
    """A sale as that draft has it, or the one that is being made now. Raises `AlreadyAnswered` where none is,
    and what refuses the sale."""
    require(actor, Right.SELL)
    async with desk.reading() as tx:
        number, draft = await _draft(tx, actor, sale_id)
        client = await client_for(tx, actor, draft.client_id)
        return OpenSale(number, await quote(tx, actor, client, draft))


async def draft_of(desk: Desk, actor: Actor, sale_id: int) -> SaleDraft:
    """What the draft says, whether or not it can be sold. Raises `AlreadyAnswered` where it is not theirs."""
    require(actor, Right.SELL)
    async with desk.reading() as tx:
        return (await _draft(tx, actor, sale_id))[1]


async def change(
    desk: Desk, actor: Actor, sale_id: int, how: Change, answer: Answer | None = None
) -> OpenSale:
    """The sale changed, as things stand now. Raises what `how` raises, and what refuses the sale."""
    require(actor, Right.SELL)
    async with desk.writing() as tx:
        _, draft = await _draft(tx, actor, sale_id)
        client = await client_for(tx, actor, draft.client_id)
        now = await quote(tx, actor, client, _afresh(draft))
        changed = how(draft, now.facts)
        await settle(tx, answer)
        return await _kept(tx, actor, changed)


async def _kept(tx: Tx, actor: Actor, wanted: SaleDraft) -> OpenSale:
    """Keeps the draft as it is shown: with the first day, the versions and the sums that are shown."""
    client = await client_for(tx, actor, wanted.client_id)
    now = await quote(tx, actor, client, _afresh(wanted))
    seen = wanted.model_copy(
        update={
            "seen": now.seen,
            "starts_on": None if now.asks_start else now.terms.starts_on,
            "at": SaleStep.START if now.asks_start else wanted.at,
            "settles": now.owed if wanted.settles else 0,
            "credit": now.terms.in_credit if wanted.credit else 0,
        }
    )
    if seen.payment is Payment.PARTLY and (seen.part or 0) >= (now.figures.price or 0):
        seen = seen.model_copy(update={"payment": Payment.PAID, "part": None})
    if any(getattr(seen, field) != getattr(wanted, field) for field in ("settles", "credit", "payment")):
        now = await quote(tx, actor, client, seen)
    now = replace(now, draft=seen)
    seen = seen.model_copy(update={"takes": now.takes})
    await put(tx, actor, QUESTION, {"idle": seen.at is None, "draft": seen.model_dump(mode="json")})
    question = await tx.questions.open_for(actor.telegram_id)
    assert question is not None, "it has just been put"
    return OpenSale(question.id, replace(now, draft=seen))


def _afresh(draft: SaleDraft) -> SaleDraft:
    """The draft without a first day that another pass decides, as that stood when it was shown."""
    return draft if draft.follows is None else draft.model_copy(update={"starts_on": None})


async def _draft(tx: Tx, actor: Actor, sale_id: int | None) -> tuple[int, SaleDraft]:
    question = await (
        tx.questions.open_for(actor.telegram_id) if sale_id is None else tx.questions.get(sale_id)
    )
    if question is None or question.telegram_id != actor.telegram_id or question.kind != QUESTION:
        raise AlreadyAnswered
    return question.id, SaleDraft.model_validate(question.data["draft"])


async def _in_parts(tx: Tx, draft: SaleDraft, today: date) -> SaleDraft:
    plan: Plan | None = None if draft.plan_id is None else await tx.plans.get(draft.plan_id)
    if plan is None or plan.terms.parts < 2 or not plan.price:
        return draft
    first = parts(plan.price, plan.terms.parts, today)[0][1]
    return draft.model_copy(update={"payment": Payment.PARTLY, "part": first})


async def _last_method(tx: Tx, actor: Actor) -> Method:
    """The method this seller used last, else anybody, lately."""
    lately = [line for line in await tx.payments.latest(_LATEST) if line.method in RECEIVED_BY]
    own = [line for line in lately if line.actor_id == actor.id]
    return next((line.method for line in (*own, *lately) if line.method is not None), Method.CASH)
