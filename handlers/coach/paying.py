"""Money for a pass at the desk: its payments, and one that is taken."""

from domain.money import Method, Tender
from domain.payments import most_to_receive, typed_paid_day
from domain.typed_money import typed_amount
from handlers.asking import answer, ask, leads_to
from handlers.routes import Routes
from handlers.screens import Screen, history, payments
from handlers.taps.history import ShowEntry
from handlers.taps.paying import (
    SavePayment,
    ShowPayments,
    TakePayment,
    ThinkPayment,
    TypePaid,
    TypePaidDay,
    TypePaidNote,
)
from handlers.turn import Turn
from services import paying
from services import payments as desk
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
    currency, most = found.pass_.currency or turn.actor.studio.currency, most_to_receive(found.pass_)
    amount = typed_amount(turn.line, currency, turn.words.language, least=1, most=most)
    return await leads_to(turn, question, think, tap.model_copy(update={"amount": amount}))


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
    return await leads_to(turn, question, think, tap.model_copy(update={"on": on}))


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


async def _asked(turn: Turn, kind: str, prompt: str, tap: ThinkPayment) -> Screen:
    about = tap.model_dump(mode="json")
    back = ThinkPayment(**about) if tap.amount else ShowPayments(pass_id=tap.pass_id)
    return await ask(turn, kind, prompt, back=back, **about)
