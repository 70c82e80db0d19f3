"""What a pass is good for: services, coaches, places, weekdays and hours, and how often (PRODUCT §3.4)."""

from collections.abc import Iterable
from datetime import date, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from domain.calendar import Unit, last_day
from domain.occasions import Occasion
from domain.refusals import (
    NotAtPlace,
    NotAtThisHour,
    NotForService,
    NotOnThisWeekday,
    NotWithCoach,
    Refusal,
)


class Named(BaseModel):
    """Something that is covered, with the name it had when the terms were copied."""

    model_config = ConfigDict(frozen=True)

    id: int
    name: str


class Coverage(BaseModel):
    """What a pass pays for; an empty list covers everything. Weekdays count from Monday, 0.

    Hours are those in which a session begins: at `opens` or later, before `closes`, by the studio's clock.
    """

    model_config = ConfigDict(frozen=True)

    services: tuple[Named, ...] = ()
    coaches: tuple[Named, ...] = ()
    places: tuple[Named, ...] = ()
    weekdays: tuple[int, ...] = ()
    opens: time | None = None
    closes: time | None = None

    def refusal(self, title: str, occasion: Occasion) -> Refusal | None:
        """Why a pass called `title` does not cover the session; what is not known of it speaks against
        no pass."""
        if _misses(self.services, occasion.service_id):
            return NotForService(title, _names(self.services))
        if _misses(self.coaches, occasion.coach_id):
            return NotWithCoach(title, _names(self.coaches))
        if _misses(self.places, occasion.place_id):
            return NotAtPlace(title, _names(self.places))
        if self.weekdays and occasion.day.weekday() not in self.weekdays:
            return NotOnThisWeekday(title, self.weekdays)
        if not self._is_open(occasion):
            return NotAtThisHour(title, self.opens, self.closes)
        return None

    def is_open_at(self, at: time) -> bool:
        """Whether sessions that begin at that time of the studio's clock are covered."""
        return (self.opens is None or at >= self.opens) and (self.closes is None or at < self.closes)

    def _is_open(self, occasion: Occasion) -> bool:
        if occasion.began is None:
            return True
        earliest, latest = occasion.began
        is_after_opening = self.opens is None or latest >= self.opens
        return is_after_opening and (self.closes is None or earliest < self.closes)


class Period(StrEnum):
    """The spans in which sessions are counted; weeks begin on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Stretch(NamedTuple):
    """Local days from `first` to `last`, both inclusive."""

    first: date
    last: date


class Cap(BaseModel):
    """At most so many sessions in each day, week or month: in which the session falls, not its booking."""

    model_config = ConfigDict(frozen=True)

    period: Period
    most: int

    def stretch(self, day: date) -> Stretch:
        """The period into which `day` falls."""
        match self.period:
            case Period.DAY:
                return Stretch(day, day)
            case Period.WEEK:
                monday = day - timedelta(days=day.weekday())
                return Stretch(monday, monday + timedelta(days=6))
        first = day.replace(day=1)
        return Stretch(first, last_day(first, 1, Unit.MONTHS))

    def is_reached(self, day: date, used_on: Iterable[date]) -> bool:
        """Whether no more sessions fit into the period of `day`; a hold does not change the number."""
        first, last = self.stretch(day)
        return sum(first <= used <= last for used in used_on) >= self.most


def _misses(covered: tuple[Named, ...], wanted: int | None) -> bool:
    return bool(covered) and wanted is not None and wanted not in {each.id for each in covered}


def _names(covered: tuple[Named, ...]) -> str:
    return ", ".join(each.name for each in covered)
