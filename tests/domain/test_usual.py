"""What is usual: the same service, weekday and time of the studio's clock, at least twice lately."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import StudioCalendar
from domain.ids import ServiceId
from domain.usual import OFTEN, habit_of, matching, next_of_each, usual

BERLIN = StudioCalendar(ZoneInfo("Europe/Berlin"))
BOXING, YOGA = ServiceId(1), ServiceId(2)
TUESDAY = datetime(2026, 10, 13, 16, tzinfo=UTC)
WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class Trained:
    """A session that somebody had."""

    starts_at: datetime
    service_id: ServiceId | None = BOXING


def test_twice_at_the_same_hour_of_the_week_is_usual_and_once_is_not() -> None:
    assert usual([Trained(TUESDAY)], BERLIN) == frozenset()
    (habit,) = usual([Trained(TUESDAY), Trained(TUESDAY + WEEK)], BERLIN)

    assert (habit.weekday, habit.at.hour, habit.service_id) == (1, 18, BOXING)


def test_another_service_hour_or_day_is_something_else() -> None:
    others = [
        Trained(TUESDAY),
        Trained(TUESDAY + WEEK, YOGA),
        Trained(TUESDAY + WEEK + timedelta(hours=1)),
        Trained(TUESDAY + WEEK + timedelta(days=1)),
        Trained(TUESDAY + WEEK, None),
    ]

    assert usual(others, BERLIN) == frozenset()


def test_six_in_the_evening_stays_usual_when_the_clocks_change() -> None:
    """On 25 October the clocks go back: 18:00 is 16:00 UTC before, and 17:00 after."""
    habits = usual([Trained(TUESDAY), Trained(TUESDAY + WEEK)], BERLIN)
    after = TUESDAY + 2 * WEEK

    assert matching(habits, [Trained(after)], BERLIN) == []
    assert matching(habits, [Trained(after + timedelta(hours=1))], BERLIN) != []


def test_the_next_of_each_is_the_soonest() -> None:
    habits = usual([Trained(TUESDAY + each * WEEK) for each in (0, 1)], BERLIN)
    ahead = [Trained(TUESDAY + timedelta(hours=1) + each * WEEK) for each in (2, 3, 4)]

    assert next_of_each(habits, ahead, BERLIN) == ahead[:1]


_SESSIONS = st.lists(
    st.builds(
        Trained,
        st.datetimes(datetime(2026, 9, 1), datetime(2027, 4, 30), timezones=st.just(UTC)).map(
            lambda at: at.replace(minute=0, second=0, microsecond=0, hour=at.hour % 3)
        ),
        st.sampled_from([BOXING, YOGA, None]),
    ),
    max_size=40,
)


@given(_SESSIONS, _SESSIONS)
def test_only_what_was_done_often_is_found_once_for_each_habit(
    trained: list[Trained], ahead: list[Trained]
) -> None:
    ahead.sort(key=lambda each: each.starts_at)
    habits = usual(trained, BERLIN)
    kept = [habit_of(each, BERLIN) for each in trained]
    found = next_of_each(habits, ahead, BERLIN)

    assert all(kept.count(habit) >= OFTEN for habit in habits)
    assert [habit_of(each, BERLIN) for each in matching(habits, ahead, BERLIN)].count(None) == 0
    assert len({habit_of(each, BERLIN) for each in found}) == len(found) <= len(habits)
    assert set(found) <= set(matching(habits, ahead, BERLIN))
    assert all(
        each.starts_at <= other.starts_at
        for each in found
        for other in ahead
        if habit_of(other, BERLIN) == habit_of(each, BERLIN)
    )
