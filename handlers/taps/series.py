"""Taps of weekly series, and what can be changed of all of one."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from domain.ids import SeriesId
from domain.session_changes import Change, Fact
from handlers.taps.tap import Tap


class ShowSeries(Tap):
    """A weekly series, with what staff can do about all of it."""

    tag: ClassVar[str] = "ei"
    series_id: SeriesId


class ListSeries(Tap):
    """The weekly series that go on, those with ids above `after`."""

    tag: ClassVar[str] = "el"
    after: SeriesId | None = None


class ListEnded(Tap):
    """The weekly series that have come to their end, those with ids below `before`."""

    tag: ClassVar[str] = "e2"
    before: SeriesId | None = None


class AskReopen(Tap):
    """What it comes to if a series that ends goes on after all."""

    tag: ClassVar[str] = "e3"
    series_id: SeriesId


class Reopen(Tap):
    """Lets it go on."""

    tag: ClassVar[str] = "e4"
    series_id: SeriesId
    version: int


class AskSeriesEnd(Tap):
    """From which day on a series ends: page `number` of its dates, or typed."""

    tag: ClassVar[str] = "ey"
    series_id: SeriesId
    number: int = 0


class ThinkSeriesEnd(Tap):
    """What ending it from that day on comes to."""

    tag: ClassVar[str] = "ek"
    series_id: SeriesId
    day: date


class EndSeries(Tap):
    """Ends it."""

    tag: ClassVar[str] = "ez"
    series_id: SeriesId
    version: int
    day: date


class AskSeriesChange(Tap):
    """Asks for another coach, time, length, place or resource of a series, or for its places or weekdays;
    with a `value` chosen, from which date on; weekdays are chosen one by one. `number` is the page of the
    choices."""

    tag: ClassVar[str] = "ej"
    series_id: SeriesId
    fact: Fact
    value: Annotated[str, Field(pattern=r"^[0-9]{0,12}$")] = ""
    number: int = 0


class AskSeriesSince(Tap):
    """Asks from which of its dates on the series is to have it: page `number` of them, or typed."""

    tag: ClassVar[str] = "e1"
    series_id: SeriesId
    fact: Fact
    value: Annotated[str, Field(pattern=r"^[0-9]{1,12}$")]
    number: int = 0


class ThinkSeriesChange(Tap):
    """What changing the series on its days from `day` on comes to."""

    tag: ClassVar[str] = "eh"
    series_id: SeriesId
    fact: Fact
    value: Annotated[str, Field(pattern=r"^[0-9]{1,12}$")]
    day: date

    @property
    def change(self) -> Change:
        """The change that it carries."""
        return Change(self.fact, self.value)


class SaveSeriesChange(Tap):
    """Makes it."""

    tag: ClassVar[str] = "eb"
    series_id: SeriesId
    version: int
    fact: Fact
    value: Annotated[str, Field(pattern=r"^[0-9]{1,12}$")]
    day: date

    @property
    def change(self) -> Change:
        """The change that it carries."""
        return Change(self.fact, self.value)
