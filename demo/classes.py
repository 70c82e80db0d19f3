"""The timetable of the sample studio: what repeats every week, who comes to it, and who trains one to one."""

from dataclasses import dataclass
from datetime import time

from demo.cast import COACH, MORNING_COACH, OWN_CLIENTS_COACH, REGULARS

EVERY_DAY = tuple(range(7))


@dataclass(frozen=True, slots=True)
class Weekly:
    """A session that repeats: what, who, where and when. So many of its regulars `come` each time, in turn;
    to the next one that is not today so many are `booked`, and so many wait behind them."""

    service: str
    coach: str | None
    place: str
    weekdays: tuple[int, ...]
    at: time
    minutes: int
    capacity: int
    regulars: tuple[str, ...] = ()
    come: int = 0
    booked: int = 0
    waiting: int = 0


#: Of Ben's evenings today's has eight who are expected.
EVENING = Weekly(
    "Boxing", COACH, "Main hall", EVERY_DAY, time(18, 30), 60, 12, REGULARS[:9], come=3, booked=5
)
WEEKLY = (
    EVENING,
    Weekly(
        "Boxing", MORNING_COACH, "Main hall", (0, 1, 2, 3, 4), time(7), 45, 8, REGULARS[4:8], come=2, booked=3
    ),
    Weekly(
        "Yoga", OWN_CLIENTS_COACH, "Main hall", (1, 3, 5), time(10), 60, 6, REGULARS[6:], come=3, booked=5
    ),
    Weekly("Sparring", COACH, "Ring", (1, 4), time(19, 45), 60, 6, REGULARS, come=4, booked=6, waiting=2),
    Weekly("Open gym", None, "Ring", (0, 1, 2, 3, 4, 5), time(16), 120, 20),
)


@dataclass(frozen=True, slots=True)
class Hours:
    """When a coach can be booked for personal training, by the studio's clock."""

    coach: str
    weekdays: tuple[int, ...]
    opens: time
    closes: time


PERSONAL = "Personal training"
HOURS = (
    Hours(COACH, (0, 2, 4), time(11), time(15)),
    Hours(MORNING_COACH, (1, 3), time(9), time(13)),
    Hours(MORNING_COACH, (5,), time(12), time(15)),
)
