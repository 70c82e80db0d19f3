"""Taps that book sessions on a pass, and those of bookings."""

import re
from datetime import date, datetime
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, Field

from domain.ids import BookingId, PassId, PersonId, PlaceId, ServiceId
from domain.timing import Moment
from handlers.taps.tap import Tap
from services.wishing import Wish

_STAMP = "%Y%m%d%H%M"


def _a_moment(stamp: str) -> str:
    """The stamp itself, where some calendar has it."""
    datetime.strptime(stamp, _STAMP)  # noqa: DTZ007
    return stamp


class BookSession(Tap):
    """Opens the calendar to book a session on the pass, or to move the booking `moved`."""

    tag: ClassVar[str] = "kb"
    pass_id: PassId
    moved: BookingId | None = None


class TurnDays(Tap):
    """Another month of that calendar."""

    tag: ClassVar[str] = "km"
    pass_id: PassId
    version: int
    month: date
    moved: BookingId | None = None


class PickDay(Tap):
    """A day is chosen: at what time?"""

    tag: ClassVar[str] = "kd"
    pass_id: PassId
    version: int
    day: date
    moved: BookingId | None = None


class TypeTime(PickDay):
    """Asks for the time."""

    tag: ClassVar[str] = "kt"


class Propose(Tap):
    """A session that is only thought of. `stamp` is its day and time; `chosen` what was chosen besides: "s7"
    of a service, "c3" with a coach, "p2" at a place, "v9" for whoever shares the pass."""

    tag: ClassVar[str] = "ka"
    pass_id: PassId
    version: int
    stamp: Annotated[str, Field(pattern=r"^[0-9]{12}$"), AfterValidator(_a_moment)]
    chosen: Annotated[str, Field(pattern=r"^([scpv][0-9]{1,16}){0,4}$")] = ""
    moved: BookingId | None = None

    @classmethod
    def of(cls, wish: Wish, version: int) -> Self:
        """The tap that carries the wish."""
        parts = {"s": wish.service_id, "c": wish.coach_id, "p": wish.place_id, "v": wish.visitor_id}
        if wish.instead_of is not None:
            # What is moved keeps all of it.
            parts = {}
        return cls(
            pass_id=wish.pass_id,
            version=version,
            stamp=f"{wish.when.day:%Y%m%d}{wish.when.at:%H%M}".rjust(12, "0"),
            chosen="".join(f"{letter}{number}" for letter, number in parts.items() if number is not None),
            moved=wish.instead_of,
        )

    @property
    def wish(self) -> Wish:
        """The wish it carries."""
        moment = datetime.strptime(self.stamp, _STAMP)  # noqa: DTZ007
        chosen = {letter: int(number) for letter, number in re.findall(r"([scpv])([0-9]+)", self.chosen)}
        return Wish(
            self.pass_id,
            Moment(moment.date(), moment.time()),
            service_id=ServiceId(chosen["s"]) if "s" in chosen else None,
            coach_id=PersonId(chosen["c"]) if "c" in chosen else None,
            place_id=PlaceId(chosen["p"]) if "p" in chosen else None,
            visitor_id=PersonId(chosen["v"]) if "v" in chosen else None,
            instead_of=self.moved,
        )


class SaveBooking(Propose):
    """Books it."""

    tag: ClassVar[str] = "ks"


class ShowBookings(Tap):
    """The live bookings of a pass, those behind `after`."""

    tag: ClassVar[str] = "kl"
    pass_id: PassId
    after: BookingId | None = None


class ShowBooking(Tap):
    """One booking, with what can be done about it."""

    tag: ClassVar[str] = "ko"
    booking_id: BookingId


class CheckIn(Tap):
    """The client has come to what they booked; long before it begins it asks first, unless `sure`."""

    tag: ClassVar[str] = "ki"
    booking_id: BookingId
    version: int
    sure: bool = False


class CancelBooking(CheckIn):
    """Cancels it and returns what it had reserved; asks first, unless `sure`."""

    tag: ClassVar[str] = "kx"


class MyBookings(Tap):
    """The presser's own bookings, those behind `after`."""

    tag: ClassVar[str] = "kn"
    after: BookingId | None = None
