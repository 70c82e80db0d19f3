"""Taps of statements."""

from enum import StrEnum
from typing import ClassVar

from domain.ids import PersonId
from domain.statements import Stretch
from handlers.taps.tap import Tap


class Form(StrEnum):
    """As which kind of file a statement is wanted."""

    PDF = "pdf"
    XLSX = "xlsx"


class ShowStatement(Tap):
    """Asks for which time a statement is wanted: the reader's own, where nobody is named."""

    tag: ClassVar[str] = "zm"
    client_id: PersonId | None = None


class MakeStatement(Tap):
    """Hands it over."""

    tag: ClassVar[str] = "zq"
    client_id: PersonId | None = None
    stretch: Stretch
    form: Form
