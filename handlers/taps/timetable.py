"""Taps of the staff's timetable: days, sessions, and what can be changed of them."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from domain.ids import SessionId
from domain.session_changes import Change, Fact
from domain.session_draft import SessionStep
from handlers.taps.tap import Tap


class ShowTimetable(Tap):
    """A day of the staff's timetable, today's where none is named; its page `number`, counted from 0. With
    `off` it lists what was called off, with `personal` what is one to one."""

    tag: ClassVar[str] = "ed"
    day: date | None = None
    number: int = 0
    off: bool = False
    personal: bool = False


class ShowSession(Tap):
    """One session, with what staff can do about it."""

    tag: ClassVar[str] = "es"
    session_id: SessionId


class NewSession(Tap):
    """Begins a session, on that day where one is named."""

    tag: ClassVar[str] = "en"
    day: date | None = None


class ShowSessionDraft(Tap):
    """The step at which the session being made stands."""

    tag: ClassVar[str] = "ew"


class TurnStep(Tap):
    """Another page of a step's choices, or another month of its calendar."""

    tag: ClassVar[str] = "et"
    question_id: int
    number: int = 0
    month: date | None = None


class AnswerStep(Tap):
    """Answers a step of the session being made; `question_id` is the step's own."""

    tag: ClassVar[str] = "ec"
    question_id: int
    choice: Annotated[str, Field(max_length=20)]


class GoToStep(Tap):
    """Goes back to a step of the session being made."""

    tag: ClassVar[str] = "eg"
    question_id: int
    step: SessionStep


class SaveSession(Tap):
    """Puts the session that was previewed on the timetable."""

    tag: ClassVar[str] = "ev"
    question_id: int


class AskCallOff(Tap):
    """Whom calling the session off touches, before it is done."""

    tag: ClassVar[str] = "eo"
    session_id: SessionId


class CallOffSession(Tap):
    """Calls it off and tells everybody."""

    tag: ClassVar[str] = "ef"
    session_id: SessionId
    version: int


class AskReinstate(CallOffSession):
    """Who would be booked again if it took place after all."""

    tag: ClassVar[str] = "eu"


class Reinstate(CallOffSession):
    """Lets it take place after all."""

    tag: ClassVar[str] = "er"


class AskChange(Tap):
    """Asks for another coach, place, number of places or time: page `number` of the choices, the `month` of a
    calendar, or the hours of the chosen `day`."""

    tag: ClassVar[str] = "ex"
    session_id: SessionId
    fact: Fact
    number: int = 0
    month: date | None = None
    day: date | None = None


class ThinkChange(Tap):
    """What the change comes to; `value` as in `domain.session_changes.Change`."""

    tag: ClassVar[str] = "ea"
    session_id: SessionId
    fact: Fact
    value: Annotated[str, Field(pattern=r"^[0-9]{1,16}$")]

    @property
    def change(self) -> Change:
        """The change that it carries."""
        return Change(self.fact, self.value)


class SaveChange(Tap):
    """Makes it."""

    tag: ClassVar[str] = "em"
    session_id: SessionId
    version: int
    fact: Fact
    value: Annotated[str, Field(pattern=r"^[0-9]{1,16}$")]

    @property
    def change(self) -> Change:
        """The change that it carries."""
        return Change(self.fact, self.value)
