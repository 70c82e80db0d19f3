"""Asking a client for what is open on a pass."""

from handlers.routes import Routes
from handlers.screens import Screen, asking_to_pay
from handlers.taps.asking import AskForPayment, ShowAsking
from handlers.turn import Turn
from services import asking_to_pay as desk

routes = Routes()


@routes.tap(ShowAsking)
async def show(turn: Turn, tap: ShowAsking) -> Screen:
    """What is open, and the ways to get it."""
    return asking_to_pay.card(turn.words, await desk.unpaid(turn.desk, turn.actor, tap.pass_id))


@routes.tap(AskForPayment)
async def ask(turn: Turn, tap: AskForPayment) -> Screen:
    """Asks for it."""
    found = await desk.ask_now(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    return asking_to_pay.asked(turn.words, found)
