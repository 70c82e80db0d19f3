"""Putting a pass on hold: the first day, the last one, a reason; ending a hold, and taking it back."""

from typing import Any

from domain.holding import HoldWish
from handlers.asking import answer, ask, leads_to
from handlers.reasoned import Why, for_a_reason
from handlers.routes import Routes
from handlers.screens import Screen, hold_days, holding
from handlers.taps.holding import (
    HoldMonth,
    HoldPass,
    HoldUntil,
    PreviewHold,
    SaveHold,
    ShowHold,
    TypeFirst,
    TypeHoldReason,
    TypeLast,
)
from handlers.turn import Turn
from services import holding as desk
from services.changing import Preview
from services.histories import EntryCard
from services.questions import close
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(HoldPass)
async def open_(turn: Turn, tap: HoldPass) -> Screen:
    """The holds of a pass, and from when a new one is to be."""
    return holding.card(turn.words, await desk.card(turn.desk, turn.actor, tap.pass_id))


@routes.tap(ShowHold)
async def one(turn: Turn, tap: ShowHold) -> Screen:
    """One hold."""
    return holding.one(turn.words, await _now(turn, tap), tap.first)


@routes.tap(HoldMonth)
async def first(turn: Turn, tap: HoldMonth) -> Screen:
    """A month to choose the first day in."""
    return hold_days.choose_first(turn.words, await _now(turn, tap), tap.month)


@routes.tap(HoldUntil)
async def last(turn: Turn, tap: HoldUntil) -> Screen:
    """The last day to be chosen."""
    now = await desk.until(turn.desk, turn.actor, tap.pass_id, tap.wish, tap.first, seen=tap.version)
    return hold_days.choose_last(turn.words, now, tap.wish, tap.first, tap.month)


@routes.tap(TypeFirst)
async def ask_first(turn: Turn, tap: TypeFirst) -> Screen:
    """Asks for the first day."""
    prompt = hold_days.first_prompt(turn.words, await _now(turn, tap))
    back = HoldPass(pass_id=tap.pass_id)
    return await ask(turn, "hold_first", prompt, back=back, **tap.model_dump(mode="json"))


@routes.question("hold_first")
async def read_first(turn: Turn, question: Question) -> Screen:
    """The typed first day: next the last one is chosen."""
    typed = await desk.read_first(turn.desk, turn.actor, text=turn.line, **_read(turn, question))
    chosen = HoldUntil(**question.data, wish=HoldWish.PLACE, first=typed)
    await close(turn.desk, answer(turn, question, chosen))
    return await last(turn, chosen)


@routes.tap(TypeLast)
async def ask_last(turn: Turn, tap: TypeLast) -> Screen:
    """Asks for the last day."""
    prompt = hold_days.last_prompt(turn.words, await _now(turn, tap), tap.first)
    about = tap.model_dump(mode="json")
    return await ask(turn, "hold_last", prompt, back=HoldUntil(**about), **about)


@routes.question("hold_last")
async def read_last(turn: Turn, question: Question) -> Screen:
    """Shows what the typed last day would make of the pass."""
    asked = TypeLast(**question.data)
    typed = await desk.read_last(
        turn.desk, turn.actor, text=turn.line, first=asked.first, **_read(turn, question)
    )
    thought = PreviewHold(**question.data, last=typed)
    return await leads_to(turn, question, preview, thought)


@routes.tap(PreviewHold)
async def preview(turn: Turn, tap: PreviewHold) -> Screen:
    """A change of the holds that is only thought of."""
    thought = await desk.preview(turn.desk, turn.actor, tap.pass_id, tap.change, seen=tap.version)
    return holding.pending(turn.words, thought, tap)


@for_a_reason(routes, "hold_reason", save=SaveHold, typed=TypeHoldReason, back=PreviewHold)
async def hold(turn: Turn, tap: TypeHoldReason, why: Why) -> EntryCard:
    """Makes the change."""
    return await desk.hold(
        turn.desk,
        turn.actor,
        tap.pass_id,
        tap.change,
        seen=tap.version,
        release=bool(tap.release),
        reason=why.reason,
        answer=why.answer,
    )


async def _now(turn: Turn, tap: ShowHold | HoldMonth | TypeFirst | TypeLast) -> Preview:
    return await desk.card(turn.desk, turn.actor, tap.pass_id, seen=tap.version)


def _read(turn: Turn, question: Question) -> dict[str, Any]:
    return {
        "pass_id": question.data["pass_id"],
        "seen": question.data["version"],
        "month_may_lead": month_may_lead(turn.words),
    }
