"""Asking for a typed line: the prompt with its Cancel, and the answer's key."""

from typing import Any

from handlers.screens import Button, Screen
from handlers.taps import Tap
from handlers.taps.general import Cancel
from handlers.turn import Turn
from services import questions
from services.questions import Answer
from storage.questions import Question


async def ask(turn: Turn, kind: str, prompt: str, *, back: Tap, **data: Any) -> Screen:
    """Opens a question of this kind and shows its prompt (HTML), with a way back."""
    await questions.ask(turn.desk, turn.actor, kind, data)
    return Screen(prompt, ((Button(turn.words.plain("button-cancel"), Cancel.to(back)),),))


def answer(turn: Turn, question: Question, outcome: Tap | str) -> Answer:
    """What the effect of this typed line is keyed by; `outcome` is shown if the update is run again."""
    packed = outcome if isinstance(outcome, str) else outcome.pack()
    return Answer(question.id, turn.update_id, packed)
