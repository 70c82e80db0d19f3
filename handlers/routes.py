"""Tables of what is answered by which view; each room fills its own."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from domain.refusals import CannotBePaid
from handlers.screens import Screen, general
from handlers.taps import Tap
from handlers.turn import Turn
from storage.questions import Question

T = TypeVar("T", bound=Tap)

CommandView = Callable[[Turn], Awaitable[Screen]]
TapView = Callable[[Turn, Any], Awaitable[Screen]]
AnswerView = Callable[[Turn, Question], Awaitable[Screen]]
CheckView = Callable[[Turn], Awaitable[None]]


async def _not_understood(turn: Turn) -> Screen:
    return general.unknown(turn.words, turn.actor)


async def _not_payable(turn: Turn) -> None:
    raise CannotBePaid


class NotAsked(Exception):
    """What is open asks for nothing that could be typed: the line is read as if nothing were open."""


@dataclass
class Routes:
    """Commands, taps and typed questions with their views. Names are unique across all rooms.

    `photos` read a picture that answers a question. What `stays` is asked until it is answered or dropped;
    any other question ends once its reader goes on to something else. `line` reads what was typed without
    being asked, `contact` a shared contact, `upload` a file; `checkout` raises why something cannot be paid,
    `paid` takes what was.
    """

    commands: dict[str, CommandView] = field(default_factory=dict)
    taps: dict[type[Tap], TapView] = field(default_factory=dict)
    questions: dict[str, AnswerView] = field(default_factory=dict)
    photos: dict[str, AnswerView] = field(default_factory=dict)
    stays: set[str] = field(default_factory=set)
    line: CommandView = _not_understood
    contact: CommandView = _not_understood
    upload: CommandView = _not_understood
    checkout: CheckView = _not_payable
    paid: CommandView = _not_understood

    def command(self, name: str) -> Callable[[CommandView], CommandView]:
        """The view that answers `/name`."""

        def added(view: CommandView) -> CommandView:
            _once(self.commands, name, view)
            return view

        return added

    def tap(self, kind: type[T]) -> Callable[[TapView], TapView]:
        """The view that answers buttons holding a `kind`."""

        def added(view: TapView) -> TapView:
            _once(self.taps, kind, view)
            return view

        return added

    def question(self, kind: str, *, stays: bool = False) -> Callable[[AnswerView], AnswerView]:
        """The view that reads the typed answer to questions of this kind."""
        if stays:
            self.stays.add(kind)

        def added(view: AnswerView) -> AnswerView:
            _once(self.questions, kind, view)
            return view

        return added

    def photo(self, kind: str) -> Callable[[AnswerView], AnswerView]:
        """The view that reads a picture sent in answer to questions of this kind."""
        # Whoever has to fetch the picture may look at something else meanwhile.
        self.stays.add(kind)

        def added(view: AnswerView) -> AnswerView:
            _once(self.photos, kind, view)
            return view

        return added

    def including(self, *others: "Routes") -> "Routes":
        """All of these tables in one."""
        for other in others:
            for mine, theirs in zip(self._tables(), other._tables(), strict=True):
                for key, view in theirs.items():
                    _once(mine, key, view)
            self.stays |= other.stays
        return self

    def _tables(self) -> tuple[dict[Any, Any], ...]:
        return self.commands, self.taps, self.questions, self.photos


def _once(table: dict[Any, Any], key: object, view: object) -> None:
    if key in table:
        raise ValueError(f"{key} is answered twice")
    table[key] = view
