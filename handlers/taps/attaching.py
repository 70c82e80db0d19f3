"""Taps around session packs: making one for a client, and attaching it to what was sold to them."""

from typing import ClassVar

from domain.ids import PassId, PersonId
from domain.pack_draft import PackStep
from handlers.taps.tap import Tap


class AskPackClient(Tap):
    """Asks for whom a session pack is."""

    tag: ClassVar[str] = "oh"


class NewPack(Tap):
    """Begins a session pack for a client."""

    tag: ClassVar[str] = "oa"
    client_id: PersonId


class AttachSessions(Tap):
    """Begins a session pack for what was sold without sessions."""

    tag: ClassVar[str] = "ob"
    pass_id: PassId


class ShowPack(Tap):
    """The step at which the pack being made stands."""

    tag: ClassVar[str] = "od"


class ChooseOfPack(Tap):
    """Answers a step of the pack being made; `question_id` is the step's own."""

    tag: ClassVar[str] = "oe"
    question_id: int
    choice: str


class GoToPackStep(Tap):
    """Goes to a step of a pack that is complete, or one step back."""

    tag: ClassVar[str] = "of"
    question_id: int
    step: PackStep


class AttachTo(Tap):
    """Attaches the pack that was previewed to this pass."""

    tag: ClassVar[str] = "ok"
    question_id: int
    pass_id: PassId
    version: int
