"""How often one has to come to use a pass up."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.holds import Hold
from domain.pace import weekly_pace
from tests.domain.passes_at_hand import TODAY, a_pass, first_use_pass


def in_days(days: int) -> date:
    """So many days from now."""
    return TODAY + timedelta(days=days)


@given(st.integers(1, 60), st.integers(7, 400))
def test_the_pace_named_uses_everything_up_in_time_and_a_slower_one_does_not(free: int, left: int) -> None:
    pace = weekly_pace(a_pass(total=free, valid_until=in_days(left)), TODAY)

    if pace is None:
        assert free > 2 * left
    else:
        assert pace * left >= free * 7
        assert (pace - 1) * left < free * 7


def test_five_sessions_in_nineteen_days_are_two_a_week() -> None:
    assert weekly_pace(a_pass(total=5, valid_until=in_days(19)), TODAY) == 2


def test_held_days_do_not_count() -> None:
    away = a_pass(total=5, valid_until=in_days(28), holds=(Hold(first=in_days(3), last=in_days(16)),))

    assert weekly_pace(away, TODAY) == 3
    assert weekly_pace(away.model_copy(update={"holds": ()}), TODAY) == 2


def test_days_before_a_pass_begins_do_not_count() -> None:
    assert weekly_pace(a_pass(valid_from=in_days(20), valid_until=in_days(33)), TODAY) == 5


@pytest.mark.parametrize(
    "facts",
    [
        {"unlimited": True},
        {"used": 10},
        {"booked": 10},
        {"used": 12},
        {"valid_until": None},
        {"valid_until": TODAY + timedelta(days=6)},
        {"valid_until": TODAY},
        {"valid_until": TODAY - timedelta(days=1)},
        {"holds": (Hold(first=TODAY, last=TODAY + timedelta(days=5)),)},
        {"holds": (Hold(first=TODAY),)},
        {"holds": (Hold(first=TODAY + timedelta(days=4)),)},
        {"deactivated_on": TODAY + timedelta(days=20)},
        {"deactivated_on": TODAY},
        {"total": 300},
    ],
)
def test_no_pace_is_named_where_it_is_pointless(facts: dict[str, object]) -> None:
    assert weekly_pace(a_pass(**facts), TODAY) is None


def test_a_pass_that_waits_for_its_first_visit_has_no_pace() -> None:
    assert weekly_pace(first_use_pass(), TODAY) is None
