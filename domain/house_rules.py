"""The owner's rules of booking; each default is what most studios use (PRODUCT §6)."""

from datetime import time
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.policies import Policy


class Beyond(StrEnum):
    """What becomes of a client's wish that no pass can pay for (PRODUCT §6.2)."""

    REFUSE = "refuse"
    UNPAID = "unpaid"


class Unmarked(StrEnum):
    """What becomes of a past booking that nobody has marked (PRODUCT §6.6)."""

    ATTENDED = "attended"
    NO_SHOW = "no_show"


class Strikes(BaseModel):
    """So many late cancellations and no-shows within so many days have a consequence; 0 means never.

    With `blocks` the client cannot book until the oldest of them is over; otherwise they are warned.
    """

    model_config = ConfigDict(frozen=True)

    most: int = 0
    days: int = 30
    blocks: bool = False


class BookingRules(BaseModel):
    """How clients book.

    `opens_days` is how far ahead they may, `closes_minutes` how long before a session they no longer may.
    An `offer` of a place from the waitlist stands for so many minutes. `reminders` are minutes before the
    session. A session that the studio called off can be used for at least `grace_days` more. Bookings that
    nobody has marked are resolved so many hours after the session. Earlier than `checkin_hours` before it a
    check-in asks once more.
    """

    model_config = ConfigDict(frozen=True)

    policy: Policy = Policy()
    beyond: Beyond = Beyond.REFUSE
    opens_days: int = 56
    closes_minutes: int = 0
    offer_minutes: int = 60
    reminders: tuple[int, ...] = (24 * 60, 2 * 60)
    coach_list_at: time = time(19)
    grace_days: int = 14
    unmarked: Unmarked = Unmarked.ATTENDED
    resolve_hours: int = 24
    strikes: Strikes = Strikes()
    coaches_plan: bool = False
    checkin_hours: int = 3
