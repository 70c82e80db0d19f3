"""Taps of the owner's rules of the house."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.rule_choices import Rule, Section
from handlers.taps.tap import Tap


class ShowRules(Tap):
    """The rules of booking as they are, and the way to those of selling."""

    tag: ClassVar[str] = "ir"


class ShowSection(Tap):
    """Those that belong together."""

    tag: ClassVar[str] = "ig"
    section: Section


class ShowRule(Tap):
    """One rule, with the values it can take."""

    tag: ClassVar[str] = "ih"
    rule: Rule


class TypeRule(Tap):
    """Asks for its value."""

    tag: ClassVar[str] = "ip"
    rule: Rule
    version: int


class ThinkRule(TypeRule):
    """A value that is only thought of; "24,2" are reminders 24 and 2 hours before, "1900" is a time."""

    tag: ClassVar[str] = "ik"
    value: Annotated[str, Field(pattern=r"^[a-z0-9_,]{0,24}$")] = ""


class SaveRule(ThinkRule):
    """Saves it."""

    tag: ClassVar[str] = "io"


class UndoRule(Tap):
    """Takes a change back."""

    tag: ClassVar[str] = "ky"
    change_id: int
