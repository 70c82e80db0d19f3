"""Asking for a typed line: the prompt with its Cancel, and the answer's key."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from handlers.screens import Button, Screen
from handlers.taps import Tap
from handlers.taps.general import Cancel
from handlers.turn import Turn
from services import questions
from services.questions import Answer
from storage.questions import Question

T = TypeVar("T", bound=Tap)


async def ask(turn: Turn, kind: str, prompt: str, *, back: Tap, **data: Any) -> Screen:
    """Opens a question of this kind and shows its prompt (HTML), with a way back."""
    await questions.ask(turn.desk, turn.actor, kind, data)
    return Screen(prompt, ((Button(turn.words.plain("button-cancel"), Cancel.to(back)),),))


def answer(turn: Turn, question: Question, outcome: Tap | str) -> Answer:
    """What the effect of this typed line is keyed by; `outcome` is shown if the update is run again."""
    packed = outcome if isinstance(outcome, str) else outcome.pack()
    return Answer(question.id, turn.update_id, packed)


async def leads_to(
    turn: Turn, question: Question, view: Callable[[Turn, T], Awaitable[Screen]], tap: T
) -> Screen:
    """Shows what a typed answer leads to, as if `tap` had been pressed; while that is refused, the question
    stays open."""
    screen = await view(turn, tap)
    await questions.close(turn.desk, answer(turn, question, tap))
    return screen
