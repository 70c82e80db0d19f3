"""Money for a pass at the desk: its payments, one that is taken, one that goes back."""

from domain.money import Method, Tender
from domain.passes import Pass
from domain.payments import most_to_receive, typed_paid_day
from domain.typed_money import typed_amount
from handlers.asking import answer, ask
from handlers.reasoned import Why, for_a_reason
from handlers.routes import Routes
from handlers.screens import Screen, history, payments, refunds
from handlers.taps.history import ShowEntry
from handlers.taps.paying import (
    RefundPass,
    SavePayment,
    SaveRefund,
    ShowPayments,
    TakePayment,
    ThinkPayment,
    ThinkRefund,
    TypePaid,
    TypePaidDay,
    TypePaidNote,
    TypeRefundDay,
    TypeRefunded,
    TypeRefundReason,
)
from handlers.turn import Turn
from services import paying
from services import payments as desk
from services.histories import EntryCard
from services.questions import close
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(ShowPayments)
async def show(turn: Turn, tap: ShowPayments) -> Screen:
    """The money of a pass."""
    return payments.page(turn.words, await desk.page(turn.desk, turn.actor, tap.pass_id, tap.before))


@routes.tap(TakePayment)
async def begin(turn: Turn, tap: TakePayment) -> Screen:
    """A payment of all that is open; of a pass without a price the amount is asked for first."""
    found = await desk.to_take(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    known = {**tap.model_dump(), "method": Method.CASH, "on": found.today}
    if found.pass_.to_pay:
        return payments.thought(turn.words, found, ThinkPayment(**known, amount=found.pass_.to_pay))
    return await ask_amount(turn, TypePaid(**known, amount=0))


@routes.tap(ThinkPayment)
async def think(turn: Turn, tap: ThinkPayment) -> Screen:
    """The payment with another method, day or amount."""
    found = await desk.to_take(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    return payments.thought(turn.words, found, tap)


@routes.tap(SavePayment)
async def save(turn: Turn, tap: SavePayment) -> Screen:
    """Records it."""
    card = await paying.take(
        turn.desk, turn.actor, tap.pass_id, tap.amount, Tender(tap.method, tap.on), seen=tap.version
    )
    return history.saved(turn.words, card)


@routes.tap(TypePaid)
async def ask_amount(turn: Turn, tap: TypePaid) -> Screen:
    """Asks how much was received."""
    found = await desk.to_take(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    prompt = payments.amount_prompt(turn.words, found)
    return await _asked(turn, "paid_amount", prompt, tap)


@routes.question("paid_amount")
async def read_amount(turn: Turn, question: Question) -> Screen:
    """Shows the payment with the typed amount."""
    tap = ThinkPayment(**question.data)
    found = await desk.to_take(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    amount = _amount(turn, found.pass_, most_to_receive(found.pass_))
    return await _rethought(turn, question, tap.model_copy(update={"amount": amount}))


@routes.tap(TypePaidDay)
async def ask_day(turn: Turn, tap: TypePaidDay) -> Screen:
    """Asks on which day."""
    await desk.to_take(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    return await _asked(turn, "paid_day", turn.words("pay-ask-day"), tap)


@routes.question("paid_day")
async def read_day(turn: Turn, question: Question) -> Screen:
    """Shows the payment on the typed day."""
    tap = ThinkPayment(**question.data)
    found = await desk.to_take(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    on = typed_paid_day(turn.line, found.today, month_may_lead=month_may_lead(turn.words))
    desk.check_day(turn.actor, found, on)
    return await _rethought(turn, question, tap.model_copy(update={"on": on}))


@routes.tap(TypePaidNote)
async def ask_note(turn: Turn, tap: TypePaidNote) -> Screen:
    """Asks for a note."""
    await desk.to_take(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    return await _asked(turn, "paid_note", turn.words("pay-ask-note"), tap)


@routes.question("paid_note")
async def read_note(turn: Turn, question: Question) -> Screen:
    """Records the payment with the note."""
    tap = ThinkPayment(**question.data)
    card = await paying.take(
        turn.desk,
        turn.actor,
        tap.pass_id,
        tap.amount,
        Tender(tap.method, tap.on, turn.line),
        seen=tap.version,
        answer=answer(turn, question, f"{ShowEntry.tag}:{{entry_id}}"),
    )
    return history.saved(turn.words, card)


@routes.tap(RefundPass)
async def begin_refund(turn: Turn, tap: RefundPass) -> Screen:
    """A refund of all that was paid."""
    found = await desk.to_give_back(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    known = {**tap.model_dump(), "method": Method.CASH, "on": found.today}
    return refunds.thought(turn.words, found, ThinkRefund(**known, amount=found.pass_.paid))


@routes.tap(ThinkRefund)
async def think_refund(turn: Turn, tap: ThinkRefund) -> Screen:
    """The refund with another method, day or amount."""
    found = await desk.to_give_back(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    return refunds.thought(turn.words, found, tap)


@routes.tap(TypeRefunded)
async def ask_refunded(turn: Turn, tap: TypeRefunded) -> Screen:
    """Asks how much goes back."""
    found = await desk.to_give_back(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    return await _asked(turn, "refunded_amount", refunds.amount_prompt(turn.words, found), tap)


@routes.question("refunded_amount")
async def read_refunded(turn: Turn, question: Question) -> Screen:
    """Shows the refund of the typed amount."""
    tap = ThinkRefund(**question.data)
    found = await desk.to_give_back(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    amount = _amount(turn, found.pass_, found.pass_.paid)
    return await _rethought(turn, question, tap.model_copy(update={"amount": amount}))


@routes.tap(TypeRefundDay)
async def ask_refund_day(turn: Turn, tap: TypeRefundDay) -> Screen:
    """Asks on which day it went back."""
    await desk.to_give_back(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    return await _asked(turn, "refund_day", turn.words("pay-ask-day"), tap)


@routes.question("refund_day")
async def read_refund_day(turn: Turn, question: Question) -> Screen:
    """Shows the refund on the typed day."""
    tap = ThinkRefund(**question.data)
    found = await desk.to_give_back(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    on = typed_paid_day(turn.line, found.today, month_may_lead=month_may_lead(turn.words))
    desk.check_day(turn.actor, found, on)
    return await _rethought(turn, question, tap.model_copy(update={"on": on}))


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


async def _asked(turn: Turn, kind: str, prompt: str, tap: ThinkPayment | ThinkRefund) -> Screen:
    about = tap.model_dump(mode="json")
    is_payment = isinstance(tap, ThinkPayment)
    back: ThinkPayment | ThinkRefund | ShowPayments = ShowPayments(pass_id=tap.pass_id)
    if tap.amount:
        back = ThinkPayment(**about) if is_payment else ThinkRefund(**about)
    return await ask(turn, kind, prompt, back=back, **about)


async def _rethought(turn: Turn, question: Question, tap: ThinkPayment | ThinkRefund) -> Screen:
    view = think if isinstance(tap, ThinkPayment) else think_refund
    screen = await view(turn, tap)
    await close(turn.desk, answer(turn, question, tap))
    return screen


def _amount(turn: Turn, pass_: Pass, most: int) -> int:
    currency = pass_.currency or turn.actor.studio.currency
    return typed_amount(turn.line, currency, turn.words.language, least=1, most=most)
