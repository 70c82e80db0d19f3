"""Who gets a place that comes free, and when they must be asked first."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.policies import Policy
from domain.waiting import (
    Chance,
    Standing,
    can_be_asked,
    chance_of,
    offered_until,
    promoted_free_until,
)

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

minutes = st.integers(0, 60 * 24 * 40)


@given(ahead=minutes, night=minutes, cutoff=st.integers(0, 60 * 72), grace=st.integers(0, 600))
def test_whoever_is_booked_at_once_can_give_it_up_for_nothing_when_they_read_of_it(
    ahead: int, night: int, cutoff: int, grace: int
) -> None:
    starts_at, told_at = NOW + ahead * MINUTE, NOW + night * MINUTE
    policy = Policy(cutoff=cutoff, grace=grace)
    if can_be_asked(starts_at, NOW, told_at) is not None:
        return
    if chance_of(policy, starts_at, told_at) is Chance.BOOK:
        free_until = promoted_free_until(policy, starts_at, told_at)
        assert told_at <= free_until <= starts_at
        assert free_until >= min(told_at + grace * MINUTE, starts_at)


@given(ahead=minutes, night=minutes, stands=st.integers(1, 60 * 24))
def test_an_offer_can_be_read_before_it_ends_and_ends_before_the_session_begins(
    ahead: int, night: int, stands: int
) -> None:
    starts_at, told_at = NOW + ahead * MINUTE, NOW + night * MINUTE
    if can_be_asked(starts_at, NOW, told_at) is None:
        until = offered_until(starts_at, told_at, stands)
        assert told_at < until <= starts_at and until - told_at <= stands * MINUTE


@pytest.mark.parametrize(
    ("ahead", "night", "expected"),
    [(60, 0, None), (0, 0, Chance.OVER), (-1, 0, Chance.OVER), (60, 60, Chance.NOT_NOW), (60, 59, None)],
)
def test_nobody_is_asked_once_it_has_begun_nor_woken_for_it(
    ahead: int, night: int, expected: Chance | None
) -> None:
    assert can_be_asked(NOW + ahead * MINUTE, NOW, NOW + night * MINUTE) is expected


@pytest.mark.parametrize(("until", "expected"), [(720, Chance.BOOK), (719, Chance.OFFER)])
def test_exactly_at_the_cut_off_is_in_time(until: int, expected: Chance) -> None:
    assert chance_of(Policy(cutoff=720), NOW + until * MINUTE, NOW) is expected


@given(ahead=st.integers(0, 60), free=st.integers(0, 60))
def test_a_free_place_is_for_as_many_of_the_line_as_there_are_places(ahead: int, free: int) -> None:
    assert Standing(ahead, free).may_take == (ahead < free)
    assert Standing(ahead, free, is_open=True).may_take == (free > 0)
