"""Hours of a day as staff type them."""

import re
from datetime import time

from domain.refusals import NotHours


def typed_hours(line: str) -> tuple[time | None, time | None]:
    """Reads "9-16", "09:00–16:30", "9am-4pm", "9-" or "-16". Raises `NotHours`."""
    found = re.fullmatch(rf"(?:{_TIME})?\s*[-\u2010-\u2015\u2212]\s*(?:{_TIME})?", line.strip().casefold())
    if found is None:
        raise NotHours
    opens, closes = _minutes(*found.groups()[:3]), _minutes(*found.groups()[3:])
    if opens is None and closes is None:
        raise NotHours
    first, last = opens or 0, _DAY if closes is None else closes
    if not first < last:
        raise NotHours
    return _time(first), _time(last)


_TIME = r"([0-9]{1,2})(?:[:.]([0-9]{2}))?\s*(am|pm)?"
_HOUR, _NOON, _DAY = 60, 12, 24 * 60


def _minutes(hour: str | None, minute: str | None, half: str | None) -> int | None:
    if hour is None:
        return None
    hours, minutes = int(hour), int(minute or 0)
    if half is not None:
        if not 1 <= hours <= _NOON:
            raise NotHours
        hours = hours % _NOON + (_NOON if half == "pm" else 0)
    total = hours * _HOUR + minutes
    if minutes >= _HOUR or total > _DAY:
        raise NotHours
    return total


def _time(minutes: int) -> time | None:
    """The time of day; both ends of the day are no limit."""
    return None if minutes in (0, _DAY) else time(*divmod(minutes, _HOUR))
