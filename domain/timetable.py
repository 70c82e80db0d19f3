"""The timetable: services as they are trained, sessions and the weekly series they are laid out from
(PRODUCT §6.1)."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.calendar import StudioCalendar
from domain.ids import ResourceId, SeriesId, ServiceId, SessionId
from domain.occasions import Occasion
from domain.selling_rules import Unpaid
from domain.training import Training


class Service(BaseModel):
    """What sessions are of, with how long they take and how many may come where nothing else is said.

    A `personal` one is booked by the client at any free time of a coach, rather than from the timetable.
    """

    model_config = ConfigDict(frozen=True)

    id: ServiceId
    name: str
    minutes: int = 60
    capacity: int = 12
    personal: bool = False
    version: int = 1


class SessionState(StrEnum):
    """Whether a session takes place."""

    PLANNED = "planned"
    CANCELLED = "cancelled"


class Session(Training):
    """One scheduled training, with the names that everybody is shown.

    `taken` is how many places are kept. `personal` ones were made for somebody's booking and are not on the
    timetable. `day` is the studio's local day on which it begins; `series_day` the day of its series that it
    is, also after it was moved to another. A session whose weekday its series gave up has none.
    """

    model_config = ConfigDict(frozen=True)

    id: SessionId = SessionId(0)
    resource_id: ResourceId | None = None
    resource: str | None = None
    series_id: SeriesId | None = None
    series_day: date | None = None
    starts_at: datetime
    day: date
    minutes: int
    capacity: int = 1
    taken: int = 0
    personal: bool = False
    state: SessionState = SessionState.PLANNED
    version: int = 1

    @property
    def ends_at(self) -> datetime:
        """When it is over."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def free(self) -> int:
        """Places that can still be booked."""
        return self.capacity - self.taken

    @property
    def is_planned(self) -> bool:
        """Whether it takes place."""
        return self.state is SessionState.PLANNED

    def occasion(self, calendar: StudioCalendar, unpaid: Unpaid = Unpaid.WORKS) -> Occasion:
        """What a pass is asked to pay for, and which passes may before they are paid."""
        at = calendar.time_of(self.starts_at)
        return Occasion(self.day, (at, at), self.service_id, self.coach_id, self.place_id, unpaid)


class Series(Training):
    """A session that repeats: its RFC 5545 `rule` without start and end, at a time of the studio's clock,
    from the local day `first` to `last`, both inclusive.

    Its sessions are laid out up to `laid_until`. While it `is_ending`, those behind its last day are called
    off one by one.
    """

    model_config = ConfigDict(frozen=True)

    id: SeriesId = SeriesId(0)
    resource_id: ResourceId | None = None
    resource: str | None = None
    rule: str
    at: time
    first: date
    last: date | None = None
    minutes: int
    capacity: int
    laid_until: date = date.min
    is_ending: bool = False
    version: int = 1
