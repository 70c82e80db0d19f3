"""Taps of lists that come in and tables that go out."""

from typing import ClassVar

from domain.imports import ImportId
from handlers.taps.tap import Tap
from services.handing_over import Form


class ShowFiles(Tap):
    """Opens import and export, with the imports below an id."""

    tag: ClassVar[str] = "xf"
    before: ImportId | None = None


class ShowImport(Tap):
    """Opens an import that was done."""

    tag: ClassVar[str] = "xi"
    import_id: ImportId


class TakeOver(Tap):
    """Takes a list over that was looked at."""

    tag: ClassVar[str] = "xc"
    import_id: ImportId


class UndoImport(Tap):
    """Takes an import back as one; asks first unless `sure`."""

    tag: ClassVar[str] = "xu"
    import_id: ImportId
    sure: bool = False


class GetTemplate(Tap):
    """Hands over an empty list to fill in."""

    tag: ClassVar[str] = "xv"


class Export(Tap):
    """Hands over clients, passes, history and payments."""

    tag: ClassVar[str] = "xe"
    form: Form
