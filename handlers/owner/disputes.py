"""Contested deductions on the owner's desk: keep, or take back."""

from domain.disputes import DisputeState
from handlers.routes import Routes
from handlers.screens import Screen, disputes
from handlers.taps.disputes import KeepDeduction, OpenDisputes, ReverseDeduction, ShowDispute
from handlers.turn import Turn
from services.disputes import of, settle, waiting

routes = Routes()


@routes.tap(OpenDisputes)
async def show(turn: Turn, tap: OpenDisputes) -> Screen:
    """Open disputes, the oldest first."""
    return disputes.waiting(turn.words, await waiting(turn.desk, turn.actor, tap.after))


@routes.tap(ShowDispute)
async def card(turn: Turn, tap: ShowDispute) -> Screen:
    """One dispute."""
    return disputes.card(turn.words, await of(turn.desk, turn.actor, tap.dispute_id))


@routes.tap(KeepDeduction)
async def keep(turn: Turn, tap: KeepDeduction) -> Screen:
    """The deduction stands."""
    card = await settle(turn.desk, turn.actor, tap.dispute_id, DisputeState.KEPT)
    return disputes.settled(turn.words, card)


@routes.tap(ReverseDeduction)
async def reverse(turn: Turn, tap: ReverseDeduction) -> Screen:
    """The deduction is taken back."""
    card = await settle(turn.desk, turn.actor, tap.dispute_id, DisputeState.REVERSED)
    return disputes.settled(turn.words, card)
