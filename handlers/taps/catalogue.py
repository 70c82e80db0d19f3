"""Taps of the owner's catalogue: services and places."""

from typing import ClassVar

from domain.catalogue import Section
from handlers.taps.tap import Tap


class ShowCatalogue(Tap):
    """Offers the two sections."""

    tag: ClassVar[str] = "yc"


class ShowShelf(Tap):
    """A section's page `number`, counted from 0."""

    tag: ClassVar[str] = "ys"
    section: Section
    number: int = 0


class ShowItem(Tap):
    """One service or place, called `number` by its id."""

    tag: ClassVar[str] = "yi"
    section: Section
    number: int


class AddItem(Tap):
    """Asks for the name of a new one."""

    tag: ClassVar[str] = "ya"
    section: Section


class RenameItem(Tap):
    """Asks for another name."""

    tag: ClassVar[str] = "yn"
    section: Section
    number: int


class RetireItem(Tap):
    """Takes one out of use, or back into it."""

    tag: ClassVar[str] = "yr"
    section: Section
    number: int
    version: int
    retired: bool
