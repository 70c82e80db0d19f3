"""What a weekly series was before it became what it is now, as its sessions from then tell (PRODUCT §6.1)."""

from collections import Counter
from collections.abc import Sequence

from domain.calendar import StudioCalendar
from domain.session_changes import Fact
from domain.timetable import Series, Session

#: How a series calls it.
_FIELDS = {
    Fact.COACH: "coach_id",
    Fact.PLACE: "place_id",
    Fact.RESOURCE: "resource_id",
    Fact.CAPACITY: "capacity",
    Fact.START: "at",
    Fact.MINUTES: "minutes",
}


def is_of(series: Series, session: Session) -> bool:
    """Whether the session is of a day since which the series is what it is now."""
    return session.series_day is not None and session.series_day >= series.first


def former(series: Series, fact: Fact, sessions: Sequence[Session], calendar: StudioCalendar) -> Series:
    """The series as most of its sessions of earlier days have this fact: what few of them have otherwise was
    given to those alone."""
    field = _FIELDS.get(fact)
    found = [each for each in sessions if not is_of(series, each)]
    if field is None or not found:
        return series
    if fact is Fact.START:
        values: list[object] = [calendar.time_of(each.starts_at) for each in found]
    else:
        values = [getattr(each, field) for each in found]
    [(most, _)] = Counter(values).most_common(1)
    return series.model_copy(update={field: most})
