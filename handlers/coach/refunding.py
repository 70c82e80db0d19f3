"""Money for a pass that goes back, at the desk."""

from domain.money import Tender
from domain.payments import typed_paid_day
from domain.typed_money import typed_amount
from handlers.asking import ask, leads_to
from handlers.reasoned import Why, for_a_reason
from handlers.routes import Routes
from handlers.screens import Screen, refunds
from handlers.taps.paying import (
    RefundBy,
    RefundPass,
    SaveRefund,
    ThinkRefund,
    TypeRefundDay,
    TypeRefunded,
    TypeRefundReason,
)
from handlers.turn import Turn
from services import paying
from services import payments as desk
from services.histories import EntryCard
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(RefundPass)
async def begin(turn: Turn, tap: RefundPass) -> Screen:
    """How much goes back: all that was paid, or another amount."""
    found = await desk.to_give_back(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    return refunds.how_much(turn.words, found)


@routes.tap(RefundBy)
async def ask_how(turn: Turn, tap: RefundBy) -> Screen:
    """By which method it goes back."""
    found = await desk.to_give_back(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    return refunds.how(turn.words, found, tap)


@routes.tap(ThinkRefund)
async def think(turn: Turn, tap: ThinkRefund) -> Screen:
    """The refund as it would be, and for which reason."""
    found = await desk.to_give_back(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    return refunds.thought(turn.words, found, tap)


@routes.tap(TypeRefunded)
async def ask_refunded(turn: Turn, tap: TypeRefunded) -> Screen:
    """Asks how much goes back."""
    found = await desk.to_give_back(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    back = RefundPass(pass_id=tap.pass_id, version=tap.version)
    prompt = refunds.amount_prompt(turn.words, found)
    return await ask(turn, "refunded_amount", prompt, back=back, **tap.model_dump(mode="json"))


@routes.question("refunded_amount")
async def read_refunded(turn: Turn, question: Question) -> Screen:
    """Asks how the typed amount goes back."""
    tap = ThinkRefund(**question.data)
    found = await desk.to_give_back(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    currency = found.pass_.currency or turn.actor.studio.currency
    amount = typed_amount(turn.line, currency, turn.words.language, least=1, most=found.pass_.paid)
    return await leads_to(
        turn, question, ask_how, RefundBy(pass_id=tap.pass_id, version=tap.version, amount=amount)
    )


@routes.tap(TypeRefundDay)
async def ask_refund_day(turn: Turn, tap: TypeRefundDay) -> Screen:
    """Asks on which day it went back."""
    await desk.to_give_back(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    about = tap.model_dump(mode="json")
    return await ask(turn, "refund_day", turn.words("pay-ask-day"), back=ThinkRefund(**about), **about)


@routes.question("refund_day")
async def read_refund_day(turn: Turn, question: Question) -> Screen:
    """Shows the refund on the typed day."""
    tap = ThinkRefund(**question.data)
    found = await desk.to_give_back(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    on = typed_paid_day(turn.line, found.today, month_may_lead=month_may_lead(turn.words))
    desk.check_day(turn.actor, found, on)
    return await leads_to(turn, question, think, tap.model_copy(update={"on": on}))


@for_a_reason(
    routes,
    "refund_reason",
    save=SaveRefund,
    typed=TypeRefundReason,
    back=ThinkRefund,
    prompt="refund-ask-reason",
)
async def refund(turn: Turn, tap: TypeRefundReason, why: Why) -> EntryCard:
    """Records a refund."""
    return await paying.refund(
        turn.desk,
        turn.actor,
        tap.pass_id,
        tap.amount,
        Tender(tap.method, tap.on, why.reason),
        seen=tap.version,
        answer=why.answer,
    )
