"""Taps that say when a coach can be booked: weekly hours and time off."""

from datetime import date, time
from typing import Annotated, ClassVar

from pydantic import Field

from domain.availability import Stretch
from domain.ids import HoursId, PersonId, PlaceId, TimeOffId
from domain.time_off import OffWish
from handlers.taps.tap import Tap

#: Days of the week that are ticked, such as "024"; Monday is 0.
Weekdays = Annotated[str, Field(pattern=r"^0?1?2?3?4?5?6?$")]
#: Hours of a day, such as "09001300".
Packed = Annotated[str, Field(pattern=r"^(([01][0-9]|2[0-3])[0-5][0-9]){2}$|^$")]


class ShowHours(Tap):
    """A coach's week and time off."""

    tag: ClassVar[str] = "fw"
    coach_id: PersonId


class ChooseWeekdays(Tap):
    """The days of the week to which hours are to be added, perhaps at one place."""

    tag: ClassVar[str] = "fx"
    coach_id: PersonId
    weekdays: Weekdays = ""
    place_id: PlaceId | None = None


class ChooseHoursPlace(ChooseWeekdays):
    """Asks at which place the coach is in those hours."""

    tag: ClassVar[str] = "fp"


class TypeHours(ChooseWeekdays):
    """Asks for the hours to be typed."""

    tag: ClassVar[str] = "fy"


class ChooseHours(Tap):
    """The stretches of the week, to be removed."""

    tag: ClassVar[str] = "fv"
    coach_id: PersonId


class RemoveHours(Tap):
    """Removes the stretches from `first` to `last`."""

    tag: ClassVar[str] = "fr"
    coach_id: PersonId
    first: HoursId
    last: HoursId


class PutHoursBack(Tap):
    """Adds a stretch again that was removed."""

    tag: ClassVar[str] = "fz"
    coach_id: PersonId
    weekdays: Weekdays
    hours: Packed
    place_id: PlaceId | None = None


class ShowOff(Tap):
    """A coach's time off, page by page."""

    tag: ClassVar[str] = "fo"
    coach_id: PersonId
    page: int = 0


class TakeOff(Tap):
    """A month to choose the first day off in."""

    tag: ClassVar[str] = "fn"
    coach_id: PersonId
    month: date | None = None


class TypeOffFirst(Tap):
    """Asks for the first day off."""

    tag: ClassVar[str] = "ff"
    coach_id: PersonId


class OffUntil(Tap):
    """A month to choose the last day off in."""

    tag: ClassVar[str] = "fu"
    coach_id: PersonId
    first: date
    month: date | None = None


class TypeOffLast(Tap):
    """Asks for the last day off."""

    tag: ClassVar[str] = "fl"
    coach_id: PersonId
    first: date


class TypeOffHours(TypeOffLast):
    """Asks for the hours of that day."""

    tag: ClassVar[str] = "fh"


class PreviewOff(Tap):
    """Time off that is only thought of."""

    tag: ClassVar[str] = "fq"
    coach_id: PersonId
    first: date
    last: date
    hours: Packed = ""

    @property
    def wish(self) -> OffWish:
        """The wish it carries."""
        return OffWish(self.first, self.last, unpacked(self.hours) if self.hours else None)


class SaveOff(PreviewOff):
    """Enters it as it was shown with this `mark`, keeping what is booked or calling it off."""

    tag: ClassVar[str] = "fk"
    mark: Annotated[str, Field(pattern=r"^[0-9a-f]{6}$")]
    call_off: bool = False


class EndOff(Tap):
    """Takes a time off away."""

    tag: ClassVar[str] = "fe"
    coach_id: PersonId
    off_id: TimeOffId


def packed(stretch: Stretch | None) -> str:
    """Hours as a tap carries them."""
    return "" if stretch is None else f"{stretch.opens:%H%M}{stretch.closes:%H%M}"


def unpacked(hours: str) -> Stretch:
    """What a tap carries of them."""
    return Stretch(_time(hours[:4]), _time(hours[4:]))


def _time(digits: str) -> time:
    return time(int(digits[:2]), int(digits[2:]))
