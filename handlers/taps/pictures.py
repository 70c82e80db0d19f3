"""Taps that ask for pictures."""

from datetime import date
from typing import ClassVar

from domain.ids import PassId
from handlers.taps.tap import Tap


class ShowWeekPicture(Tap):
    """The timetable of seven days from `first` on, or from today; with `staff` back to the staff's own."""

    tag: ClassVar[str] = "pw"
    first: date | None = None
    staff: bool = False


class ShowPassPicture(Tap):
    """One of the presser's own passes."""

    tag: ClassVar[str] = "pp"
    pass_id: PassId


class ChoosePassPicture(Tap):
    """Asks which of the presser's own passes, those that follow `after` in the order of their expiry."""

    tag: ClassVar[str] = "pk"
    after: PassId | None = None
