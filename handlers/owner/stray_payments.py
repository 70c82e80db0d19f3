"""Payments that fit nothing, on the owner's desk."""

from domain.searching import Query
from handlers.asking import ask
from handlers.routes import Routes
from handlers.screens import Screen, stray_payments
from handlers.taps.claims import (
    CreditPaymentTo,
    FindCreditor,
    NoteRefunded,
    ShowStrayPayment,
    ShowStrayPayments,
    UndoRefunded,
)
from handlers.turn import Turn
from services import arriving, searching
from services import stray_payments as desk
from storage.questions import Question

routes = Routes()


@routes.tap(ShowStrayPayments)
async def show(turn: Turn, tap: ShowStrayPayments) -> Screen:
    """Those that are to be sorted out, the oldest first."""
    return stray_payments.unsorted(turn.words, await desk.unsorted(turn.desk, turn.actor, tap.after))


@routes.tap(ShowStrayPayment)
async def card(turn: Turn, tap: ShowStrayPayment) -> Screen:
    """One of them."""
    return stray_payments.card(turn.words, await desk.of(turn.desk, turn.actor, tap.receipt_id))


@routes.tap(FindCreditor)
async def for_whom(turn: Turn, tap: FindCreditor) -> Screen:
    """Asks for whom it is to be kept."""
    await desk.of(turn.desk, turn.actor, tap.receipt_id)
    back = ShowStrayPayment(receipt_id=tap.receipt_id)
    return await ask(turn, "credit_to", turn.words("stray-ask-client"), back=back, receipt_id=tap.receipt_id)


@routes.question("credit_to")
async def choose(turn: Turn, question: Question) -> Screen:
    """Those who fit what was typed; while nobody does, the question stays open."""
    page = await searching.search(turn.desk, turn.actor, Query.of(turn.line))
    if page.clients:
        await arriving.drop_question(turn.desk, turn.telegram_id)
    return stray_payments.found(turn.words, question.data["receipt_id"], page.clients)


@routes.tap(CreditPaymentTo)
async def credit(turn: Turn, tap: CreditPaymentTo) -> Screen:
    """Keeps it for a client."""
    done = await desk.credit_to(turn.desk, turn.actor, tap.receipt_id, tap.client_id)
    return stray_payments.card(turn.words, done).toasting(turn.words.plain("toast-account-saved"))


@routes.tap(NoteRefunded)
async def refunded(turn: Turn, tap: NoteRefunded) -> Screen:
    """It was given back outside."""
    done = await desk.note_refunded(turn.desk, turn.actor, tap.receipt_id)
    return stray_payments.card(turn.words, done).toasting(turn.words.plain("toast-account-saved"))


@routes.tap(UndoRefunded)
async def not_refunded(turn: Turn, tap: UndoRefunded) -> Screen:
    """It was not given back after all."""
    done = await desk.undo_refunded(turn.desk, turn.actor, tap.receipt_id)
    return stray_payments.card(turn.words, done).toasting(turn.words.plain("toast-account-saved"))
