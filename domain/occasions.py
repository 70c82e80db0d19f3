"""A session that a pass is to pay for, and how the pass has been used around that day."""

from dataclasses import dataclass
from datetime import date, time

from domain.ids import PersonId, PlaceId, ServiceId
from domain.selling_rules import Unpaid


@dataclass(frozen=True, slots=True)
class Occasion:
    """A session on a local `day`, as far as it is known.

    `began` says between which two moments of the studio's clock it began: twice the same for a session of
    the timetable, the last hours for a workout that has just ended. `unpaid` says which passes may pay for
    it before they are paid themselves; what was booked before that was decided stays so.
    """

    day: date
    began: tuple[time, time] | None = None
    service_id: ServiceId | None = None
    coach_id: PersonId | None = None
    place_id: PlaceId | None = None
    unpaid: Unpaid = Unpaid.WORKS


@dataclass(frozen=True, slots=True)
class Uses:
    """The days of a pass's visits that stand and of its live bookings, each as often as it was used."""

    visits: tuple[date, ...] = ()
    bookings: tuple[date, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        """Both together."""
        return self.visits + self.bookings


UNUSED = Uses()
