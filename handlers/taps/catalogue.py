"""Taps of the owner's catalogue: services, places and resources."""

from enum import StrEnum
from typing import ClassVar

from domain.catalogue import Section
from handlers.taps.tap import Tap


class Trained(StrEnum):
    """What sessions of a service usually have."""

    MINUTES = "minutes"
    CAPACITY = "capacity"


class ShowCatalogue(Tap):
    """Offers the sections."""

    tag: ClassVar[str] = "yc"


class ShowShelf(Tap):
    """A section's page `number`, counted from 0."""

    tag: ClassVar[str] = "ys"
    section: Section
    number: int = 0


class ShowItem(Tap):
    """One thing of a section, called `number` by its id."""

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


class TypeService(Tap):
    """Asks for a service's usual length, or its places, according to `what`."""

    tag: ClassVar[str] = "eq"
    number: int
    what: Trained


class SwitchPersonal(Tap):
    """Whether clients book any free time of a coach for this service."""

    tag: ClassVar[str] = "ep"
    number: int
    version: int
    personal: bool
