"""When somebody is reminded of a session."""

from datetime import UTC, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.lead_times import Reminder, reminders
from domain.studio import Rules, Studio

STUDIO = Studio(name="House", timezone="Europe/Berlin", language="en", currency="EUR")
NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
DAY, TWO_HOURS = 24 * 60, 120


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of December on the studio's clock, which is an hour ahead of UTC."""
    return datetime(2026, 12, day, hour - 1, minute, tzinfo=UTC)


def found(starts_at: datetime, *leads: int, now: datetime = NOW) -> list[Reminder]:
    """The reminders by the default quiet hours, from 21:00 to 8:00."""
    return reminders(starts_at, leads, now, STUDIO)


def test_an_evening_session_is_said_a_day_and_two_hours_before() -> None:
    assert found(at(4, 18), DAY, TWO_HOURS) == [
        Reminder(DAY, at(3, 18), at(4, 16)),
        Reminder(TWO_HOURS, at(4, 16), at(4, 18)),
    ]


def test_what_would_come_at_night_comes_the_evening_before() -> None:
    assert found(at(4, 9), TWO_HOURS) == [Reminder(TWO_HOURS, at(3, 20, 30), at(4, 9))]
    assert found(at(4, 1), TWO_HOURS) == [Reminder(TWO_HOURS, at(3, 20, 30), at(4, 1))]


def test_of_two_that_fall_into_one_evening_the_last_speaks() -> None:
    assert found(at(4, 7), 8 * 60, TWO_HOURS) == [Reminder(TWO_HOURS, at(3, 20, 30), at(4, 7))]


def test_a_lead_time_that_has_passed_is_none() -> None:
    assert found(at(1, 19), DAY, TWO_HOURS) == [Reminder(TWO_HOURS, at(1, 17), at(1, 19))]
    assert found(at(1, 11, 30), DAY, TWO_HOURS) == []
    assert found(NOW, DAY, TWO_HOURS) == []
    assert found(at(4, 7), TWO_HOURS, now=at(3, 22)) == []


def test_without_lead_times_nothing_is_said() -> None:
    assert found(at(4, 18)) == []
    assert found(at(4, 18), 0, -5, 10**9) == []


def test_the_night_the_clocks_change_keeps_the_evening_before() -> None:
    morning = datetime(2027, 3, 28, 6, tzinfo=UTC)  # 8:00 summer time

    [only] = found(morning, 60, now=datetime(2027, 3, 20, tzinfo=UTC))

    assert only.at == datetime(2027, 3, 27, 19, 30, tzinfo=UTC)


@given(
    ahead=st.integers(1, 60 * 24 * 40),
    leads=st.lists(st.integers(-10, 60 * 24 * 30), max_size=6),
    quiet=st.tuples(st.times(), st.times()),
)
def test_reminders_come_once_ahead_of_the_session_and_awake(
    ahead: int, leads: list[int], quiet: tuple[time, time]
) -> None:
    rules = Rules(quiet_from=quiet[0], quiet_until=quiet[1])
    studio = STUDIO.model_copy(update={"rules": rules})
    starts_at = NOW + timedelta(minutes=ahead)

    told = reminders(starts_at, leads, NOW, studio)

    assert [each.until for each in told] == [*(each.at for each in told[1:]), starts_at][: len(told)]
    for each in told:
        assert NOW < each.at < starts_at
        assert each.lead in leads
        assert each.at <= starts_at - timedelta(minutes=each.lead)
        is_unmoved = each.at == starts_at - timedelta(minutes=each.lead)
        assert not is_unmoved or studio.awake_from(each.at) == each.at
