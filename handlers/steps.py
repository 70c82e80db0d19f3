"""Something that is made one answer after another: every answer closes a step and opens the next."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from domain.people import Actor
from domain.refusals import AlreadyAnswered
from handlers.asking import answer
from handlers.screens import Screen
from handlers.taps import Tap, unpack
from handlers.turn import Turn
from services.questions import Answer, outcome
from storage.desk import Desk
from storage.questions import Question


class Open(Protocol):
    """What is being made, with the question that waits for its next answer."""

    @property
    def question_id(self) -> int:
        """The present step's own number."""
        ...


OpenT = TypeVar("OpenT", bound=Open)
T = TypeVar("T", bound=Tap)


@dataclass(frozen=True, slots=True)
class Steps(Generic[OpenT]):
    """The steps of one kind of thing: its service gives the `draft` and lets it `advance`, `shows` leads to
    the present step, which is `shown` as a screen."""

    draft: Callable[[Desk, Actor], Awaitable[OpenT]]
    advance: Callable[[Desk, Actor, Answer, Any], Awaitable[OpenT]]
    shows: Tap
    shown: Callable[[Turn, OpenT], Awaitable[Screen]]

    async def present(self, turn: Turn) -> Screen:
        """The step at which it stands."""
        return await self.shown(turn, await self.draft(turn.desk, turn.actor))

    async def typed(self, turn: Turn, question: Question, following: Callable[[OpenT], Any]) -> Screen:
        """The step after a typed line, with the draft that is `following` from it."""
        now = await self.draft(turn.desk, turn.actor)
        return await self._advanced(turn, answer(turn, question, self.shows), following(now))

    async def pressed(self, turn: Turn, question_id: int, following: Callable[[OpenT], Any]) -> Screen:
        """The step after a button; by the button of a step that was left before, where it stands now."""
        now = await self.draft(turn.desk, turn.actor)
        if now.question_id != question_id:
            return await self.shown(turn, now)
        pressed = Answer(question_id, turn.update_id, self.shows.pack())
        return await self._advanced(turn, pressed, following(now))

    async def _advanced(self, turn: Turn, answered: Answer, following: Any) -> Screen:
        return await self.shown(turn, await self.advance(turn.desk, turn.actor, answered, following))


async def made(turn: Turn, question_id: int, *kinds: type[T]) -> T:
    """The way to what was made of it by an earlier press. Raises `AlreadyAnswered` where nothing was."""
    leads_to = unpack(await outcome(turn.desk, turn.actor, question_id))
    if not isinstance(leads_to, kinds):
        raise AlreadyAnswered
    return leads_to
