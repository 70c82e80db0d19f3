"""Saving what was thought of for a reason: by a button that names one, or in somebody's own words."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, history
from handlers.taps import Tap
from handlers.taps.history import ShowEntry
from handlers.turn import Turn
from services.histories import EntryCard
from services.questions import Answer
from storage.questions import Question

T = TypeVar("T", bound=Tap)


@dataclass(frozen=True, slots=True)
class Why:
    """A reason, and the typed answer that gave it, where it was typed."""

    reason: str
    answer: Answer | None = None


Change = Callable[[Turn, T, Why], Awaitable[EntryCard]]


def for_a_reason(
    routes: Routes,
    question: str,
    *,
    save: type[Tap],
    typed: type[T],
    back: type[Tap],
    prompt: str = "change-ask-reason",
) -> Callable[[Change[T]], Change[T]]:
    """Routes one change: `save` makes it for the quick reason it carries; `typed` asks for one first.

    `typed` holds what is to be changed, `save` the same and a `reason`, `back` shows the thought again. The
    entry is shown with its Undo.
    """

    def added(change: Change[T]) -> Change[T]:
        async def saved(turn: Turn, tap: Any) -> Screen:
            thought = typed.model_validate(tap.model_dump(exclude={"reason"}))
            return history.saved(turn.words, await change(turn, thought, Why(tap.reason)))

        async def asked(turn: Turn, tap: T) -> Screen:
            about = tap.model_dump(mode="json")
            return await ask(turn, question, turn.words(prompt), back=back.model_validate(about), **about)

        async def read(turn: Turn, open_: Question) -> Screen:
            thought = typed.model_validate(open_.data)
            why = Why(turn.line, answer(turn, open_, f"{ShowEntry.tag}:{{entry_id}}"))
            return history.saved(turn.words, await change(turn, thought, why))

        routes.tap(save)(saved)
        routes.tap(typed)(asked)
        routes.question(question)(read)
        return change

    return added
