"""Taps of the owner's rules of selling."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.selling_choices import SellingRule
from handlers.taps.tap import Tap


class ShowSellingRules(Tap):
    """All of them as they are."""

    tag: ClassVar[str] = "kp"


class ShowSellingRule(Tap):
    """One of them, with the values it can take."""

    tag: ClassVar[str] = "kq"
    rule: SellingRule


class TypeSellingRule(Tap):
    """Asks for its value."""

    tag: ClassVar[str] = "kw"
    rule: SellingRule
    version: int


class ThinkSellingRule(TypeSellingRule):
    """A value that is only thought of; "0,3,7" are days after a renewal."""

    tag: ClassVar[str] = "ku"
    value: Annotated[str, Field(pattern=r"^[a-z0-9,]{0,24}$")] = ""


class SaveSellingRule(ThinkSellingRule):
    """Saves it."""

    tag: ClassVar[str] = "kv"


class UndoSellingRule(Tap):
    """Takes a change back."""

    tag: ClassVar[str] = "ky"
    change_id: int
